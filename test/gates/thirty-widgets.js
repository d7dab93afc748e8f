/** Pages of thirty widgets of every kind. */

/**
 * @typedef {(heading: string) => string} Widget
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {string} table
 * @returns {Record<'placeholder' | 'tag', Widget>}
 */
const kind = (tag, attributes, table) => {
  const written = (prefix) =>
    Object.entries(attributes)
      .map(([name, value]) => `${prefix}${name}="${value}"`)
      .join(' ');
  return {
    placeholder: (heading) => `
    <figure class="chalkwork chalkwork-${tag}" data-chalkwork="${tag}" ${written('data-')}>
      <table><caption>${heading}</caption>${table}</table>
      <figcaption>Source: <a href="https://example.org/study">A study</a></figcaption>
    </figure>`,
    tag: (heading) => `
    <${tag} heading="${heading}" source-name="A study" source-url="https://example.org/study" ${written('')}>
      <table><caption>${heading}</caption>${table}</table>
    </${tag}>`,
  };
};

const rows = (...[headings, ...lines]) => `
        <thead><tr>${headings.map((text) => `<th scope="col">${text}</th>`).join('')}</tr></thead>
        <tbody>${lines
          .map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`)
          .join('')}</tbody>`;

const kinds = [
  kind(
    'pd-reach',
    { leaders: '4', population: '1,400', tools: 'table csv json image embed print link' },
    rows(
      ['Channel', 'Reached'],
      ['Professional development', '311'],
      ['Job-embedded support', '63'],
      ['Social media', '113'],
    ),
  ),
  kind(
    'teacher-voice',
    { respondents: 'teachers', invited: '412', sampling: 'census' },
    rows(
      ['Item', 'Disagree', 'Neutral', 'Agree'],
      ['I have a say in what training I get', '105', '38', '95'],
      ['My training helps me teach', '61', '70', '107'],
    ),
  ),
  kind(
    'plan-compare',
    { total: '$113,000,000', students: '565,000' },
    rows(
      ['Plan', 'Line', 'Amount', 'Term'],
      ['District', 'Coaches and advisers', '$24,000,000', ''],
      ['District', 'Release time', '$42,000,000', 'one-time'],
      ['Union', 'Paid days of team training', '$113,000,000', 'one-time'],
    ),
  ),
  kind(
    'funding-calculator',
    { total: '$113,000,000', 'per-student': 'about $200' },
    rows(['Line', 'Share'], ['Coaches', '40%'], ['Release time', '35%']),
  ),
];

/** How many there are. */
export const count = 30;

/** @param {'placeholder' | 'tag'} form */
function body(form) {
  return Array.from({ length: count }, (_, place) =>
    kinds[place % kinds.length][form](`Figure ${place + 1}`),
  ).join('');
}

/**
 * @param {string[]} scripts
 * @param {string} body
 */
function page(scripts, body) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Thirty widgets</title>
    <link rel="icon" href="/icon.svg" />
    <link rel="stylesheet" href="/cdn/chalkwork.css" />
    ${scripts.map((name) => `<script type="module" src="/cdn/${name}.js"></script>`).join('')}
    <style>
      body { margin: 1em auto; padding: 0 1em; max-width: 40em; font-family: sans-serif; }
    </style>
  </head>
  <body>
    <main>
      <h1>Thirty widgets</h1>
      <h2>All of them</h2>${body}
    </main>
  </body>
</html>
`;
}

/** The page by what brings it to life. */
export const thirtyWidgets = {
  'With the loader': page(['chalkwork'], body('placeholder')),
  'All at once': page(
    ['pd-reach', 'teacher-voice', 'plan-compare', 'funding-calculator'],
    body('tag'),
  ),
};
