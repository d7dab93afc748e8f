import { outcome, type Outcome } from '../../core/outcome.js';
import { problem, type Problem } from '../../core/problem.js';
import { combine, exactly, type Quantity } from '../../core/quantity.js';
import {
  haveColumns,
  matchColumns,
  type ColumnHeadings,
  type NamedRow,
} from '../../reading/columns.js';
import { InputReader, type Given } from '../../reading/inputs.js';
import { fold } from '../../reading/numbers.js';
import { amount, decimalNumber, oneOf, text, wholeNumber } from '../../reading/readers.js';
import type { Source } from '../../reading/table.js';
import { countings, type Channel, type Counting, type ReachInputs } from './reach.model.js';

/** The name of the rows in JSON data. */
export const reachRowsField = 'channels';

const columns = {
  channel: ['kind of training', 'training', 'canal', 'medio', 'vía', 'tipo de capacitación'],
  reached: [
    ...['teachers reached', 'people reached', 'people', 'teachers', 'count', 'attendances'],
    ...['alcanzados', 'personas alcanzadas', 'docentes alcanzados', 'personas', 'docentes'],
    ...['maestros', 'asistencias', 'participantes'],
  ],
  hours: ['hours each', 'hours per person', 'horas', 'horas por persona'],
  cost: ['total cost', 'costo', 'coste', 'costo total'],
  person: ['name', 'id', 'persona', 'nombre', 'docente', 'participante'],
} satisfies ColumnHeadings<string>;

type Column = keyof typeof columns;

/**
 * Reads what is known of a training: rows of channels, or a row for each person and channel, and
 * named inputs. An outcome of `null` without an error means that there is nothing to show yet.
 */
export function readReach(source: Source | null, given: Given): Outcome<ReachInputs> {
  const problems: Problem[] = [];
  const inputs = new InputReader(given, source, problems);
  const counts = inputs.read('counts', oneOf(countings)) ?? 'people';
  const uniqueReached = inputs.read('uniqueReached', wholeNumber());
  const fields = {
    leaders: inputs.read('leaders', wholeNumber(1)),
    population: inputs.read('population', wholeNumber(1)),
    reached: inputs.read('reached', wholeNumber()),
    counts,
  };
  inputs.warnOfUnknown();
  const rows = source?.table ? matchColumns(source.table, columns, problems) : [];
  const persons = rows[0]?.has('person') ? readPersons(rows, counts, problems) : null;
  const channels = persons?.channels ?? readChannels(rows, problems);

  if (persons && uniqueReached && uniqueReached.value !== persons.headcount) {
    const found = uniqueReached.value;
    problems.push(problem('error', 'inconsistent', ['uniqueReached'], 'headcount-of-rows', found));
  }
  if (channels.length > 0 && fields.reached) {
    problems.push(
      problem('warning', 'inconsistent', ['reached'], 'channels-instead', fields.reached.value),
    );
  }
  if (channels.length === 0 && !fields.reached && !uniqueReached) {
    const stopped = problems.some(({ severity }) => severity === 'error');
    const nothing = problem('warning', 'missing-data', ['channels'], 'figures-of-reach');
    return { value: null, problems: stopped ? problems : [...problems, nothing] };
  }
  return outcome(
    {
      ...fields,
      uniqueReached: persons ? exactly(persons.headcount) : uniqueReached,
      channels,
    },
    problems,
  );
}

function readChannels(rows: readonly NamedRow<Column>[], problems: Problem[]): Channel[] {
  if (!haveColumns(rows, ['channel', 'reached'], problems)) return [];
  return rows.flatMap((row) => {
    const channel = row.require('channel', text);
    const reached = row.require('reached', wholeNumber());
    const each = row.read('hours', decimalNumber);
    const cost = row.read('cost', amount);
    if (channel === null || reached === null) return [];
    const hours = each && { each };
    return [{ channel, twins: row.twins('channel'), row: row.number, reached, hours, cost }];
  });
}

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
function readPersons(
  rows: readonly NamedRow<Column>[],
  counts: Counting,
  problems: Problem[],
): { channels: Channel[]; headcount: number } | null {
  if (!haveColumns(rows, ['person', 'channel'], problems)) return null;
  for (const name of ['reached', 'cost'] as const) {
    if (!rows[0]?.has(name)) continue;
    problems.push(problem('warning', 'unknown-column', ['heading'], 'rows-of-people', name));
  }
  const attendances = rows.flatMap((row): Attendance[] => {
    const person = row.require('person', text);
    const channel = row.require('channel', text);
    const hours = row.read('hours', decimalNumber);
    if (person === null || channel === null) return [];
    const twins = row.twins('channel');
    return [{ person: fold(person), channel, twins, row: row.number, hours }];
  });
  const byChannel = new Map<string, Attendance[]>();
  for (const attendance of attendances) {
    const others = byChannel.get(attendance.channel) ?? [];
    byChannel.set(attendance.channel, [...others, attendance]);
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
  if (hours.length < attendances.length) return null;
  return {
    total: {
      value: hours.reduce((sum, { value }) => sum + value, 0),
      qualifier: combine(...hours.map(({ qualifier }) => qualifier)),
    },
  };
}
