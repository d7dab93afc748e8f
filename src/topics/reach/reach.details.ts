import type { Range } from '../../core/range.js';
import type { ColumnHeadings } from '../../reading/headings.js';
import type { DataCell, DataTable, TopicDetails } from '../../widget/locale/words.js';
import type { ReachDetails } from './details.en.js';
import { channelName, type ReachTelling } from './reach.words.js';

/** Under which headings, beside their names, columns are known. */
const headings = {
  channel: ['kind of training', 'training', 'canal', 'medio', 'vía', 'tipo de capacitación'],
  reached: [
    ...['teachers reached', 'people reached', 'people', 'teachers', 'count', 'attendances'],
    ...['alcanzados', 'personas alcanzadas', 'docentes alcanzados', 'personas', 'docentes'],
    ...['maestros', 'asistencias', 'participantes'],
  ],
  hours: ['hours each', 'hours per person', 'horas', 'horas por persona'],
  cost: ['total cost', 'costo', 'coste', 'costo total'],
  person: ['name', 'id', 'persona', 'nombre', 'docente', 'participante'],
} satisfies ColumnHeadings;

type NumberName = keyof ReachDetails['names'];
type ChannelNumberName = keyof ReachDetails['channelNames'];
type RangeName = 'reached' | 'not-reached' | 'per-leader' | 'cost-per-person';

/** What a reader can open under a reach figure, in the language of its words. */
export function reachDetails(details: ReachDetails): TopicDetails<ReachTelling> {
  return {
    rules: details.rules,
    headings,
    describe: (telling) => ({
      table: dataTable(telling, details),
      nameOf: (id) => nameOf(telling, details, id),
    }),
  };
}

function dataTable(telling: ReachTelling, details: ReachDetails): DataTable {
  const { inputs, result, format, currency } = telling;
  const hasHours = inputs.channels.some(({ hours }) => hours && 'each' in hours);
  const hasCost = inputs.channels.some(({ cost }) => cost);
  const empty: DataCell = { text: '', value: null };
  const cell = (value: number | null | undefined, write: (value: number) => string): DataCell =>
    value === null || value === undefined ? empty : { text: write(value), value };
  const money = (value: number) => format.money(value, currency);
  const row = (name: string, ...cells: DataCell[]): DataCell[] => {
    const head = { text: name, value: name };
    const blanks = [empty, empty, ...(hasHours ? [empty] : []), ...(hasCost ? [empty] : [])];
    return [head, ...blanks.map((blank, index) => cells[index] ?? blank)];
  };
  const bounds = (name: RangeName, range: Range | null, share: Range | null): DataCell[][] => {
    if (!range) return [];
    const sides = range.low === range.high ? (['low'] as const) : (['low', 'high'] as const);
    return sides
      .filter((side) => range[side] !== null)
      .map((side) =>
        row(
          range.low === range.high ? details.names[name] : details[side](details.names[name]),
          cell(range[side], format.decimal),
          cell(share?.[side], format.percent),
        ),
      );
  };
  const { contacts, reached, share, notReached, perLeader, hours, cost } = result;
  return {
    caption: details.table.caption,
    headings: [
      details.table.channel,
      details.table.number,
      details.table.share,
      ...(hasHours ? [details.table.hours] : []),
      ...(hasCost ? [details.table.cost] : []),
    ],
    rows: [
      ...result.channels.map((channel, index) => {
        const given = inputs.channels[index];
        const each = given?.hours && 'each' in given.hours ? given.hours.each.value : null;
        return row(
          channelName(telling, index),
          cell(channel.reached, format.whole),
          cell(channel.share, format.percent),
          ...(hasHours ? [cell(each, format.decimal)] : []),
          ...(hasCost ? [cell(given?.cost?.value, money)] : []),
        );
      }),
      ...(contacts === null ? [] : [row(details.names.contacts, cell(contacts, format.whole))]),
      ...bounds('reached', reached, share),
      ...bounds('not-reached', notReached, null),
      ...bounds('per-leader', perLeader, null),
      ...(hours === null ? [] : [row(details.names.hours, cell(hours, format.decimal))]),
      ...(cost === null ? [] : [row(details.names.cost, cell(cost.total, money))]),
      ...(cost?.perContact == null
        ? []
        : [row(details.names['cost-per-contact'], cell(cost.perContact, money))]),
    ],
  };
}

/** The name of a number in the steps, made from its id as the model builds it. */
function nameOf(telling: ReachTelling, details: ReachDetails, id: string): string {
  const { explored, place, name, side, uncapped } =
    /^(?<explored>explored-)?(?:channel-(?<place>\d+)-?)?(?<name>.*?)(?:-(?<side>low|high))?(?<uncapped>-uncapped)?$/.exec(
      id,
    )?.groups ?? {};
  const plain =
    place === undefined
      ? details.names[name as NumberName]
      : details.channelNames[name as ChannelNumberName](channelName(telling, Number(place) - 1));
  const sided = side === 'low' || side === 'high' ? details[side](plain) : plain;
  const capped = uncapped ? details.uncapped(sided) : sided;
  return explored ? details.explored(capped) : capped;
}
