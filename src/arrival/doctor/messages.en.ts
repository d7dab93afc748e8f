/** A finding in words to forward: what it is, why it matters, and what to change. */
export interface Advice {
  readonly what: string;
  readonly why: string;
  readonly change: string;
}

const noRoomKept =
  'Widgets work without it. But no room for them is kept free, so the page jumps when they are drawn, and readers without scripts see a plain table.';

const tags = (tag: string) => `<${tag}>`;

/** The doctor's words in English, which other languages must fill. */
export const messages = {
  title: 'Chalkwork doctor',
  looking: 'Looking at this page…',
  stops: 'Stands in the way',
  check: 'Worth a look',
  well: 'What is well',
  why: 'Why it matters',
  change: 'What to change',
  page: 'Page',
  browser: 'Browser',
  copy: 'Copy as text',
  again: 'Look again',
  close: 'Close',
  copied: 'Copied. You can paste it into an email.',
  copyByHand: 'Your browser does not let this page copy. Copy the text below by hand.',
  lookedAgain: 'Looked again.',
  report: 'The report as text',
  summary: (stops: string, check: string, isClear: boolean) =>
    isClear
      ? 'Nothing stands in the way on this page.'
      : `Stands in the way: ${stops}. Worth a look: ${check}.`,
  findings: {
    nothingHere: () => ({
      what: 'No widget was found on this page.',
      why: 'Most often, the website’s editor took the markup out when the page was saved. A widget inside another component (in its shadow root) may well work: the doctor does not look there.',
      change:
        'Paste the snippet that begins with <figure data-chalkwork="…"> in the HTML view of the editor, not the visual one. If it is gone after saving, ask for leave to keep “data-” attributes on figure or div tags.',
    }),
    asText: (tag: string) => ({
      what: `The markup ${tag} is shown to readers as text.`,
      why: 'The editor took the snippet for words and not for HTML.',
      change: 'Delete it, open the HTML (or “source”) view of the editor, and paste it there.',
    }),
    nameless: (count: string) => ({
      what: `Figures that lost the name of their widget: ${count}.`,
      why: 'The website took the attribute data-chalkwork away, so the figure stays a plain table.',
      change:
        'Allow attributes that begin with “data-” on figure and div tags, then save the page again.',
    }),
    lostTable: (tag: string) => ({
      what: `A placeholder for ${tags(tag)} has no numbers.`,
      why: 'Most often, the website’s editor took the table out. The widget found nothing to draw, so the figure stays as it is.',
      change:
        'Put the table back between <figure …> and </figure>. If it is gone after saving, ask for leave to use table, tr, th and td. Or name a data file with data-src.',
    }),
    unknownWidget: (name: string, known: string, meant: string) => ({
      what: `A placeholder asks for a widget that does not exist: “${name}”.`,
      why: 'The figure stays a plain table.',
      change: meant
        ? `Did you mean ${meant}? Then write this:`
        : `Use one of these names in data-chalkwork: ${known}.`,
    }),
    unknownTag: (name: string, meant: string) => ({
      what: `The tag ${tags(name)} is not known. Did you mean ${tags(meant)}?`,
      why: 'Browsers take no notice of a tag that nobody knows, so readers see what is in it and no widget.',
      change:
        'If it should be a widget, write this where the tag begins, and the same name where it ends:',
    }),
    curlyQuotes: (tag: string) => ({
      what: `The quotation marks in the snippet for ${tags(tag)} were changed to curly ones, such as ”.`,
      why: 'A word processor or a mail program does this. A browser takes curly marks for a part of each value, so it cannot read the snippet.',
      change:
        'Copy the snippet again from where it was first, not through Word, Google Docs or mail. Or put straight marks in place of all that are curly, as here:',
    }),
    misspelt: (tag: string, given: string, meant: string) => ({
      what: `${given} is not known to ${tags(tag)}. Did you mean ${meant}?`,
      why: 'The widget takes no notice of it. It may be there for something else on the page.',
      change: 'If not, leave it. If so, write its name like this:',
    }),
    emptied: (tag: string) => ({
      what: `${tags(tag)} is on the page with nothing in it.`,
      why: 'The editor kept the tag and took out the table inside, or the attributes on it. The widget has no numbers.',
      change:
        'Put the table back. If it is gone after saving, use the snippet that begins with <figure data-chalkwork="…">, which more websites keep.',
    }),
    foreign: (tag: string) => ({
      what: `Another program uses the tag ${tags(tag)}.`,
      why: 'A browser lets a tag have one owner only. Chalkwork leaves it alone, so its widget is not drawn.',
      change:
        'Remove the other program, or have a developer register the widget under a name of your own, with define(), and use that tag.',
    }),
    notStarted: (tag: string) => ({
      what: `${tags(tag)} did not start.`,
      why: 'Its file was not loaded or not run, so readers see the plain table.',
      change:
        'See what else stands in the way here. If nothing does, check that no ad blocker, optimizer or proxy holds the file back, and that it opens in the browser.',
    }),
    fileMissing: (files: string, status: string) => ({
      what: `The server does not give out ${files} (answer ${status}).`,
      why: 'A widget cannot start without the file of its name. Without another file it lacks a part, such as words in another language.',
      change:
        'Copy the whole folder of Chalkwork to the website again. Each address below must open in a browser:',
    }),
    fileIsPage: (files: string) => ({
      what: `A web page came in place of ${files}.`,
      why: 'Perhaps it is one to sign in, or one that says that there is no such file (a 404 page). Browsers do not run it.',
      change:
        'Copy the whole folder of Chalkwork to the website again, and let everybody read it without signing in. Each address below must show a program, not a page:',
    }),
    fileType: (files: string, type: string) => ({
      what: `The server sends ${files} with the wrong type: ${type}.`,
      why: 'Browsers refuse to run a module that does not come as JavaScript.',
      change: 'Have the server send files that end in .js with this header:',
    }),
    fileAltered: (files: string) => ({
      what: `Not as it was published: ${files}.`,
      why: 'Something changed it on the way: a proxy, an optimizer, or an upload that mixed two versions. It may fail, and the browser refuses it where integrity is checked.',
      change:
        'Copy the whole folder again, and turn off “minify” or “optimize” for it. Each address below must come unchanged:',
    }),
    scriptPolicy: () => ({
      what: 'The Content-Security-Policy does not allow the scripts of Chalkwork.',
      why: 'The browser refuses to load the widget, so readers see the plain table.',
      change: 'In the Content-Security-Policy header, let this directive read:',
    }),
    dataPolicy: (host: string) => ({
      what: `The Content-Security-Policy does not allow data from ${host}.`,
      why: 'The browser refuses to fetch the numbers.',
      change: 'In the Content-Security-Policy header, let this directive read:',
    }),
    leadsOn: (host: string) => ({
      what: `An address on ${host} leads on to another host, which the Content-Security-Policy does not list.`,
      why: `The policy allows ${host}, but browsers ask it about each step of the way. They do not tell where the last one led.`,
      change:
        'Open the address in a browser to see where it leads. Use that address, or let the policy list its host, too.',
    }),
    framePolicy: (host: string) => ({
      what: `The Content-Security-Policy does not allow frames from ${host}.`,
      why: 'The browser leaves the place of the widget empty.',
      change: 'In the Content-Security-Policy header, let this directive read:',
    }),
    stylePolicy: () => ({
      what: 'The Content-Security-Policy does not allow the style sheet of Chalkwork.',
      why: 'Widgets work, but room for them is not kept free, so the page jumps when they are drawn.',
      change: 'In the Content-Security-Policy header, let this directive read:',
    }),
    typesPolicy: () => ({
      what: 'The Content-Security-Policy does not allow the Trusted Types policy that widgets draw with.',
      why: 'The browser stops the widget before it has drawn anything. The policy makes nothing but the fixed markup of the library; data never goes through it.',
      change: 'In the Content-Security-Policy header, let this directive read:',
    }),
    workerPolicy: () => ({
      what: 'The Content-Security-Policy does not allow the Trusted Types policy that <teacher-voice> starts a worker with.',
      why: 'A large survey file is then counted on the page itself, which takes longer, and the browser reports a refusal. The policy is for the address of one script of Chalkwork.',
      change: 'In the Content-Security-Policy header, let this directive read:',
    }),
    lostStyle: (tag: string) => ({
      what: `The style on ${tags(tag)} has no effect.`,
      why: 'The Content-Security-Policy does not allow style attributes. Room for the widget is not kept free, so the page jumps when it is drawn.',
      change: 'Leave the policy as it is. Use a class of chalkwork.css for the size instead.',
    }),
    // Without a folder, the library is part of a bundle.
    noSheet: (folder: string) => ({
      what: 'The style sheet of Chalkwork is not in use on this page.',
      why: noRoomKept,
      change: folder
        ? 'Put this line into the <head> of the page. If it is there, see that the style sheet opens in a browser:'
        : 'Chalkwork is part of another script here. Have a developer put this line into that script, beside the one that imports Chalkwork, and build the website again:',
    }),
    sheetLost: (address: string, answer: string, folder: string) => ({
      what: `The style sheet does not come from ${address} (answer ${answer}).`,
      why: noRoomKept,
      change: folder
        ? 'Put this line in place of the one in the <head> of the page:'
        : 'Chalkwork is part of another script here. Take the link to the style sheet off the page. Then have a developer put this line into that script, beside the one that imports Chalkwork, and build the website again:',
    }),
    noClass: (tag: string) => ({
      what: `The placeholder for ${tags(tag)} lacks a class.`,
      why: 'The website’s editor may have taken it away. No room for the widget is kept free, so the page jumps when it is drawn.',
      change:
        'Write this on the figure or div. If it is gone after saving, ask for leave to keep “class” on these tags:',
    }),
    data: (tag: string, message: string) => ({
      what: `${tags(tag)} could not get what it needs: ${message}`,
      why: 'Readers see this message and the table in the page, if there is one.',
      change: 'Do as the message says. This is the address:',
    }),
    part: (tag: string) => ({
      what: `A part of ${tags(tag)} could not be loaded.`,
      why: 'The widget loads further files from the folder of its own file when it needs them.',
      change:
        'Copy all files of Chalkwork to the website again, not the first one only. If they are in a folder, copy the whole folder. See that nothing, such as an ad blocker, holds this back:',
    }),
    wrongData: (tag: string, message: string) => ({
      what: `${tags(tag)} has a question about its numbers: ${message}`,
      why: 'This is for whoever wrote the table, not for the IT office. Readers see it, too.',
      change: 'Mend the table or the attribute that the message names.',
    }),
    otherVersion: (tag: string, other: string, own: string) => ({
      what: `${tags(tag)} is drawn by another version of Chalkwork: ${other}. This is version ${own}.`,
      why: 'The page loads the library twice. The first copy to arrive stays in use, and what is new in the other is missing.',
      change:
        'Keep one script of Chalkwork on the page, and remove the others. Look in themes and plugins, too.',
    }),
    copies: () => ({
      what: 'Chalkwork is loaded from more than one place.',
      why: 'Nothing breaks, but readers download it twice, and which copy draws is a matter of luck.',
      change: 'Keep one of these folders and remove the scripts from the others:',
    }),
    sameFile: () => ({
      what: 'A file of Chalkwork is loaded by more than one address.',
      why: 'With something behind “?”, an address is another file to a browser. Readers download it twice, and the first copy to arrive draws. The loader and the parts of a widget ask for a widget’s own file by its name alone.',
      change: 'Of each file, keep one of these addresses, the one without “?”:',
    }),
    rootSize: (root: string, usual: string) => ({
      what: `This page sets its basic letter size to ${root} px; the browser’s is ${usual} px.`,
      why: 'Widgets follow the text around them, so this alone does no harm. If the size is fixed in pixels, it also overrules readers who set larger letters in their browser.',
      change: 'If you can change the theme, set font-size of the html tag to 100%.',
    }),
    textSize: (tag: string, size: string) => ({
      what: `The text around ${tags(tag)} is ${size} px large.`,
      why: 'The widget takes the size of the text around it, and this is hard to read.',
      change: 'Give the widget a size of its own in the style sheet of the website:',
    }),
    quirks: () => ({
      what: 'The browser shows this page in quirks mode.',
      why: 'Without <!doctype html>, browsers imitate those of the 1990s: tables forget the size and color of the text around them.',
      change: 'Let the page begin with this line:',
    }),
    sandbox: (flags: string) => ({
      what: `This page stands in a frame that may not do everything. It lacks: ${flags}.`,
      why: 'Without allow-downloads readers cannot save the data, without allow-modals they cannot print, and without allow-popups links that open a new window do nothing.',
      change: 'On the page around it, let the sandbox of the iframe tag hold this:',
    }),
    policySandbox: (flags: string) => ({
      what: `The Content-Security-Policy puts this page in a sandbox that may not do everything. It lacks: ${flags}.`,
      why: 'Without allow-downloads readers cannot save the data, without allow-modals they cannot print, and without allow-popups links that open a new window do nothing.',
      change: 'In the Content-Security-Policy header, let this directive read:',
    }),
    frameSandbox: (address: string, flags: string) => ({
      what: `The frame of ${address} may not do everything. It lacks: ${flags}.`,
      why: 'Without allow-scripts the widget does not run, without allow-downloads readers cannot save the data, without allow-modals they cannot print, and without allow-popups links that open a new window do nothing.',
      change: 'Let the sandbox of that iframe tag hold this:',
    }),
    opaque: () => ({
      what: 'This page stands in a frame that belongs to no website.',
      why: 'Its sandbox lacks allow-same-origin. Files on this very site count as another site’s: data files and modules are refused unless the server lets everybody read them.',
      change:
        'Have the server send this header with the files of Chalkwork and the data. Do not add allow-same-origin for content that you do not trust.',
    }),
    mixed: (address: string) => ({
      what: `This page is on https:, but asks for something on http: ${address}.`,
      why: 'Browsers refuse what could be changed on its way.',
      change: 'Use this address:',
    }),
    noRoom: (tag: string) => ({
      what: `${tags(tag)} has no room on the page.`,
      why: 'A style of the page hides it or gives it no width. That is as it should be in a closed tab or menu.',
      change:
        'If it should be in sight, look for display: none or width: 0 on the tag and what is around it.',
    }),
    policyUnread: () => ({
      what: 'The Content-Security-Policy of this page could not be read.',
      why: 'The server did not answer a second request for the page. So the doctor knows only what the browser refused while it watched.',
      change:
        'Nothing, if the widgets work. Otherwise look in the browser’s console for “Content Security Policy”.',
    }),
  },
  fine: {
    loader: (version: string) => `The script runs (version ${version}).`,
    widgets: (count: string) => `Widgets that work: ${count}.`,
    waiting: (count: string) => `Widgets that load when a reader comes near: ${count}.`,
    noPolicy: 'There is no Content-Security-Policy, so none stands in the way.',
    policy: 'The Content-Security-Policy allows all that the widgets on this page need.',
    files: 'The files come as they should.',
    filesWhole: 'The files come as they should, and unchanged.',
    bundled: 'Chalkwork is part of another script here, so its files were not looked at.',
    standards: 'The page is in standards mode.',
    textSize: 'The text around widgets has a readable size.',
    oneCopy: 'There is one copy of Chalkwork.',
    noSandbox: 'No sandbox is in sight.',
  },
} satisfies {
  readonly findings: Readonly<Record<string, (...values: string[]) => Advice>>;
  readonly [name: string]: unknown;
};

export type DoctorMessages = typeof messages;
