import type { Outcome } from '../../../src/core/outcome.js';
import { readCsv } from '../../../src/reading/csv.js';
import { matcherOf } from '../../../src/reading/headings.js';
import { readJson } from '../../../src/reading/json-data.js';
import { carefulNumbers } from '../../../src/reading/number-readers.js';
import type { Source } from '../../../src/reading/table.js';
import { details } from '../../../src/topics/survey/details.en.js';
import { recognizeScale } from '../../../src/topics/survey/scales.model.js';
import type { SurveyInputs, SurveyResult } from '../../../src/topics/survey/survey.model.js';
import { readSurvey } from '../../../src/topics/survey/survey.schema.js';
import { survey } from '../../../src/topics/survey/whole.model.js';

/** Reads with all that an author may write. */
export function read(source: Source | null, given: object = {}): Outcome<SurveyInputs> {
  const way = { numbers: carefulNumbers, match: matcherOf(details.headings) };
  return readSurvey(source, given, way, recognizeScale);
}

export function csv(...lines: string[]): Source {
  return readCsv(lines.join('\n')).value!;
}

export function json(data: unknown): Source {
  return readJson(data, 'items').value!;
}

/** Reads and works out; every problem fails. */
export function resultOf(source: Source, given: object = {}): SurveyResult {
  const { value, problems } = resultAndProblems(source, given);
  if (!value || problems.length > 0) throw new Error(JSON.stringify(problems));
  return value;
}

/** Reads and works out, with all that is found wrong on the way. */
export function resultAndProblems(source: Source, given: object = {}): Outcome<SurveyResult> {
  const { value, problems } = read(source, given);
  const result = value ? survey(value) : { value: null, problems: [] };
  return { value: result.value, problems: [...problems, ...result.problems] };
}

/** Problems as lists, which read better. */
export const told = ({ problems }: Pick<Outcome<unknown>, 'problems'>) =>
  problems.map(({ code, severity, path, expected, got }) => [code, severity, path, expected, got]);
