import type { Quantity } from '../../core/quantity.js';
import { isExact, type Range } from '../../core/range.js';
import type { ColumnHeadings } from '../../reading/headings.js';
import type { Amounts } from '../../widget/locale/amounts.js';
import type { DataCell, DataTable, TopicDetails } from '../../widget/locale/words.js';
import type { ReachDetails } from './details.en.js';
import { channelId, type ReachInputs } from './reach.model.js';
import { reachColumns, readReach } from './reach.schema.js';
import { channelName, quantityOf, reportedBy, type ReachTelling } from './reach.words.js';

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

/** What a reader can open under a reach figure, in the language of its words. */
export function reachDetails(details: ReachDetails): TopicDetails<ReachTelling, ReachInputs> {
  return {
    read: readReach,
    rules: details.rules,
    columns: reachColumns,
    headings,
    describe: (telling, amounts) => ({
      table: dataTable(telling, amounts, details),
      nameOf: (id) => nameOf(telling, details, id),
    }),
  };
}

function dataTable(
  telling: ReachTelling,
  { decimal, money }: Amounts,
  details: ReachDetails,
): DataTable {
  const { inputs, result, qualify, format } = telling;
  const hasHours = inputs.channels.some(({ hours }) => hours && 'each' in hours);
  const hasCost = inputs.channels.some(({ cost }) => cost);
  const empty: DataCell = { text: '', value: null };
  /** A number that its source states with reserve is exported with it, as text. */
  const cell = (quantity: Quantity | null | undefined, write: Write): DataCell => {
    if (!quantity) return empty;
    const text = qualify(write(quantity.value), quantity.qualifier);
    return { text, value: quantity.qualifier === 'exact' ? quantity.value : text };
  };
  const found = (id: string, value: number | null | undefined): Quantity | null =>
    value === null || value === undefined ? null : quantityOf(telling, id, value);
  const row = (name: string, ...cells: DataCell[]): DataCell[] => {
    const head = { text: name, value: name };
    const blanks = [empty, empty, ...(hasHours ? [empty] : []), ...(hasCost ? [empty] : [])];
    return [head, ...blanks.map((blank, index) => cells[index] ?? blank)];
  };
  const total = (name: NumberName, value: number | null | undefined, write: Write): DataCell[][] =>
    value === null || value === undefined
      ? []
      : [row(details.names[name], cell(found(name, value), write))];
  const bounds = (name: NumberName, range: Range | null | undefined, write: Write) => {
    const sides = range && isExact(range) ? (['low'] as const) : (['low', 'high'] as const);
    return sides.flatMap((side) => {
      const value = range?.[side] ?? null;
      if (!range || value === null) return [];
      const plain = details.names[name];
      const share = name === 'reached' ? result.share?.[side] : null;
      return [
        row(
          isExact(range) ? plain : details[side](plain),
          cell(found(`${name}-${side}`, value), write),
          cell(found(`share-${side}`, share), format.percent),
        ),
      ];
    });
  };
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
        const each = given?.hours && 'each' in given.hours ? given.hours.each : null;
        return row(
          channelName(telling, index),
          cell(reportedBy(given, channel.reached), format.whole),
          cell(found(`${channelId(index)}-share`, channel.share), format.percent),
          ...(hasHours ? [cell(each, decimal)] : []),
          ...(hasCost ? [cell(given?.cost, money)] : []),
        );
      }),
      ...total('contacts', result.contacts, format.whole),
      ...bounds('reached', result.reached, decimal),
      ...bounds('not-reached', result.notReached, decimal),
      ...bounds('per-leader', result.perLeader, decimal),
      ...total('hours', result.hours, decimal),
      ...total('cost', result.cost?.total, money),
      ...total('cost-per-contact', result.cost?.perContact, money),
      ...bounds('cost-per-person', result.cost?.perPerson, money),
    ],
  };
}

type Write = (value: number) => string;

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
