import type { Language } from '../../widget/locale/locale.js';
import type { LinkFault } from './link.model.js';

/** What is said where a link with a reader's numbers cannot be opened, in every language. */
export const linkMessages: Record<Language, Readonly<Record<LinkFault, string>>> = {
  en: {
    broken:
      'This link holds numbers that cannot be read: it was cut or changed on its way. You see the numbers as they were published.',
    'other-data':
      'This link was made when other numbers were published here. You see the numbers as they are now.',
    newer:
      'This link was made by a newer version of this figure. You see the numbers as they were published.',
  },
  es: {
    broken:
      'Este enlace tiene números que no se pueden leer: se cortó o cambió en el camino. Usted ve los números como se publicaron.',
    'other-data':
      'Este enlace se hizo cuando aquí se publicaban otros números. Usted ve los números de ahora.',
    newer:
      'Este enlace se hizo con una versión más nueva de esta figura. Usted ve los números como se publicaron.',
  },
};
