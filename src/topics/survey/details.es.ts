import type { SurveyDetails } from './details.en.js';
import { surveyDetails } from './survey.details.js';

/** The words of the table and the arithmetic, and of what is wrong, in Spanish. */
const words: SurveyDetails = {
  rules: {
    'known-scale': ({ got }) =>
      `No se conoce el orden de estas respuestas: «${got}». Escríbalas en el atributo scale, de la menos a la más favorable. No se pueden mostrar respuestas sin orden, como las materias.`,
    'labels-of-scale': ({ where, got }) => `${where}: «${got}» no es una de las respuestas.`,
    'answers-on-scale': ({ got }) =>
      `«${got}» no está en la escala, así que no se cuenta como respuesta.`,
    'scale-of-its-own': ({ got }) =>
      `«${got}»: solo algunas de estas respuestas están en la escala del atributo, así que se leen como una escala propia.`,
    'figures-of-survey': () => 'Hacen falta filas con una pregunta y lo que se respondió.',
    'exact-count': ({ where, got }) =>
      `${where}: «${got}» no es un número exacto, y a quienes respondieron se les cuenta exactamente.`,
    'at-most-invited': ({ where, got }) =>
      `${where}: respondieron más personas de las que se invitó, «${got}».`,
    'at-most-people': ({ where, got }) =>
      `${where}: respondieron más personas de las que hay, «${got}».`,
    'base-of-answers': ({ got }) =>
      `«${got}»: hay más respuestas que su base, n. No se pueden mostrar preguntas con varias respuestas a la vez.`,
    'some-unfavorable': ({ where }) =>
      `${where}: se llama favorables a todas las respuestas. Quite las que no lo son.`,
    'counts-of-responses': () =>
      'Ninguna columna dice cuántas personas dieron una respuesta. Dé a cada respuesta una columna con números enteros de personas, no porcentajes.',
    'counts-before-shares': ({ where, got }) =>
      `${where} «${got}»: no se leyó, porque el porcentaje favorable se calcula con las cantidades.`,
    'count-of-people': ({ where, got }) =>
      `${where}: «${got}» es un porcentaje. Escriba el número de personas, o solo el porcentaje favorable de cada pregunta.`,
    'one-whole-number': ({ where, got }) =>
      `${where}: «${got}» no corresponde a un solo número de personas. Pueden ser varios, o falta n. Escriba el número mismo, en «respuesta 1 número».`,
    'shares-of-all': ({ where, got }) =>
      `${where}: los porcentajes de sus respuestas suman ${got}, no 100%. Escriba todas las respuestas, también las que quedaron en blanco. No se pueden mostrar preguntas con varias respuestas a la vez.`,
    'counts-or-shares': () =>
      'Las respuestas a cada pregunta suman 100. ¿Son personas o porcentajes? Si son personas, indíquelo con una columna n que diga 100.',
    'invited-of-people': ({ where, got }) =>
      `${where}: se invitó a más personas de las que hay, «${got}».`,
    'all-invited': ({ where, got }) =>
      `${where}: «${got}» no son todas las personas que hay, pero sampling="census" dice que se preguntó a todas.`,
    'answers-of-base': ({ got }) =>
      `«${got}»: su base, n, es mayor que todas las respuestas que se dan. Los porcentajes son de esas respuestas; las demás no están en ellos.`,
    'effective-base': ({ got }) =>
      `«${got}»: effective-n es mayor que el número de personas que respondieron.`,
    'possible-share': ({ got }) =>
      `«${got}»: ningún número de personas da este porcentaje de su base, n. Revise los dos.`,
    'same-wording': ({ got }) =>
      `«${got}»: sus palabras exactas no son las mismas en todas las filas. Las respuestas pueden ser distintas solo por eso.`,
    'order-of-waves': ({ got }) =>
      `No es seguro cuál de estos momentos fue primero, así que están en el orden de las filas y el último cuenta como el más reciente: «${got}». Escríbalos con años o números.`,
    'only-for-responses': ({ where }) =>
      `${where}: no se usa, porque estas filas no son una por persona.`,
    'waves-for-trend': () =>
      'Para mostrar la evolución hace falta la columna wave con dos o más momentos.',
    'totals-of-groups': ({ got }) =>
      `«${got}»: sus grupos suman más respuestas que todas las personas juntas.`,
    'still-public': () =>
      'Estas filas podrían decir quién es alguien, así que no se muestra nada de ellas. Pero quien encuentre los datos todavía puede abrirlos. Quítelos del sitio web y publique solo cuántas personas dieron cada respuesta.',
    'no-personal-column': ({ where }) =>
      `${where}: tiene datos personales, como nombres, direcciones o números de personas.`,
    'enough-respondents': ({ got }) =>
      `Respondieron tan pocas personas${got && ` (${got})`} que otras podrían saber quién dijo qué. Hacen falta al menos 10, o tantas como diga min-n.`,
    'questions-of-survey': () =>
      'Ninguna columna tiene respuestas que aquí se cuenten, como «De acuerdo». Nombre las columnas en el atributo questions.',
    'whole-scale': () =>
      'Se dieron tan pocas respuestas distintas que nadie puede decir de qué escala son. Escriba todas las respuestas de la escala en el atributo scale, de la menos a la más favorable.',
    'own-id': () =>
      'Muchas filas comparten una dirección o un número con otra fila, así que eso no dice quién respondió. Quite esa columna del archivo. Si se juntaron archivos, o las personas respondieron varias veces, cuéntelos por separado.',
    'rows-of-responses': () => 'Este archivo todavía no tiene respuestas.',
    'counted-rows': () =>
      'No se contó ninguna fila de este archivo: todas se dejaron fuera, por ejemplo las que no se terminaron o no dicen cuándo se respondieron.',
    'headings-of-responses': () =>
      'La primera fila tiene un título, no los encabezados. Quite lo que está encima de los encabezados.',
    'words-of-answers': ({ where }) =>
      `${where}: las respuestas son números que están en lugar de palabras. Exporte el archivo otra vez, con las palabras de las respuestas.`,
    'enough-in-wave': ({ got }) =>
      `«${got}» no se muestra: respondieron entonces tan pocas personas que otras podrían saber quién dijo qué.`,
    'enough-answers': ({ got }) =>
      `«${got}» no se muestra: la respondieron tan pocas personas que otras podrían saber quién dijo qué.`,
    'enough-in-group': ({ got }) =>
      `El grupo «${got}» no se muestra, para proteger a quienes están en grupos pequeños: tiene muy pocas respuestas, o diría cuántas tiene uno pequeño.`,
    'enough-in-groups': () =>
      'No se muestra ningún grupo, para proteger a quienes están en los más pequeños. Elija grupos con más respuestas, o junte los pequeños.',
    'groups-of-item': ({ got }) =>
      `«${got}» se muestra solo de todas las personas: lo que respondieron los grupos diría demasiado de unas pocas.`,
    'few-groups': ({ where }) =>
      `${where}: tiene demasiados valores distintos para comparar. Elija una columna con pocos grupos.`,
  },
  table: {
    caption: 'Qué se respondió',
    item: 'Pregunta',
    group: 'Grupo',
    wave: 'Cuándo',
    everyone: 'Todas las personas',
    n: 'Base',
    favorable: 'Favorable',
    chosen: 'Eligieron esta opción',
    low: 'Como mínimo (95%)',
    high: 'Como máximo (95%)',
    mean: 'Promedio',
    hidden: 'no se muestra, para proteger a las personas',
    note: 'Nota',
    less: (one, other) => `${one} menos ${other}`,
    points: (number) => `${number} puntos`,
  },
  of: (name, whose) => `${whose}: ${name}`,
  names: {
    answered: 'Personas que respondieron',
    'response-rate': 'Tasa de respuesta',
    invited: 'Personas a quienes se invitó',
    respondents: 'Personas que respondieron algo',
    population: 'Todas las personas que hay',
  },
  itemNames: {
    base: 'base',
    'weighted-base': 'base ponderada',
    'given-base': 'base, n, tal como se dio',
    'base-effective': 'base efectiva',
    favorable: 'favorables',
    'favorable-share': 'porcentaje favorable',
    chosen: 'personas que eligieron esta opción',
    'chosen-share': 'porcentaje de quienes eligieron esta opción',
    low: 'como mínimo, con una confianza del 95%',
    high: 'como máximo, con una confianza del 95%',
    answered: 'todas las personas que respondieron',
    points: 'suma de los puntos',
    mean: 'promedio',
    difference: 'diferencia entre los dos grupos',
    'difference-low': 'diferencia, como mínimo, con una confianza del 95%',
    'difference-high': 'diferencia, como máximo, con una confianza del 95%',
  },
  optionNames: {
    option: (label) => label,
    weighted: (label) => `${label}, ponderado`,
    aside: (label) => label,
    points: (label) => `${label}, sus puntos`,
    share: (name) => `porcentaje de ${name}`,
    total: (name) => `${name}, por las personas`,
  },
  about: {
    notGiven: 'no se informó',
    sponsor: 'Quién preguntó y pagó',
    respondents: 'A quiénes se preguntó',
    fielded: 'Cuándo',
    mode: 'Cómo se preguntó',
    sampling: 'Cómo se eligió a las personas',
    samplings: {
      census: 'se preguntó a todas',
      probability: 'se eligió a algunas al azar',
      open: 'podía responder quien quisiera',
    },
    population: 'Cuántas personas hay en total',
    invited: 'A cuántas personas se invitó',
    answered: 'Cuántas personas respondieron',
    rate: 'Tasa de respuesta',
    noRate: 'ninguna, porque cualquiera podía responder',
    wording: 'Palabras exactas de las preguntas',
    quoted: (text) => `«${text}»`,
    favorable: 'Respuestas que cuentan como favorables',
    margin: 'Margen de error',
    margins: {
      known: 'se da un intervalo del 95% con cada porcentaje',
      census: 'ninguno, porque se preguntó a todas las personas',
      open: 'ninguno, porque cualquiera podía responder',
    },
    weighting: 'Ponderación',
    isWeighted: 'las respuestas se ponderaron',
    isNotWeighted: 'todas las respuestas cuentan lo mismo',
    leftOut: 'Lo que no se cuenta en los porcentajes',
    nothing: 'nada',
    reasons: {
      'not-an-answer': (column, most) =>
        `${column}${most === null ? '' : ` (como máximo ${most} por pregunta)`}: no es una opción de la escala`,
    },
    hidden: 'No se muestran, para proteger a quienes están en grupos pequeños',
    allGroups: 'todos los grupos',
    someGroups: (number, names) => `grupos (${number}): ${names}`,
    groupsOf: (items) => `lo que los grupos respondieron a ${items}`,
    excluded: 'Filas que no se contaron',
    excludedRows: {
      duplicates: (rows) => `${rows} de personas que ya habían respondido`,
      tests: (rows) => `${rows} de prueba o vista previa`,
      spam: (rows) => `${rows} de spam, según la herramienta`,
      unfinished: (rows) => `${rows} sin terminar`,
      blank: (rows) => `${rows} sin ninguna respuesta`,
      withoutWave: (rows) => `${rows} sin decir cuándo se respondió`,
      rareWaves: (rows) => `${rows} de un momento que nombraron menos de 3 personas`,
    },
    flagged: 'Filas que se contaron y conviene mirar',
    flaggedRows: {
      straightLiners: (rows) => `${rows} con la misma respuesta a cinco preguntas seguidas o más`,
      unfinished: (rows) => `${rows} sin terminar`,
      rareGroups: (rows) =>
        `${rows} sin grupo, porque menos de 3 personas nombraron el grupo en el que están`,
    },
    columns: 'Columnas que no se contaron',
    columnReasons: {
      'about-response': 'notas de la herramienta',
      'free-text': 'respuestas en palabras propias',
      'no-scale': 'respuestas sin un orden',
      'part-of-scale':
        'respuestas de solo una parte de una escala (nómbrela entera en el atributo scale)',
      ranking: 'clasificaciones por orden',
      empty: 'sin respuestas',
      'not-chosen': 'no elegidas',
      'rare-answers': 'respuestas que muy pocas personas dieron con sus propias palabras',
    },
    column: (position) => `columna ${position}`,
    personal: (columns) => `${columns} con datos personales`,
  },
};

export const details = surveyDetails(words);
