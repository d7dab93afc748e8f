/** How far a criterion is met, in the terms of the form. */
export const terms = {
  supports: 'Supports',
  partial: 'Partially Supports',
  not: 'Does Not Support',
  none: 'Not Applicable',
  open: 'Not Evaluated',
} as const;
export type Term = keyof typeof terms;

/** A success criterion of WCAG 2.2, by its number and name there. */
export type Criterion = readonly [number: string, name: string, term: Term, remark: string];

const noMedia = 'No sound and no video.';
const ofThePage = 'A matter of the page around the widget.';

export const levelA: readonly Criterion[] = [
  [
    '1.1.1',
    'Non-text Content',
    'supports',
    'Every mark of a figure has its words, and every figure has its numbers as a table. Automatic checks; tests of what marks say aloud.',
  ],
  ['1.2.1', 'Audio-only and Video-only (Prerecorded)', 'none', noMedia],
  ['1.2.2', 'Captions (Prerecorded)', 'none', noMedia],
  ['1.2.3', 'Audio Description or Media Alternative (Prerecorded)', 'none', noMedia],
  [
    '1.3.1',
    'Info and Relationships',
    'supports',
    'Headings of the level that the page chooses, lists, tables with a caption and headings for rows and columns. Automatic checks and tests.',
  ],
  [
    '1.3.2',
    'Meaningful Sequence',
    'supports',
    'A test reads every story in order: heading, figure, problems, tools, details, source, note.',
  ],
  [
    '1.3.3',
    'Sensory Characteristics',
    'supports',
    'No sentence tells a reader to look for a shape, a place or a color. The English words were searched for such.',
  ],
  [
    '1.4.1',
    'Use of Color',
    'supports',
    'What is certain, possible and not reached differ by texture and outline, too; answers have their words on or below the bar. Tests, and pictures in forced colors.',
  ],
  ['1.4.2', 'Audio Control', 'none', noMedia],
  [
    '2.1.1',
    'Keyboard',
    'supports',
    'Buttons, fields and the marks of figures are reached and used by keyboard. Tests in the widgets that have them.',
  ],
  [
    '2.1.2',
    'No Keyboard Trap',
    'supports',
    'The marks of a figure are one tab stop, and the next Tab leads on. Tests.',
  ],
  ['2.1.4', 'Character Key Shortcuts', 'none', 'There are none.'],
  ['2.2.1', 'Timing Adjustable', 'none', 'Nothing that a reader does has a time limit.'],
  ['2.2.2', 'Pause, Stop, Hide', 'none', 'Nothing moves by itself.'],
  ['2.3.1', 'Three Flashes or Below Threshold', 'supports', 'Nothing flashes.'],
  ['2.4.1', 'Bypass Blocks', 'none', ofThePage],
  ['2.4.2', 'Page Titled', 'none', ofThePage],
  [
    '2.4.3',
    'Focus Order',
    'supports',
    'Focus follows reading order and stays near what a reader did. Tests.',
  ],
  [
    '2.4.4',
    'Link Purpose (In Context)',
    'supports',
    'Links bear the name of the source that the author gives.',
  ],
  ['2.5.1', 'Pointer Gestures', 'none', 'No gesture of several points or along a path.'],
  [
    '2.5.2',
    'Pointer Cancellation',
    'supports',
    'Only the browser’s own buttons, fields and links, which act when let go.',
  ],
  ['2.5.3', 'Label in Name', 'supports', 'Buttons are named by the words on them.'],
  ['2.5.4', 'Motion Actuation', 'none', 'No use of motion.'],
  ['3.1.1', 'Language of Page', 'none', `${ofThePage} A widget follows it in English and Spanish.`],
  ['3.2.1', 'On Focus', 'supports', 'Focus shows the words of a mark and changes nothing else.'],
  [
    '3.2.2',
    'On Input',
    'supports',
    'Trying another number changes the figure it belongs to, and a sentence says so. Tests.',
  ],
  ['3.2.6', 'Consistent Help', 'none', ofThePage],
  [
    '3.3.1',
    'Error Identification',
    'supports',
    'What is wrong with a number is said in words, on the figure and beside the field. Tests.',
  ],
  [
    '3.3.2',
    'Labels or Instructions',
    'supports',
    'Every field has a label in sight. Automatic checks.',
  ],
  ['3.3.7', 'Redundant Entry', 'none', 'Nothing is asked twice.'],
  [
    '4.1.2',
    'Name, Role, Value',
    'supports',
    'The browser’s own controls; buttons say whether what they open is open. Automatic checks and tests. Not listened to with a screen reader.',
  ],
];

