import type { ColumnHeadings } from '../../reading/headings.js';

/** Under which headings, beside their names, columns are known. */
export const surveyHeadings = {
  item: [
    ...['question', 'statement', 'survey item', 'question text'],
    ...['pregunta', 'afirmación', 'enunciado', 'ítem'],
  ],
  wording: ['exact wording', 'redacción', 'redacción exacta'],
  note: ['notes', 'nota', 'notas'],
  group: ['subgroup', 'grupo', 'subgrupo'],
  wave: ['when', 'survey wave', 'ola', 'cuándo', 'aplicación'],
  n: [
    ...['base', 'respondents', 'responses', 'number of responses', 'encuestados', 'respuestas'],
    ...['total responses', 'total respondents', 'total n', 'total de respuestas'],
    'total de encuestados',
  ],
  favorable: [
    ...['favorable %', '% favorable', 'percent favorable', 'share favorable', 'agreed', '% agree'],
    ...['% de acuerdo', 'porcentaje favorable'],
  ],
  response: ['answer', 'answer choice', 'option', 'respuesta', 'opción'],
  count: ['number', 'frequency count', 'conteo', 'cantidad', 'número'],
  weighted: ['weighted count', 'conteo ponderado', 'ponderado'],
  'effective-n': ['effective n', 'effective base', 'n efectivo', 'base efectiva'],
} satisfies ColumnHeadings;
