import { readFile } from 'node:fs/promises';
import { asItIs, inTurn, ratios, spreads, withPage } from './measure.js';

const runs = 3;
const people = 100_000;
const questions = 30;

const scales = [
  ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
  ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
  ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
];

/** A file as a survey tool exports it, made up, the same each time. */
export function answers() {
  let chance = 1;
  const draw = (list) => {
    chance = (chance * 48_271) % 2_147_483_647;
    return list[chance % list.length];
  };
  const places = Array.from({ length: questions }, (_, place) => place);
  const lines = Array.from({ length: people }, (_, person) =>
    [
      `9/14/2024 8:${String(person % 60).padStart(2, '0')}:05`,
      ...places.map((place) => draw(scales[place % scales.length])),
    ].join(','),
  );
  return [['Timestamp', ...places.map((place) => `Question ${place + 1}`)].join(','), ...lines]
    .join('\n')
    .concat('\n');
}

const pageOf = (script, body) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>A page</title>
  <link rel="icon" href="data:," />
  <script>${script}</script>
  ${body}
</html>
`;

const widget = `
  <script type="module" src="/cdn/teacher-voice.js"></script>
  <teacher-voice src="/answers.csv"></teacher-voice>`;
const marking = `document.addEventListener('chalkwork-ready', () => performance.mark('done'));`;

/** Papa Parse first: what everything else is compared with. */
export const readers = {
  'Papa Parse, doing nothing': pageOf('', '<script type="module" src="/papa.js"></script>'),
  'teacher-voice in a worker': pageOf(marking, widget),
  'teacher-voice in slices': pageOf(`delete globalThis.Worker; ${marking}`, widget),
};

/**
 * From navigation until a file of answers is read, for the widget beside a reader of CSV that does
 * nothing with it: how long, the longest task of the page's thread, and the most memory.
 * @param {import('playwright').Browser} browser
 * @param {Record<string, string>} addresses by reader
 */
export async function measureResponses(browser, addresses) {
  const measured = await inTurn(Object.keys(addresses), runs, (name) =>
    withPage(browser, asItIs, (page) => read(page, addresses[name])),
  );
  const of = (key) => ({ [key]: spreads(measured, key), [`${key}Ratio`]: ratios(measured, key) });
  return { people, questions, ...of('time'), ...of('longest'), ...of('memory') };
}

async function read(page, address) {
  const devtools = await page.context().newCDPSession(page);
  const events = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const ended = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  const includedCategories = ['toplevel', '__metadata'];
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories },
  });
  await page.goto(address);
  const done = () => performance.getEntriesByName('done')[0]?.startTime;
  const handle = await page.waitForFunction(done, null, { timeout: 120_000 });
  const time = await handle.jsonValue();
  await devtools.send('Tracing.end');
  await ended;
  const { longest, process } = busiest(events);
  return { time, longest, memory: await peakOf(process) };
}

/**
 * The longest task of the page's thread, in milliseconds that the thread itself worked, which other
 * programs change less; and the process that it is in.
 */
function busiest(events) {
  const isMain = new Set(
    events.flatMap(({ name, args, pid, tid }) =>
      name === 'thread_name' && args.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    ),
  );
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && isMain.has(`${pid} ${tid}`),
  );
  const longest = tasks.reduce((one, other) => (other.tdur > one.tdur ? other : one));
  return { longest: longest.tdur / 1000, process: longest.pid };
}

/** The most memory that a process ever had, workers and all; `null` where the system does not tell. */
async function peakOf(process) {
  const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /^VmHWM:\s*(\d+) kB/m.exec(status) ?? [];
  return kilobytes ? Number(kilobytes) * 1024 : null;
}
