import type { SurveyMessages } from './messages.en.js';

/** As a California school office would say it. */
export const messages: SurveyMessages = {
  heading: '¿Qué dijeron los docentes?',
  about: 'Acerca de esta encuesta',
  bars: 'Qué se respondió en cada pregunta',
  favorable: 'favorable',
  mean: 'en promedio',
  base: (n, plural) => (plural === 'one' ? `${n} respuesta` : `${n} respuestas`),
  noBase: 'no se informó cuántas respuestas hubo',
  noShare: 'sin porcentaje favorable',
  between: (low, high) => `de ${low} a ${high}`,
  atMost: (share) => `como máximo ${share}`,
  atLeast: (share) => `como mínimo ${share}`,
  withheld: 'no se muestra, para proteger a los grupos pequeños',
  response: (response, share, count, n) =>
    `${response}: ${share}${count !== null && n !== null ? ` (${count} de ${n})` : ''}`,
  beside: (list) => `Además: ${list}`,
  one: (item, share) => `«${item}»: ${share} respondió de manera favorable.`,
  most: (item, share) => `Lo más favorable: «${item}» (${share}).`,
  fewest: (item, share) => `Lo menos favorable: «${item}» (${share}).`,
  answered: ({ n, plural, isAtLeast, invited, rate, who }) => {
    if (n === null) return 'No se informó cuántas personas respondieron.';
    const people = who ?? (plural === 'one' ? 'persona' : 'personas');
    const some = `${isAtLeast ? 'Al menos ' : ''}${n}`;
    const verb = plural === 'one' ? 'Respondió' : 'Respondieron';
    return invited === null
      ? `${verb}: ${some} ${people}.`
      : `${verb}: ${some} de ${invited} ${people} a quienes se invitó${rate ? ` (${rate})` : ''}.`;
  },
  sampling: {
    probability:
      'Las personas encuestadas se eligieron al azar. Los intervalos contienen el porcentaje entre todas ellas con una confianza de 95%.',
    unmeasured:
      'Las personas encuestadas se eligieron al azar, pero sin saber cuántas respondieron no se puede dar un margen de error.',
    census:
      'Se preguntó a todas las personas, así que no hay margen de error. Quienes no respondieron quizás piensen otra cosa.',
    open: 'Cualquiera podía responder, así que no se puede dar un margen de error. Quienes no respondieron quizás piensen otra cosa.',
    unknown: 'No se informó cómo se eligió a las personas, así que no se da un margen de error.',
  },
  hidden: (groups) => `No se muestran, por ser demasiado pequeños: ${groups}.`,
  allHidden: 'No se muestran grupos, porque algunos son demasiado pequeños.',
  leftOut: (labels) => `No se cuentan como respuestas: ${labels}.`,
  lastWave: (wave) => `Se muestra: ${wave}.`,
  sort: 'Orden',
  orders: {
    asked: 'Como se preguntó',
    favorable: 'Lo más favorable primero',
    divided: 'Lo más dividido primero',
  },
};
