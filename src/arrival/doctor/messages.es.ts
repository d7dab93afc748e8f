import type { DoctorMessages } from './messages.en.js';

const tags = (tag: string) => `<${tag}>`;

const noRoomKept =
  'Los widgets funcionan sin ella. Pero no se les guarda lugar, así que la página salta cuando se dibujan, y los lectores sin scripts ven una simple tabla.';

const readsSo = 'En el encabezado Content-Security-Policy, esta directiva debe decir:';

export const messages: DoctorMessages = {
  title: 'Revisión de Chalkwork',
  looking: 'Se está revisando esta página…',
  stops: 'Lo que estorba',
  check: 'Lo que conviene revisar',
  well: 'Lo que está bien',
  why: 'Por qué importa',
  change: 'Qué cambiar',
  page: 'Página',
  browser: 'Navegador',
  copy: 'Copiar como texto',
  again: 'Revisar otra vez',
  close: 'Cerrar',
  copied: 'Copiado. Ya puede pegarlo en un correo.',
  copyByHand: 'Su navegador no deja que esta página copie. Copie a mano el texto de abajo.',
  lookedAgain: 'Se revisó otra vez.',
  report: 'El informe como texto',
  summary: (stops, check, isClear) =>
    isClear
      ? 'En esta página nada estorba.'
      : `Lo que estorba: ${stops}. Lo que conviene revisar: ${check}.`,
  findings: {
    nothingHere: () => ({
      what: 'No se encontró ningún widget en esta página.',
      why: 'Lo más común es que el editor del sitio haya quitado el código al guardar la página. Un widget dentro de otro componente (en su “shadow root”) puede funcionar bien: ahí no se revisa.',
      change:
        'Pegue el código que empieza con <figure data-chalkwork="…"> en la vista HTML del editor, no en la visual. Si desaparece al guardar, pida permiso para usar atributos “data-” en las etiquetas figure o div.',
    }),
    asText: (tag) => ({
      what: `Los lectores ven el código ${tag} como texto.`,
      why: 'El editor tomó el código por palabras y no por HTML.',
      change: 'Bórrelo, abra la vista HTML (o “código fuente”) del editor y péguelo ahí.',
    }),
    nameless: (count) => ({
      what: `Figuras que perdieron el nombre de su widget: ${count}.`,
      why: 'El sitio quitó el atributo data-chalkwork, así que la figura se queda como una simple tabla.',
      change:
        'Permita los atributos que empiezan con “data-” en las etiquetas figure y div, y guarde la página otra vez.',
    }),
    lostTable: (tag) => ({
      what: `Un lugar reservado para ${tags(tag)} no tiene números.`,
      why: 'Lo más común es que el editor del sitio haya quitado la tabla. El widget no encontró nada que dibujar, así que la figura se queda como está.',
      change:
        'Vuelva a poner la tabla entre <figure …> y </figure>. Si desaparece al guardar, pida permiso para usar table, tr, th y td. O indique un archivo de datos con data-src.',
    }),
    unknownWidget: (name, known, meant) => ({
      what: `Un lugar reservado pide un widget que no existe: “${name}”.`,
      why: 'La figura se queda como una simple tabla.',
      change: meant
        ? `¿Quiso decir ${meant}? Entonces escriba esto:`
        : `Use uno de estos nombres en data-chalkwork: ${known}.`,
    }),
    unknownTag: (name, meant) => ({
      what: `La etiqueta ${tags(name)} no se conoce. ¿Quiso decir ${tags(meant)}?`,
      why: 'Los navegadores no hacen caso de una etiqueta que nadie conoce: los lectores ven lo que tiene adentro, y ningún widget.',
      change:
        'Si debe ser un widget, escriba esto donde empieza la etiqueta, y el mismo nombre donde termina:',
    }),
    curlyQuotes: (tag) => ({
      what: `Las comillas del código para ${tags(tag)} se cambiaron por comillas curvas, como ”.`,
      why: 'Eso lo hace un procesador de textos o un programa de correo. El navegador toma las comillas curvas por parte de cada valor, así que no puede leer el código.',
      change:
        'Copie otra vez el código de donde estaba al principio, sin pasar por Word, Google Docs ni el correo. O ponga comillas rectas en lugar de todas las curvas, como aquí:',
    }),
    misspelt: (tag, given, meant) => ({
      what: `${tags(tag)} no conoce ${given}. ¿Quiso decir ${meant}?`,
      why: 'El widget no le hace caso. Quizá esté ahí para otra cosa de la página.',
      change: 'Si no, déjelo. Si es así, escriba el nombre de esta manera:',
    }),
    emptied: (tag) => ({
      what: `${tags(tag)} está en la página sin nada adentro.`,
      why: 'El editor dejó la etiqueta y quitó la tabla de adentro o los atributos. El widget no tiene números.',
      change:
        'Vuelva a poner la tabla. Si desaparece al guardar, use el código que empieza con <figure data-chalkwork="…">, que más sitios conservan.',
    }),
    foreign: (tag) => ({
      what: `Otro programa usa la etiqueta ${tags(tag)}.`,
      why: 'En un navegador, cada etiqueta tiene un solo dueño. Chalkwork no la toca, así que su widget no se dibuja.',
      change:
        'Quite el otro programa, o pida que alguien registre el widget con otro nombre, con define(), y use esa etiqueta.',
    }),
    notStarted: (tag) => ({
      what: `${tags(tag)} no arrancó.`,
      why: 'Su archivo no se cargó o no se ejecutó, así que los lectores ven la simple tabla.',
      change:
        'Vea qué más estorba según esta lista. Si no hay nada, compruebe que ningún bloqueador de anuncios, optimizador o proxy retenga el archivo, y que este se abra en el navegador.',
    }),
    fileMissing: (files, status) => ({
      what: `El servidor no entrega ${files} (respuesta ${status}).`,
      why: 'Un widget no puede arrancar sin el archivo de su nombre. Sin otro archivo le falta una parte, como las palabras en otro idioma.',
      change:
        'Copie otra vez al sitio la carpeta entera de Chalkwork. Cada dirección de abajo debe abrirse en un navegador:',
    }),
    fileIsPage: (files) => ({
      what: `Llegó una página web en lugar de ${files}.`,
      why: 'Quizá sea una para iniciar sesión, o una que dice que no hay tal archivo (una página 404). Los navegadores no la ejecutan.',
      change:
        'Copie otra vez al sitio la carpeta entera de Chalkwork y deje que todos la lean sin iniciar sesión. Cada dirección de abajo debe mostrar un programa, no una página:',
    }),
    fileType: (files, type) => ({
      what: `El servidor envía ${files} con el tipo equivocado: ${type}.`,
      why: 'Los navegadores no ejecutan un módulo que no llega como JavaScript.',
      change: 'El servidor debe enviar los archivos que terminan en .js con este encabezado:',
    }),
    fileAltered: (files) => ({
      what: `No está como se publicó: ${files}.`,
      why: 'Algo lo cambió en el camino: un proxy, un optimizador o una copia que mezcló dos versiones. Puede fallar, y el navegador lo rechaza donde se comprueba la integridad.',
      change:
        'Copie otra vez la carpeta entera y apague para ella toda función que “minimice” u “optimice”. Cada dirección de abajo debe llegar sin cambios:',
    }),
    scriptPolicy: () => ({
      what: 'La Content-Security-Policy no permite los scripts de Chalkwork.',
      why: 'El navegador no carga el widget, así que los lectores ven la simple tabla.',
      change: readsSo,
    }),
    dataPolicy: (host) => ({
      what: `La Content-Security-Policy no permite datos de ${host}.`,
      why: 'El navegador no va por los números.',
      change: readsSo,
    }),
    leadsOn: (host) => ({
      what: `Una dirección de ${host} lleva a otro servidor, que la Content-Security-Policy no nombra.`,
      why: `La política permite ${host}, pero los navegadores le preguntan por cada paso del camino. No dicen adónde llevó el último.`,
      change:
        'Abra la dirección en un navegador para ver adónde lleva. Use esa dirección, o agregue su servidor a la política.',
    }),
    framePolicy: (host) => ({
      what: `La Content-Security-Policy no permite marcos de ${host}.`,
      why: 'El navegador deja vacío el lugar del widget.',
      change: readsSo,
    }),
    stylePolicy: () => ({
      what: 'La Content-Security-Policy no permite la hoja de estilo de Chalkwork.',
      why: 'Los widgets funcionan, pero no se les guarda lugar, así que la página salta cuando se dibujan.',
      change: readsSo,
    }),
    typesPolicy: () => ({
      what: 'La Content-Security-Policy no permite la política de Trusted Types con la que dibujan los widgets.',
      why: 'El navegador detiene el widget antes de que dibuje algo. Esa política solo hace el código fijo de la biblioteca; los datos nunca pasan por ella.',
      change: readsSo,
    }),
    workerPolicy: () => ({
      what: 'La Content-Security-Policy no permite la política de Trusted Types con la que <teacher-voice> inicia un “worker”.',
      why: 'Una encuesta grande se cuenta entonces en la página misma, lo que tarda más, y el navegador informa de un rechazo. Esa política es para la dirección de un solo script de Chalkwork.',
      change: readsSo,
    }),
    lostStyle: (tag) => ({
      what: `El estilo puesto en ${tags(tag)} no tiene efecto.`,
      why: 'La Content-Security-Policy no permite atributos de estilo. No se guarda lugar para el widget, así que la página salta cuando se dibuja.',
      change: 'Deje la política como está. Para el tamaño, use una clase de chalkwork.css.',
    }),
    noSheet: (folder) => ({
      what: 'La hoja de estilo de Chalkwork no se usa en esta página.',
      why: noRoomKept,
      change: folder
        ? 'Ponga esta línea en el <head> de la página. Si ya está, compruebe que la hoja de estilo se abra en un navegador:'
        : 'Aquí Chalkwork es parte de otro script. Pida que alguien ponga esta línea en ese script, junto a la que importa Chalkwork, y compile otra vez el sitio:',
    }),
    sheetLost: (address, answer, folder) => ({
      what: `La hoja de estilo no llega de ${address} (respuesta ${answer}).`,
      why: noRoomKept,
      change: folder
        ? 'Ponga esta línea en lugar de la que está en el <head> de la página:'
        : 'Aquí Chalkwork es parte de otro script. Quite de la página el enlace a la hoja de estilo. Después pida que alguien ponga esta línea en ese script, junto a la que importa Chalkwork, y compile otra vez el sitio:',
    }),
    noClass: (tag) => ({
      what: `Al lugar reservado para ${tags(tag)} le falta una clase.`,
      why: 'Puede ser que el editor del sitio la haya quitado. No se guarda lugar para el widget, así que la página salta cuando se dibuja.',
      change:
        'Escriba esto en la etiqueta figure o div. Si desaparece al guardar, pida permiso para usar “class” en esas etiquetas:',
    }),
    data: (tag, message) => ({
      what: `${tags(tag)} no pudo obtener lo que necesita: ${message}`,
      why: 'Los lectores ven este mensaje y la tabla de la página, si la hay.',
      change: 'Haga lo que dice el mensaje. Esta es la dirección:',
    }),
    part: (tag) => ({
      what: `No se pudo cargar una parte de ${tags(tag)}.`,
      why: 'Cuando los necesita, el widget carga más archivos de la carpeta de su propio archivo.',
      change:
        'Copie otra vez al sitio todos los archivos de Chalkwork, no solo el primero. Si están en una carpeta, copie la carpeta entera. Compruebe que nada, como un bloqueador de anuncios, retenga esto:',
    }),
    wrongData: (tag, message) => ({
      what: `${tags(tag)} tiene una duda sobre sus números: ${message}`,
      why: 'Esto es para quien escribió la tabla, no para la oficina de informática. Los lectores también lo ven.',
      change: 'Corrija la tabla o el atributo que nombra el mensaje.',
    }),
    otherVersion: (tag, other, own) => ({
      what: `${tags(tag)} lo dibuja otra versión de Chalkwork: ${other}. Esta es la versión ${own}.`,
      why: 'La página carga la biblioteca dos veces. Se usa la copia que llegó primero, y falta lo nuevo de la otra.',
      change:
        'Deje un solo script de Chalkwork en la página y quite los demás. Busque también en temas y complementos.',
    }),
    copies: () => ({
      what: 'Chalkwork se carga de más de un lugar.',
      why: 'Nada se descompone, pero los lectores lo descargan dos veces, y cuál copia dibuja es cuestión de suerte.',
      change: 'Deje una de estas carpetas y quite los scripts de las demás:',
    }),
    sameFile: () => ({
      what: 'Un archivo de Chalkwork se carga con más de una dirección.',
      why: 'Con algo después de “?”, una dirección es otro archivo para el navegador. Los lectores lo descargan dos veces y dibuja la copia que llegó primero. El cargador y las partes de un widget piden el archivo del widget solo por su nombre.',
      change: 'De cada archivo, deje una de estas direcciones, la que no tiene “?”:',
    }),
    rootSize: (root, usual) => ({
      what: `Esta página fija el tamaño básico de letra en ${root} px; el del navegador es ${usual} px.`,
      why: 'Los widgets siguen el texto que los rodea, así que esto solo no hace daño. Si el tamaño está fijado en píxeles, además pasa por encima de quienes piden letra más grande en su navegador.',
      change: 'Si puede cambiar el tema, ponga el font-size de la etiqueta html en 100%.',
    }),
    textSize: (tag, size) => ({
      what: `El texto alrededor de ${tags(tag)} mide ${size} px.`,
      why: 'El widget toma el tamaño del texto que lo rodea, y este se lee con dificultad.',
      change: 'Dé al widget un tamaño propio en la hoja de estilo del sitio:',
    }),
    quirks: () => ({
      what: 'El navegador muestra esta página en modo de compatibilidad (“quirks”).',
      why: 'Sin <!doctype html>, los navegadores imitan a los de los años noventa: las tablas olvidan el tamaño y el color del texto que las rodea.',
      change: 'La página debe empezar con esta línea:',
    }),
    sandbox: (flags) => ({
      what: `Esta página está en un marco que no puede hacerlo todo. Le falta: ${flags}.`,
      why: 'Sin allow-downloads no se pueden guardar los datos, sin allow-modals no se puede imprimir, y sin allow-popups no funcionan los enlaces que abren otra ventana.',
      change: 'En la página que lo rodea, el sandbox de la etiqueta iframe debe decir:',
    }),
    policySandbox: (flags) => ({
      what: `La Content-Security-Policy pone esta página en un sandbox que no puede hacerlo todo. Le falta: ${flags}.`,
      why: 'Sin allow-downloads no se pueden guardar los datos, sin allow-modals no se puede imprimir, y sin allow-popups no funcionan los enlaces que abren otra ventana.',
      change: readsSo,
    }),
    frameSandbox: (address, flags) => ({
      what: `El marco de ${address} no puede hacerlo todo. Le falta: ${flags}.`,
      why: 'Sin allow-scripts el widget no funciona, sin allow-downloads no se pueden guardar los datos, sin allow-modals no se puede imprimir, y sin allow-popups no funcionan los enlaces que abren otra ventana.',
      change: 'El sandbox de esa etiqueta iframe debe decir:',
    }),
    opaque: () => ({
      what: 'Esta página está en un marco que no pertenece a ningún sitio.',
      why: 'A su sandbox le falta allow-same-origin. Hasta los archivos de este mismo sitio cuentan como ajenos: se rechazan los datos y los módulos si el servidor no deja que todos los lean.',
      change:
        'El servidor debe enviar este encabezado con los archivos de Chalkwork y los datos. No agregue allow-same-origin si no confía en el contenido.',
    }),
    mixed: (address) => ({
      what: `Esta página está en https:, pero pide algo por http: ${address}.`,
      why: 'Los navegadores rechazan lo que alguien podría cambiar en el camino.',
      change: 'Use esta dirección:',
    }),
    noRoom: (tag) => ({
      what: `${tags(tag)} no tiene lugar en la página.`,
      why: 'Un estilo de la página lo esconde o no le da ancho. Eso está bien en una pestaña o un menú cerrados.',
      change:
        'Si debería verse, busque display: none o width: 0 en la etiqueta y en lo que la rodea.',
    }),
    policyUnread: () => ({
      what: 'No se pudo leer la Content-Security-Policy de esta página.',
      why: 'El servidor no respondió cuando se le pidió la página otra vez. Por eso solo se sabe lo que el navegador rechazó durante la revisión.',
      change:
        'Nada, si los widgets funcionan. Si no, busque “Content Security Policy” en la consola del navegador.',
    }),
  },
  fine: {
    loader: (version) => `El script funciona (versión ${version}).`,
    widgets: (count) => `Widgets que funcionan: ${count}.`,
    waiting: (count) => `Widgets que se cargan cuando el lector se acerca: ${count}.`,
    noPolicy: 'No hay Content-Security-Policy, así que ninguna estorba.',
    policy: 'La Content-Security-Policy permite todo lo que necesitan los widgets de esta página.',
    files: 'Los archivos llegan como deben.',
    filesWhole: 'Los archivos llegan como deben y sin cambios.',
    bundled: 'Aquí Chalkwork es parte de otro script, así que no se revisaron sus archivos.',
    standards: 'La página está en modo estándar.',
    textSize: 'El texto alrededor de los widgets tiene un tamaño legible.',
    oneCopy: 'Hay una sola copia de Chalkwork.',
    noSandbox: 'No se ve ningún sandbox.',
  },
};
