import type { WidgetDetails } from './details.en.js';

/** The words of what is opened, done or wrong, in Spanish. */
export const details: WidgetDetails = {
  moreProblems: (count) => `Y ${String(count)} más.`,
  checkThese: 'Tome en cuenta:',
  qualified: {
    exact: (number) => number,
    about: (number) => `cerca de ${number}`,
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
    column: (position) => `Columna ${position}`,
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
    'shown-number': ({ where, got }) =>
      `${where}: “${got}” oculta un número. Sin él, la suma sería demasiado pequeña. Pida el número o quite la fila.`,
    input: ({ where }) => `${where}: ningún dato lleva este nombre, así que no se leyó.`,
    text: ({ where, got }) => `${where}: “${got}” no es texto.`,
    cell: ({ where }) => `${where}: esta celda está vacía.`,
    column: ({ where, got }) =>
      `${where} “${got}”: no se reconoce, así que no se leyó. Use un nombre conocido o, en una tabla de la página, ponga data-field en su encabezado.`,
    'column-of': ({ where, got }) => `${where} “${got}”: no está en los datos.`,
    heading: ({ where, got }) => `${where} “${got}”: otra columna ya contiene estos datos.`,
    'plain-cells': ({ where, got }) =>
      `${where}: “${got}” ocupa varias filas o columnas y no queda claro qué significa para cada una. Divida la celda.`,
    json: ({ where, got }) => `${where}: este JSON no es válido: “${got}”`,
    'object-or-rows': ({ where, got }) =>
      `${where}: “${got}” no es una lista de filas ni de valores con nombre.`,
    date: ({ where, got }) => `${where}: “${got}” no es una fecha como 2013-08 o 2018/2019.`,
    currency: ({ where, got }) => `${where}: “${got}” no es un código de moneda como USD.`,
    level: ({ where, got }) => `${where}: “${got}” no es un nivel del 2 al 6.`,
    'web-address': ({ where, got, isFile }) =>
      `${where}: “${got}” no es una dirección https: o http:. ${isFile ? 'Ponga el archivo en un sitio web y use su dirección.' : 'Use la dirección de una página web u omítala.'}`,
    'page-on-site': ({ got }) =>
      `No se puede leer el archivo de datos “${got}” porque esta página se abrió desde un disco. Ponga la página y el archivo en un sitio web.`,
    'html-is-not-data': () =>
      'La dirección de los datos lleva a una página web, no a un archivo CSV o JSON. Use la dirección que descarga el archivo.',
    'data-not-another-page': ({ got }) =>
      `La dirección de los datos lleva a otra página, quizás una para iniciar sesión: ${got}. Use una dirección que dé el archivo a cualquiera.`,
    'published-sheet': ({ got }) =>
      `No se puede leer esta hoja de Google: ${got}. En Google Sheets, elija Archivo → Compartir → Publicar en la Web → Valores separados por comas (.csv) y use la dirección que aparece allí.`,
    'plain-text': ({ got }) =>
      `El archivo de datos no es texto simple${got && `: ${got}`}. No se puede leer un libro (.xlsx) ni un archivo comprimido (.zip). Descomprímalo, o guárdelo como “CSV UTF-8”, y use ese archivo.`,
    'known-encoding': ({ got }) =>
      `No se pueden leer con seguridad los acentos del archivo de datos: ${got}. Guárdelo como “CSV UTF-8”.`,
    'filled-file': ({ got }) =>
      `El archivo de datos está vacío: ${got}. Guárdelo de nuevo, con sus filas.`,
    file: ({ got }) =>
      `No se encontró el archivo de datos: ${got}. Revise la dirección: las mayúsculas, la carpeta y la terminación.`,
    'answer-in-time': ({ got }) =>
      `El archivo de datos no llegó en 20 segundos: ${got}. Si sigue así, use un archivo más pequeño o póngalo en el sitio de esta página.`,
    'readable-size': () =>
      'El archivo de datos tiene más de 20 MB, demasiado para una página. Quite lo que no se muestra aquí.',
    permission: ({ got }) =>
      `El sitio que tiene los datos no quiere dar el archivo: ${got}. Permita que cualquiera lo lea, sin iniciar sesión.`,
    'working-server': ({ got }) =>
      `El sitio que tiene los datos respondió con un error: ${got}. Vuelva a intentarlo más tarde. Si sigue así, avise a quien administra ese sitio.`,
    online: ({ got }) =>
      `No se pudo cargar el archivo de datos porque este dispositivo no tiene conexión: ${got}. Conéctese y vuelva a intentarlo.`,
    'https-address': ({ got }) =>
      `No se pudo cargar el archivo de datos: ${got}. Esta página usa https:, así que sus datos también deben usarlo. Use una dirección que empiece con https:`,
    'reachable-site': ({ got }) =>
      `No se pudo cargar el archivo de datos: ${got}. Se perdió la conexión, este sitio no funciona o la dirección lleva a otro sitio, quizás para iniciar sesión.`,
    'allowed-origin': ({ got, page }) =>
      `No se pudo cargar el archivo de datos: ${got}. Si esa dirección se abre en un navegador, su sitio debe permitir que esta página lo lea, con el encabezado “Access-Control-Allow-Origin: ${page}”. O ponga el archivo en el sitio de esta página.`,
    part: () => 'No se pudo cargar una parte de esta gráfica. Vuelva a intentarlo más tarde.',
    'cells-under-headings': ({ where, got }) =>
      `${where}: “${got}” no está debajo de ningún encabezado. Cada columna necesita un encabezado en una misma fila; en CSV, un número con comas necesita comillas.`,
    'title-row': ({ where, got }) =>
      `${where}: “${got}” está encima de los encabezados, así que no se leyó.`,
    'headings-once': ({ where }) =>
      `${where}: son otra vez los encabezados, así que no se leyeron.`,
    'no-total': ({ where, got }) =>
      `${where}: “${got}” es la suma de otras filas, así que no se leyó como una de ellas.`,
    'no-summary': ({ where, got }) =>
      `${where}: «${got}» resume otras filas, así que no se leyó como una de ellas. Si no es así, póngale otro nombre.`,
    'sum-of-rows': ({ where, got }) =>
      `${where}: “${got}” no es la suma de las otras filas. Corrija los números o quite esta fila. Si no es un total, póngale otro nombre.`,
    note: ({ where, got }) => `${where}: “${got}” se tomó por una nota y no se leyó.`,
    'note-or-row': ({ where, got }) =>
      `${where}: “${got}” puede ser una nota o una fila de datos. Ponga la nota en una sola celda: en CSV, entre comillas.`,
    'closed-quotes': ({ where }) =>
      `${where}: unas comillas se abren y nunca se cierran. Ciérrelas o quítelas.`,
    'one-separator': () =>
      'Las celdas del archivo de datos podrían estar separadas por comas o por punto y coma. Escriba sep=; o sep=, en su primera línea.',
    once: ({ where, got }) => `${where}: “${got}” aparece más de una vez.`,
    'same-as-attribute': ({ where, got }) =>
      `${where}: los datos dicen “${got}” y el atributo dice otra cosa. Se usa el atributo.`,
  },
  twoReadings: ({ where, got }) =>
    `${where}: “${got}” podría significar dos cosas. Si son millares, escriba “${got.replace('.', ',')}”.`,
  notOneOf: ({ where, got }, choices) =>
    `${where}: “${got}” no es una de las opciones: ${choices.map((one) => `“${one}”`).join(', ')}.`,
  done: {
    csv: 'Comenzó la descarga de la tabla.',
    json: 'Comenzó la descarga de los números.',
    image: 'Comenzó la descarga de la imagen.',
    embed: 'Se copió el código.',
    print: 'Se pidió la impresión.',
    link: 'Se copió el enlace.',
  },
  linkOfPage:
    'Este enlace solo lleva a la página y no contiene los números que usted prueba. Para eso, quien hace la página debe dar a esta figura un id propio.',
  refused: 'El navegador no lo permitió.',
  inFrame: {
    refused: 'No se guardó nada: el marco de esta página no lo permite.',
    perhaps: 'Si no se guardó nada, el marco de esta página no lo permite.',
  },
  copyByHand: 'El navegador no permitió copiar. Copie este enlace a mano:',
  image: {
    png: { label: 'Guardar como PNG', use: 'para presentaciones, documentos y mensajes' },
    svg: { label: 'Guardar como SVG', use: 'para imprimir: nítida a cualquier tamaño' },
    refused:
      'El navegador no pudo crear esta imagen. Pruebe con el otro formato o imprima la gráfica.',
  },
  embed: {
    figure: {
      label: 'Para cualquier página',
      use: 'Si un editor quita los scripts, la tabla se queda. Quien administra el sitio agrega las dos primeras líneas a sus páginas una sola vez.',
    },
    tag: { label: 'Para una página que admite scripts', use: 'No hace falta nada más.' },
    bundler: {
      label: 'Para un sitio con bundler',
      use: 'La primera línea va en un script, después de “npm install chalkwork”.',
    },
    copy: 'Copiar código',
    byHand: 'El navegador no permitió copiar. El código está seleccionado: cópielo a mano.',
    standIn: (folder) =>
      `${folder} representa la carpeta con los archivos de Chalkwork. Ponga ahí la dirección de su propia carpeta.`,
    notTried: 'El código lleva los números de esta página, no los que usted probó.',
    ofPeople:
      'No hay código para esta gráfica: sus datos tienen una fila por persona, y esas filas no se comparten.',
    withheld:
      'No hay código para esta gráfica: sus datos tienen números que no se muestran, para proteger a las personas.',
    notWritten:
      'No hay código para esta gráfica: sus datos no se pueden escribir como tabla. Guárdelos en un archivo y dé su dirección en src.',
  },
  tryAgain: 'Volver a intentar',
  rounded: { up: 'redondeado hacia arriba', cent: 'redondeado al centavo' },
  points: (number) => `${number} puntos`,
  nothingWorkedOut: 'No se calculó nada: los números están tal como se publicaron.',
  operations: {
    given: (terms) => terms.join(''),
    add: (terms) => terms.join(' + '),
    subtract: (terms) => terms.join(' − '),
    multiply: (terms) => terms.join(' × '),
    divide: (terms) => terms.join(' ÷ '),
    proportion: ([first = '', second = '', third = '']) => `${first} × ${second} ÷ ${third}`,
    largest: (terms) => `el mayor de: ${terms.join('; ')}`,
    smallest: (terms) => `el menor de: ${terms.join('; ')}`,
    'wilson-low': (terms) =>
      `extremo inferior del intervalo de 95% (método de Wilson), a partir de: ${terms.join('; ')}`,
    'wilson-high': (terms) =>
      `extremo superior del intervalo de 95% (método de Wilson), a partir de: ${terms.join('; ')}`,
    'newcombe-low': (terms) =>
      `extremo inferior del intervalo de 95% (método de Newcombe), a partir de: ${terms.join('; ')}`,
    'newcombe-high': (terms) =>
      `extremo superior del intervalo de 95% (método de Newcombe), a partir de: ${terms.join('; ')}`,
  },
};
