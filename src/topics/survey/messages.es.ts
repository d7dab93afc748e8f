import type { SurveyMessages } from './messages.en.js';

/** As a California school office would say it. */
export const messages: SurveyMessages = {
  heading: '¿Qué dijeron los docentes?',
  about: 'Acerca de esta encuesta',
  bars: 'Respuestas',
  favorable: 'favorable',
  base: (n, plural) => `${n}\u00a0respuesta${plural === 'one' ? '' : 's'}`,
  noBase: 'base no informada',
  noShare: 'sin porcentaje favorable',
  atLeast: (share) => `como mínimo ${share}`,
  response: (response, share, count, n) =>
    `${response}: ${share}${count !== null && n !== null ? ` (${count} de ${n})` : ''}`,
  one: (item, share) => `«${item}»: ${share} de respuestas favorables.`,
  most: (item, share, base) => `Lo más favorable: «${item}» (${share}, ${base}).`,
  fewest: (item, share, base) => `Lo menos favorable: «${item}» (${share}, ${base}).`,
  means: (labels) => `Son favorables: ${labels}.`,
  answered: ({ n, plural, invited, rate, who }) => {
    if (n === null) return 'No se informó cuántas personas respondieron.';
    const people = who ?? (plural === 'one' ? 'persona' : 'personas');
    const verb = plural === 'one' ? 'Respondió' : 'Respondieron';
    return invited === null
      ? `${verb}: ${n} ${people}.`
      : `${verb}: ${n} de ${invited} ${people} a quienes se invitó${rate ? ` (${rate})` : ''}.`;
  },
  sampling: {
    census:
      'Se preguntó a todas las personas, así que no hay margen de error. Quienes no respondieron quizás piensen otra cosa.',
    open: 'Cualquiera podía responder, así que no hay margen de error. Quienes no respondieron quizás piensen otra cosa.',
    unknown: 'No se informó cómo se eligió a las personas, así que no se da un margen de error.',
  },
  sort: 'Orden',
  orders: {
    asked: 'Como se preguntó',
    favorable: 'Lo más favorable primero',
    divided: 'Lo más dividido primero',
  },
};
