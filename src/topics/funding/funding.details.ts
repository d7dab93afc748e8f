import type { ColumnHeadings } from '../../reading/headings.js';
import type { Columns } from '../../reading/way.js';
import type { Amounts } from '../../widget/locale/amounts.js';
import type {
  DataCell,
  DataTable,
  FigureDetails,
  TopicDetails,
} from '../../widget/locale/words.js';
import type { FundingDetails } from './details.en.js';
import { writeNumber } from './fields.words.js';
import type { FundingInputs, PlanLine } from './funding.model.js';
import { fundingColumns, readFunding } from './funding.schema.js';
import { numberOf, numberText, textIn, type FundingTelling } from './funding.words.js';
import { lineId, planId } from './plan.model.js';

/** Under which headings, beside their names, columns are known. */
const headings = {
  plan: ['whose plan', 'who', 'side', 'proposal', 'plan de', 'propuesta', 'parte'],
  line: ['item', 'line item', 'what', 'description', 'línea', 'partida', 'concepto', 'descripción'],
  share: [
    ...['share %', '% share', 'percent', 'percent of total', '% of total', 'share of total', '%'],
    ...['porcentaje', 'por ciento', 'porciento', '% del total', 'porcentaje del total'],
    'parte del total',
  ],
  amount: ['cost', 'total cost', 'dollars', 'budget', 'monto', 'importe', 'costo', 'costo total'],
  quantity: ['number', 'count', 'how many', 'cantidad', 'número', 'cuántos'],
  unit: ['units', 'of what', 'unidad', 'unidades'],
  'unit-cost': [
    ...['unitCost', 'cost each', 'cost per unit', 'price', 'costo por unidad', 'costo unitario'],
    ...['precio', 'precio unitario'],
  ],
  term: ['duration', 'one-time or ongoing', 'plazo', 'duración', 'una sola vez o continuo'],
  itemized: ['is itemized', 'desglosado', 'detallado'],
  'disputed-by': ['disputedBy', 'disputed', 'cuestionado por', 'quién lo cuestiona'],
  note: ['notes', 'remarks', 'nota', 'notas', 'observaciones'],
} satisfies ColumnHeadings;

/** Where rows of totals are looked for, plans are words that many rows share. */
const columns: Columns = { ...fundingColumns, plan: 'key', 'plan-es': 'key' };

/** What the widget tells; amounts are given beside it. */
type Told = Omit<FundingTelling, 'amounts'>;

/** A number that a figure draws beside those of the steps. */
export interface NamedNumber {
  readonly name: string;
  readonly number: DataCell;
}

/** What a reader can open under a figure of money, which may draw more than the result. */
export interface MoneyDetails extends TopicDetails<Told, FundingInputs> {
  readonly describe: (told: Told, amounts: Amounts, more?: readonly NamedNumber[]) => FigureDetails;
}

/** What a reader can open under a figure of money, in the language of its words. */
export function fundingDetails(details: FundingDetails): MoneyDetails {
  return {
    read: readFunding,
    rules: details.rules,
    columns,
    headings,
    describe: (told, amounts: Amounts, more: readonly NamedNumber[] = []) => {
      const telling = { ...told, amounts };
      return {
        table: dataTable(telling, details, more),
        nameOf: (id) => nameOf(telling, details, id),
      };
    },
  };
}

/** The numbers that a problem quotes, as they are written: `100 × 5000 ≠ 1000000` has three. */
export function numbersIn(got: string): string[] {
  return (got.match(/\d[\d.e+-]*/g) ?? []).map((one) => writeNumber(Number(one)));
}

const empty: DataCell = { text: '', value: null };

function word(text: string | null | undefined): DataCell {
  return text ? { text, value: text } : empty;
}

/** A number that its source states with reserve is exported with it, as text. */
function number(telling: FundingTelling, id: string): DataCell {
  const [step, text] = [numberOf(telling, id), numberText(telling, id)];
  if (!step || text === null) return empty;
  return { text, value: step.qualifier === 'exact' ? step.value : text };
}

/** Columns that hold nothing are left out. */
function dataTable(
  telling: FundingTelling,
  details: FundingDetails,
  more: readonly NamedNumber[],
): DataTable {
  const { inputs, messages } = telling;
  const { table, names, planNames } = details;
  const known = (id: string): boolean => numberOf(telling, id) !== null;
  const grant = Object.entries(names)
    .filter(([id]) => known(id))
    .map(([id, name]): Row => ({ name: word(name), number: number(telling, id) }));
  const lineRow = (line: PlanLine, id: string): Row => ({
    name: word(textIn(telling, line, 'line')),
    plan: word(textIn(telling, line, 'plan')),
    number: number(telling, id),
    share: number(telling, `${id}-share`),
    quantity: number(telling, `${id}-quantity`),
    unit: word(textIn(telling, line, 'unit')),
    unitCost: number(telling, `${id}-unit-cost`),
    term: word(line.term ? messages.terms[line.term] : details.notStated),
    itemized: word(
      line.itemized === null ? details.notStated : details[line.itemized ? 'yes' : 'no'],
    ),
    disputedBy: word(line.disputedBy),
    note: word(textIn(telling, line, 'note')),
  });
  const plans = inputs.plans.flatMap(({ lines }, index) => [
    ...lines.map((line, place) => lineRow(line, lineId(index, place))),
    ...Object.entries(planNames)
      .map(([id, name]) => [`${planId(index)}-${id}`, name] as const)
      .filter(([id]) => known(id))
      .map(([id, name]): Row => {
        const [first] = lines;
        const plan = word(first && textIn(telling, first, 'plan'));
        return { name: word(name), plan, number: number(telling, id) };
      }),
  ]);
  const drawn = more.map(({ name, number }): Row => ({ name: word(name), number }));
  const rows = [...grant, ...plans, ...drawn];
  const filled = (Object.keys(table) as (keyof typeof table)[]).filter(
    (column) => column !== 'caption' && rows.some((row) => row[column]?.text),
  ) as Column[];
  return {
    caption: table.caption,
    headings: filled.map((column) => table[column]),
    rows: rows.map((row) => filled.map((column) => row[column] ?? empty)),
  };
}

type Column = Exclude<keyof FundingDetails['table'], 'caption'>;
type Row = Readonly<Partial<Record<Column | 'caption', DataCell>>>;

/** The name of a number in the steps, made from its id as the model builds it. */
function nameOf(telling: FundingTelling, details: FundingDetails, id: string): string {
  const {
    plan,
    line,
    name = '',
  } = /^(?:plan-(?<plan>\d+)-)?(?:line-(?<line>\d+)-?)?(?<name>.*)$/.exec(id)?.groups ?? {};
  if (plan === undefined) return details.names[name as keyof FundingDetails['names']];
  const { lines = [] } = telling.inputs.plans[Number(plan) - 1] ?? {};
  const own = lines[Number(line ?? 1) - 1];
  const plain =
    line === undefined
      ? details.planNames[name as keyof FundingDetails['planNames']]
      : details.lineNames[name as keyof FundingDetails['lineNames']](
          (own && textIn(telling, own, 'line')) ?? '',
        );
  const whose = own && textIn(telling, own, 'plan');
  return whose ? details.of(plain, whose) : plain;
}
