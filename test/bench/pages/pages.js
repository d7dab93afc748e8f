/** The pages that are measured, as text. */

/** A study of Pomona Unified School District, about 2018–19: 311 + 63 + 113 of 1,400 educators. */
const table = `
    <table>
      <caption>People reached. One person may be in more than one channel.</caption>
      <tr><th>Channel</th><th>Reached</th></tr>
      <tr><td>Professional development</td><td>311</td></tr>
      <tr><td>Job-embedded support</td><td>63</td></tr>
      <tr><td>Social media</td><td>113</td></tr>
    </table>`;

/** The widget in one file. */
const src = 'cdn/pd-reach.js';

export const widget = `
  <pd-reach leaders="4" leaders-label="co-teachers" population="1,400" population-label="educators">${table}
  </pd-reach>`;

const chart = `
  <figure><canvas></canvas>${table}</figure>`;

const bareLit = (count) => `
  <bare-lit count="${count}"></bare-lit>${table}`;

/**
 * What is in the page is on the screen one frame later, so that the mark is set in the frame after
 * that one.
 */
const marking = `
      globalThis.drawn = () => {
        requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')));
      };`;

/**
 * Marks the first widget, and the moment when all are ready; and keeps how long every long task took.
 * @param {number | null} count how many there are; `null` where some never come
 */
const counting = (count) => `
      let ready = 0;
      document.addEventListener('chalkwork-ready', ({ target }) => {
        if (target === document.querySelector('pd-reach')) globalThis.drawn();
        ready += 1;
        if (ready === ${count}) performance.mark('all ready');
      });
      globalThis.isDone = () =>
        performance.getEntriesByName('painted').length > 0 && ready >= ${count ?? 1};
      globalThis.longTasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });`;

/**
 * @param {{ src: string, script?: string, style?: string, body: string }} parts
 */
function page({ src, script = '', style = '', body }) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>A page</title>
    <link rel="icon" href="data:," />
    <style>
      body { margin: 1em auto; max-width: 40em; }${style}
    </style>
    <script>${marking}${script}
    </script>
    <script type="module" src="${src}"></script>
  </head>
  <body>
  <h1>A page</h1>${body}
  </body>
</html>
`;
}

/**
 * The same figure in three ways, each with the same table beside it.
 * @param {number} count the elements that `<bare-lit>` draws
 */
export function contenders(count) {
  const listening = `
      document.addEventListener('chalkwork-ready', globalThis.drawn);`;
  return {
    'pd-reach': page({ src, script: listening, body: widget }),
    'Chart.js': page({ src: 'chart.js', body: chart }),
    'bare Lit': page({ src: 'lit.js', body: bareLit(count) }),
  };
}

/** A page that loads the widget and has none yet. */
export const emptyPage = page({ src, body: '' });

/**
 * A page with a calculator and plans for its money, made up for this.
 * @param {{ plans: number, lines: number }} size
 */
export function calculatorPage({ plans, lines }) {
  const rows = Array.from({ length: plans * lines }, (_, place) => [
    `Plan ${Math.floor(place / lines) + 1}`,
    `Program ${(place % lines) + 1}`,
    `$${20 + place},000`,
    place % 2 ? 'one-time' : 'ongoing',
  ]);
  const row = (cells, tag) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const body = `
  <funding-calculator total="$2,400,000" students="12,000" teachers="640">
    <table>${row(['plan', 'line', 'amount', 'term'], 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>
  </funding-calculator>`;
  return page({ src: 'cdn/funding-calculator.js', body });
}

const many = (count) => widget.repeat(count);

/** Tells the browser of the widgets' size, so that it draws those on screen only. */
const unseen = `
      pd-reach { content-visibility: auto; contain-intrinsic-block-size: auto 30em; }`;

/** Has each widget stand in a template first, for a script of the page to put it in place. */
const templates = (count) => `\n  <section><template>${widget}</template></section>`.repeat(count);

const room = `
      section { min-block-size: 30em; }`;

const placing = (place) => `
      document.addEventListener('DOMContentLoaded', () => {
        const places = [...document.querySelectorAll('section')];
        const fill = (place) => place.replaceChildren(place.firstElementChild.content);${place}
      });`;

const inSlices = placing(`
        const fillAll = async () => {
          let begun = performance.now();
          for (const place of places) {
            fill(place);
            await place.firstElementChild.updateComplete;
            if (performance.now() - begun < 40) continue;
            await scheduler.postTask(() => (begun = performance.now()));
          }
        };
        fillAll();`);

const whenNear = placing(`
        const near = new IntersectionObserver((entries) => {
          for (const { isIntersecting, target } of entries) {
            if (!isIntersecting) continue;
            near.unobserve(target);
            fill(target);
          }
        }, { rootMargin: '100%' });
        for (const place of places) near.observe(place);`);

/**
 * Pages of one widget and of many; and of many where all come a few at a time, or only those near,
 * by what a page can do without the library's help.
 * @param {number} count
 */
export function crowds(count) {
  const script = counting(count);
  return {
    'one widget': page({ src, script: counting(1), body: widget }),
    [`${count} widgets`]: page({ src, script, body: many(count) }),
    [`${count}, content-visibility`]: page({ src, script, style: unseen, body: many(count) }),
    [`${count}, in slices of 40 ms`]: page({
      src,
      script: script + inSlices,
      style: room,
      body: templates(count),
    }),
    [`${count}, each when near`]: page({
      src,
      script: counting(null) + whenNear,
      style: room,
      body: templates(count),
    }),
  };
}
