import type { WidgetMessages } from './messages.en.js';

/** Spanish as it is written to families and staff in California: `usted`, and numbers as `1,400`. */
export const messages: WidgetMessages = {
  loading: 'Cargando los datos…',
  empty: 'Todavía no hay datos que mostrar.',
  error: 'No se puede dibujar esta gráfica:',
  lackingPart: 'No se pudo cargar una parte de esta gráfica. Vuelva a intentarlo más tarde.',
  source: 'Fuente:',
  asOf: 'Datos de',
  claimedBy: 'Lo afirma:',
  disputedBy: 'Lo cuestiona:',
  correction: 'Corrección',
  tools: 'Lo que puede hacer con esta gráfica',
  math: 'Ver las cuentas',
  table: 'Tabla de datos',
  csv: 'Descargar CSV',
  json: 'Descargar JSON',
  image: 'Descargar imagen',
  embed: 'Insertar en otra página',
  print: 'Imprimir',
  link: 'Copiar enlace',
};
