import type { WidgetDetails } from './details.en.js';

/** The words of what is opened, done or wrong, in Spanish. */
export const details: WidgetDetails = {
  moreProblems: (count) => `Y ${String(count)} más.`,
  checkThese: 'Tome en cuenta:',
  qualified: {
    exact: (number) => number,
    about: (number) => `aproximadamente ${number}`,
    'at-least': (number) => `al menos ${number}`,
    'at-most': (number) => `como máximo ${number}`,
  },
  where: {
    data: 'Datos',
    src: 'Dirección de los datos',
    heading: 'Columna',
    table: 'Tabla',
    row: (row) => `Fila ${row}`,
    cell: (row, column) => `Fila ${row}, “${column}”`,
    input: (name) => `“${name}”`,
  },
  rules: {
    number: ({ where, got }) => `${where}: “${got}” no se puede leer como número, por ejemplo 1.5.`,
    'whole-number': ({ where, got }) =>
      `${where}: “${got}” no se puede leer como número entero, por ejemplo 1,400.`,
    amount: ({ where, got }) =>
      `${where}: “${got}” no se puede leer como cantidad de dinero, por ejemplo $24,000,000.`,
    share: ({ where, got }) =>
      `${where}: “${got}” no se puede leer como porcentaje, por ejemplo 75%.`,
    'share-as-percent': ({ where, got }) =>
      `${where}: “${got}” es mayor que 1. Escriba los porcentajes con el signo %.`,
    'zero-or-more': ({ where, got }) => `${where}: “${got}” es menor que 0.`,
    'one-or-more': ({ where, got }) => `${where}: “${got}” es menor que 1.`,
    'up-to-one': ({ where, got }) => `${where}: “${got}” es más del 100%.`,
    'exactly-readable': ({ where, got }) => `${where}: “${got}” es un número demasiado grande.`,
    input: ({ where }) => `${where}: ningún dato lleva este nombre, así que no se leyó.`,
    text: ({ where, got }) => `${where}: “${got}” no es texto.`,
    cell: ({ where }) => `${where}: esta celda está vacía.`,
    column: ({ where, got }) =>
      `${where} “${got}”: no se reconoce, así que no se leyó. Para indicar qué es, ponga data-field en su encabezado.`,
    'column-of': ({ where, got }) => `${where} “${got}”: no está en los datos.`,
    heading: ({ where, got }) => `${where} “${got}”: otra columna ya contiene estos datos.`,
    'plain-cells': ({ where, got }) =>
      `${where}: “${got}” ocupa varias filas o columnas y no se puede leer.`,
    json: ({ where, got }) => `${where}: este JSON no es válido: “${got}”`,
    'object-or-rows': ({ where, got }) =>
      `${where}: “${got}” no es una lista de filas ni de valores con nombre.`,
    date: ({ where, got }) => `${where}: “${got}” no es una fecha como 2013-08 o 2018/2019.`,
    currency: ({ where, got }) => `${where}: “${got}” no es un código de moneda como USD.`,
    level: ({ where, got }) => `${where}: “${got}” no es un nivel del 2 al 6.`,
    'web-address': ({ where, got }) => `${where}: “${got}” no es una dirección https: o http:.`,
    'html-is-not-data': () =>
      'La dirección de los datos lleva a una página web, no a un archivo CSV o JSON.',
    file: ({ got }) => `No se encontró el archivo de datos: ${got}`,
    'answer-in-time': ({ got }) => `El archivo de datos no llegó a tiempo: ${got}`,
    'readable-size': () => 'El archivo de datos es demasiado grande para una página.',
    permission: ({ got }) =>
      `No se pudo leer el archivo de datos: ${got}. Es posible que su sitio no permita que esta página lo lea.`,
    part: () => 'No se pudo cargar una parte de esta gráfica. Vuelva a intentarlo más tarde.',
    'cells-under-headings': ({ where, got }) =>
      `${where}: “${got}” no está debajo de ningún encabezado. Los encabezados deben llenar la primera fila; en CSV, un número con comas necesita comillas.`,
    'closed-quotes': ({ where }) => `${where}: unas comillas se abren y nunca se cierran.`,
    'working-server': ({ got }) => `El sitio que tiene los datos respondió con un error: ${got}`,
    once: ({ where, got }) => `${where}: “${got}” aparece más de una vez.`,
    'same-as-attribute': ({ where, got }) =>
      `${where}: los datos dicen “${got}” y el atributo dice otra cosa. Se usa el atributo.`,
  },
  notOneOf: ({ where, got }, choices) =>
    `${where}: “${got}” no es una de las opciones: ${choices.map((one) => `“${one}”`).join(', ')}.`,
  done: {
    csv: 'Comenzó la descarga de la tabla.',
    json: 'Comenzó la descarga de los números.',
    print: 'Se pidió la impresión.',
    link: 'Se copió el enlace.',
  },
  refused: 'El navegador no lo permitió.',
  copyByHand: 'El navegador no permitió copiar. Copie este enlace a mano:',
  roundedUp: 'redondeado hacia arriba',
  operations: {
    given: (terms) => terms.join(''),
    add: (terms) => terms.join(' + '),
    subtract: (terms) => terms.join(' − '),
    multiply: (terms) => terms.join(' × '),
    divide: (terms) => terms.join(' ÷ '),
    proportion: ([first = '', second = '', third = '']) => `${first} × ${second} ÷ ${third}`,
    largest: (terms) => `el mayor de: ${terms.join('; ')}`,
    smallest: (terms) => `el menor de: ${terms.join('; ')}`,
  },
};
