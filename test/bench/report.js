/** The results as Markdown. */

const whole = (number) => Math.round(number).toLocaleString('en-US');
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

/** `412 (398–431)`: the middle, and the half of the runs around it. */
const around = (numbers, show = whole) =>
  numbers ? `${show(numbers.median)} (${show(numbers.low)}–${show(numbers.high)})` : '–';

const times = (numbers) => around(numbers, (number) => number.toFixed(2));

function table(headings, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map((_, place) => (place ? '--:' : '---')))]
    .concat(rows.map(line))
    .join('\n');
}

function said({ cpu, network }) {
  const slower = cpu === 1 ? 'The machine as it is' : `The processor made ${cpu} times slower`;
  if (!network) return `${slower}, the network as fast as loopback.`;
  const { bitsPerSecond, latency } = network;
  return `${slower}, ${bitsPerSecond / 1e6} Mbit/s, ${latency} ms for each request.`;
}

function bytesTable(bytes) {
  const rows = Object.entries(bytes).map(([name, { minified, gzip, brotli }]) => [
    name.trim(),
    ...[minified, gzip, brotli].map(whole),
  ]);
  return table(['', 'minified', 'gzip', 'Brotli'], rows);
}

function paintedTable({ milliseconds, ratio, work, workRatio, bytesOverTheWire }) {
  const rows = Object.keys(milliseconds).map((name) => [
    name,
    around(milliseconds[name]),
    times(ratio[name]),
    around(work[name]),
    times(workRatio[name]),
    whole(bytesOverTheWire[name].median),
  ]);
  return table(
    ['', 'painted, ms', 'times pd-reach', 'work, ms', 'times pd-reach', 'bytes over the wire'],
    rows,
  );
}

function manyTable({ firstPainted, firstPaintedRatio, allReady, longestTask }) {
  const rows = Object.keys(firstPainted).map((name) => [
    name,
    around(firstPainted[name]),
    times(firstPaintedRatio[name]),
    around(allReady[name]),
    around(longestTask[name]),
  ]);
  return table(
    ['', 'first painted, ms', 'times one widget', 'all ready, ms', 'longest task, ms'],
    rows,
  );
}

function memoryTable(rows) {
  return table(
    ['', 'heap', 'nodes', 'documents', 'listeners'],
    rows.map(([name, { heap, nodes, documents, listeners }]) => [
      name,
      megabytes(heap),
      ...[nodes, documents, listeners].map(whole),
    ]),
  );
}

function responsesTable({ time, timeRatio, longest, longestRatio, memory, memoryRatio }) {
  const milliseconds = (numbers) => around(numbers, (number) => number.toFixed(1));
  const rows = Object.keys(time).map((name) => [
    name,
    ...[around(time[name]), times(timeRatio[name])],
    ...[milliseconds(longest[name]), times(longestRatio[name])],
    ...[around(memory[name], megabytes), times(memoryRatio[name])],
  ]);
  return table(
    ['', 'time, ms', 'times Papa Parse', 'longest task, ms', 'times', 'peak memory', 'times'],
    rows,
  );
}

function draggingTable({ typical, longest }) {
  const tenth = (number) => number.toFixed(1);
  return table(
    ['', 'typical frame, ms', 'slow frame, ms'],
    Object.keys(typical).map((name) => [
      name,
      around(typical[name], tenth),
      around(longest[name], tenth),
    ]),
  );
}

/** @param {object} results what `bench.js` writes as JSON */
export function toMarkdown(results) {
  const { machine, bytes, elements, painted, crowd, many } = results;
  const { inMemory, dragging, heap, responses } = results;
  const { runs } = Object.values(Object.values(painted)[0].milliseconds)[0];
  const [{ rounds }] = Object.values(heap);
  return `# Measured

Written by \`npm run bench\`. ${machine.cores} cores (${machine.processor}), ${megabytes(machine.memory)} of memory, load ${machine.load.map((one) => one.toFixed(1)).join(' at the start, ')} at the end; Chromium ${machine.chromium}, Node ${machine.node}. Times are good for comparing what stands in one table, and for nothing else. Behind each median, in parentheses, is the range of the middle half of the runs. Contenders take turns, so that whatever else the machine does hits all alike; ratios are taken turn by turn.

## Bytes

${bytesTable(bytes)}

## From navigation to the figure painted

The widget with three channels, the same bar by Chart.js (only the parts it needs, no legend, no tooltip, no animation), and a bare Lit element that draws as many elements as the widget (${elements}). Each page has the same table, its script bundled, minified and gzipped; each run has a new profile with nothing cached. The mark is set in the second animation frame after the figure is in the page, and is read as time since navigation. “Work” is the time that the page’s main thread was busy itself until then, which other programs change less. ${runs} turns.

${Object.entries(painted)
  .map(([name, profile]) => `### ${name}\n\n${said(profile.slowness)}\n\n${paintedTable(profile)}`)
  .join('\n\n')}

## Many widgets on one page

As a page has them; with \`content-visibility: auto\` in the page’s own style sheet; put in place by the page’s own script in slices of 40 ms; and each put in place when it is less than a screen away. A task under 50 ms is not seen and counts as 0. ${Object.values(many.firstPainted)[0].runs} turns.

${said(many.slowness)}

${manyTable(many)}

### Memory with ${crowd} widgets

${memoryTable(Object.entries(inMemory))}

## Dragging a slider

Script for each frame while a reader drags a slider of \`<funding-calculator>\`, with all lines of ${dragging.plans} plans open, ${dragging.lines} lines each: from the slider’s event until all that follows from it is in the page. A typical frame is the middle one of ${dragging.frames}, a slow one slower than 95 of 100. On a slow phone, the processor is made 4 times slower.

${draggingTable(dragging)}

## Leaks

${whole(rounds)} rounds of connecting, changing and disconnecting, after a warm-up, each with its garbage collected. “Left behind” leaves one listener of each widget on the window on purpose, to show what a leak looks like.

${memoryTable(
  Object.entries(heap).flatMap(([way, { before, after }]) => [
    [`${way}, before`, before],
    [`${way}, after`, after],
  ]),
)}

## A large file of answers

A file of ${whole(responses.people)} people and ${responses.questions} questions with answers in words, sent gzipped over loopback, until the figure is there; beside Papa Parse, which reads the same file in pieces of 256 KB and does nothing with it. The longest task is that of the page’s thread, in time that the thread itself worked. Peak memory is that of the page’s whole process, its worker included.

${responsesTable(responses)}
`;
}
