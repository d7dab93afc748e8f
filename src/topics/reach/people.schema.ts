import { problem, type Problem } from '../../core/problem.js';
import { combine, exactly, type Quantity } from '../../core/quantity.js';
import { haveColumns } from '../../reading/columns.js';
import { fold } from '../../reading/fold.js';
import { text, type NumberReaders } from '../../reading/readers.js';
import type { Counting } from './reach.model.js';
import type { ReachRow } from './reach.schema.js';
import type { RowsRead } from './rows.schema.js';

/** Somebody in a channel: how often, and for how many hours (`null` where a row does not say). */
interface Attendance {
  readonly person: string;
  readonly channel: string;
  readonly twins: Readonly<Record<string, string>>;
  readonly row: number;
  readonly hours: Quantity | null;
}

/**
 * Counts people from a row for each person and channel. A person is known by the text in `person`,
 * whatever its case and spacing; who stands twice in a channel is one person there. The names go no
 * further than this.
 */
export function readPeople(
  rows: readonly ReachRow[],
  counts: Counting,
  numbers: NumberReaders,
  problems: Problem[],
): RowsRead {
  if (!haveColumns(rows, ['person', 'channel'], problems)) return { channels: [], headcount: null };
  if (rows[0]?.has('cost')) {
    problems.push(problem('warning', 'unknown-column', ['heading'], 'rows-of-people', 'cost'));
  }
  const attendances = rows.flatMap((row): Attendance[] => {
    const person = row.require('person', text);
    const channel = row.require('channel', text);
    const hours = row.read('hours', numbers.decimal);
    if (person === null || channel === null) return [];
    const twins = row.twins('channel');
    return [
      { person: person.normalize('NFC').toLowerCase(), channel, twins, row: row.number, hours },
    ];
  });
  const byChannel = new Map<string, Attendance[]>();
  for (const attendance of attendances) {
    const inChannel = byChannel.get(fold(attendance.channel));
    if (inChannel) inChannel.push(attendance);
    else byChannel.set(fold(attendance.channel), [attendance]);
  }
  const channels = [...byChannel.values()].flatMap((inChannel) => {
    const [first] = inChannel;
    if (!first) return [];
    const { channel, twins, row } = first;
    const reached = counts === 'people' ? countPeople(inChannel) : inChannel.length;
    const hours = addHours(inChannel);
    return [{ channel, twins, row, reached: exactly(reached), hours, cost: null }];
  });
  return { channels, headcount: countPeople(attendances) };
}

function countPeople(attendances: readonly Attendance[]): number {
  return new Set(attendances.map(({ person }) => person)).size;
}

function addHours(attendances: readonly Attendance[]): { total: Quantity } | null {
  const hours = attendances.flatMap((one) => (one.hours ? [one.hours] : []));
  const qualifier = combine(...new Set(hours.map((one) => one.qualifier)));
  if (!qualifier || hours.length < attendances.length) return null;
  return { total: { value: hours.reduce((sum, { value }) => sum + value, 0), qualifier } };
}