export const levelAA: readonly Criterion[] = [
  ['1.2.4', 'Captions (Live)', 'none', noMedia],
  ['1.2.5', 'Audio Description (Prerecorded)', 'none', noMedia],
  ['1.3.4', 'Orientation', 'supports', 'No code asks how a device is held.'],
  ['1.3.5', 'Identify Input Purpose', 'none', 'Nothing is asked about the reader.'],
  [
    '1.4.3',
    'Contrast (Minimum)',
    'supports',
    'Automatic checks of every story on a white and a dark page, with the default colors. Text takes the page’s color, and colors can be set, so the page must have contrast, too.',
  ],
  [
    '1.4.4',
    'Resize Text',
    'supports',
    'Sizes follow the text around the widget. Pictures of every story at 320 px, narrower than a 1,280 px window at 200 %. Enlarging text alone was not tried.',
  ],
  [
    '1.4.5',
    'Images of Text',
    'partial',
    'Labels in the picture of a series over time are painted. The same words and numbers are beside it as text and in the table. All other figures are text.',
  ],
  [
    '1.4.10',
    'Reflow',
    'supports',
    'No story is wider than a 320 px page. Data tables scroll by themselves, which the criterion allows.',
  ],
  [
    '1.4.11',
    'Non-text Contrast',
    'supports',
    'The default colors of marks have 3:1 on white, and their dark form on black, by calculation. Textures, and colors that a page sets, were not checked.',
  ],
  [
    '1.4.12',
    'Text Spacing',
    'open',
    'Widgets fit with letters 0.1 em and words 0.3 em apart (a test), but the values of the criterion were not tried together.',
  ],
  [
    '1.4.13',
    'Content on Hover or Focus',
    'partial',
    'In the picture of a series, the words of a point show on hover and focus. They cannot be put away without moving on. The table has them, too. Other figures have nothing of the kind.',
  ],
  ['2.4.5', 'Multiple Ways', 'none', ofThePage],
  [
    '2.4.6',
    'Headings and Labels',
    'supports',
    'Headings are the author’s or name the widget’s question; buttons say what they do. Read by hand.',
  ],
  ['2.4.7', 'Focus Visible', 'supports', 'An outline of 2 px, also in forced colors.'],
  [
    '2.4.11',
    'Focus Not Obscured (Minimum)',
    'supports',
    'Nothing of a widget lies over anything else. What the page lays over it is the page’s matter.',
  ],
  [
    '2.5.7',
    'Dragging Movements',
    'supports',
    'Beside the slider is a field for the same number, and arrow keys move it. Tests.',
  ],
  [
    '2.5.8',
    'Target Size (Minimum)',
    'open',
    'Buttons are larger than 24 px in the pictures that were looked at, but nothing measures them, nor the marks of figures.',
  ],
  [
    '3.1.2',
    'Language of Parts',
    'supports',
    'English words on another page are marked as English, and the author’s words as the page’s language. Tests.',
  ],
  [
    '3.2.3',
    'Consistent Navigation',
    'supports',
    'All widgets have the same buttons in the same order.',
  ],
  [
    '3.2.4',
    'Consistent Identification',
    'supports',
    'The same buttons have the same names in all widgets.',
  ],
  ['3.3.3', 'Error Suggestion', 'supports', 'Messages say what would be right. Tests.'],
  [
    '3.3.4',
    'Error Prevention (Legal, Financial, Data)',
    'none',
    'A reader commits to nothing, and nothing is stored or sent.',
  ],
  ['3.3.8', 'Accessible Authentication (Minimum)', 'none', 'Nobody signs in.'],
  [
    '4.1.3',
    'Status Messages',
    'supports',
    'What a button did, and a changed sentence, are announced politely. Tests of the markup. Not listened to with a screen reader.',
  ],
];
