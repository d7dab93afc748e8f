/** A way in which widgets come to a page, and what its policies must hold. */
export interface Arrival {
  readonly title: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** The file without which there is no such way. */
  readonly needs: string | null;
}

/** What a site with Trusted Types must allow. */
export const trustedTypes = "trusted-types lit-html chalkwork 'allow-duplicates'";

export const arrivals: readonly Arrival[] = [
  {
    title: 'Files on your own site',
    text: 'The strictest way, and the one to prefer. Keep the folder whole. Where default-src already says this, nothing is to be added.',
    lines: ["script-src 'self'; style-src 'self'; connect-src 'self'"],
    needs: null,
  },
  {
    title: 'Files on another host, such as a CDN',
    text: 'Name the folder, with its slash, rather than the host. The host must send “Access-Control-Allow-Origin” with its scripts, since they are modules. With crossorigin on the link to the style sheet, no cookies go to that host, and the hash in integrity can be checked.',
    lines: [
      "script-src 'self' https://cdn.example/chalkwork/; style-src 'self' https://cdn.example/chalkwork/",
    ],
    needs: null,
  },
  {
    title: 'With integrity',
    text: 'The attribute integrity of a script tag covers that one file. For those that it loads later, use the import map in importmap.json. It holds for these very addresses: with “?ver=2” behind it, a file is not checked. Browsers that do not know this take no notice. Since no browser checks the script of a worker so, none is started on a page with such a map. An import map is an inline script, so a policy must name its hash or a nonce.',
    lines: ["script-src 'self' 'sha256-…hash of the import map…'"],
    needs: 'integrity.json',
  },
  {
    title: 'In a frame',
    text: 'The first line is for the page around the frame, the second for the answers of frame.html.',
    lines: ['frame-src https://widgets.example', 'frame-ancestors https://www.school.example'],
    needs: 'frame.html',
  },
  {
    title: 'Data on another host',
    text: 'Only where a widget has src. That host must also send “Access-Control-Allow-Origin”. A published Google sheet leads on to a second host.',
    lines: [
      "connect-src 'self' https://data.example",
      "connect-src 'self' https://docs.google.com https://*.googleusercontent.com",
    ],
    needs: null,
  },
  {
    title: 'With Trusted Types',
    text: 'Lit makes the policy lit-html, for the fixed markup of the library; data never goes through it. Each widget’s own file brings its own Lit, so pages with several kinds of widgets need allow-duplicates in quotes, as here. <teacher-voice> makes the policy chalkwork when a survey file is large, for the address of one script in the same folder, which counts it in a worker.',
    lines: [`${trustedTypes}; require-trusted-types-for 'script'`],
    needs: null,
  },
];
