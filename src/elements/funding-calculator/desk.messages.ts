import type { Language } from '../../widget/locale/locale.js';

interface DeskMessages {
  readonly undo: string;
  readonly redo: string;
  readonly reset: string;
  /** How a text was read. */
  readonly read: (number: string) => string;
  readonly lock: string;
  readonly lockLine: (line: string) => string;
  readonly amountOf: (line: string) => string;
  readonly allSpent: string;
  /** That a line can be this much at most. */
  readonly left: (most: string) => string;
  /** That nothing stands in the field of a line. */
  readonly empty: string;
  /** That the numbers are a reader's: what they changed, and how many changes more. */
  readonly whatIf: (changes: string, more: number) => string;
  readonly change: (name: string, value: string) => string;
  /** Why a text was not taken, by the rule that it breaks; the figure then stays as it is. */
  readonly faults: Readonly<Partial<Record<string, string>>> & { readonly number: string };
}

/** What is said of what a reader writes, in every language; loaded when they begin. */
export const deskMessages: Record<Language, DeskMessages> = {
  en: {
    undo: 'Undo',
    redo: 'Redo',
    reset: 'Start over',
    read: (number) => `Read as ${number}`,
    lock: 'Lock',
    lockLine: (line) => `Lock ${line}`,
    amountOf: (line) => `Amount for ${line}`,
    empty: 'Nothing is written here. The figure stays as it was.',
    left: (most) => `There is ${most} at most for this. The figure stays as it was.`,
    allSpent: 'Nothing is left, and nothing is over.',
    whatIf: (changes, more) =>
      `What if? A reader tries other numbers: ${changes}${more > 0 ? `; and ${String(more)} more` : ''}. What comes of them is not reported by the source.`,
    change: (name, value) => `${name}: ${value}`,
    faults: {
      number:
        'This cannot be read as a number, such as 1,400 or $1.2 million. The figure stays as it was.',
      'two-readings':
        'This could mean two things. If it means thousands, write a comma, as in 1,400. The figure stays as it was.',
      'whole-number': 'This must be a whole number, such as 1,400. The figure stays as it was.',
      'zero-or-more': 'This cannot be less than 0. The figure stays as it was.',
      'one-or-more': 'This must be 1 or more. The figure stays as it was.',
      'exactly-readable': 'This number is too large. The figure stays as it was.',
      'plain-amount':
        'Write an amount here without “about”, “up to” or “more than”. The figure stays as it was.',
      together: 'This does not go with the other numbers. The figure stays as it was.',
    },
  },
  es: {
    undo: 'Deshacer',
    redo: 'Rehacer',
    reset: 'Volver a empezar',
    read: (number) => `Se leyó como ${number}`,
    lock: 'Fijar',
    lockLine: (line) => `Fijar ${line}`,
    amountOf: (line) => `Monto para ${line}`,
    empty: 'Aquí no hay nada escrito. La figura queda como estaba.',
    left: (most) => `Para esto hay ${most} como máximo. La figura queda como estaba.`,
    allSpent: 'No sobra ni falta nada.',
    whatIf: (changes, more) =>
      `¿Y si…? Alguien prueba con otros números: ${changes}${more > 0 ? `; y ${String(more)} más` : ''}. La fuente no informa lo que resulta de ellos.`,
    change: (name, value) => `${name}: ${value}`,
    faults: {
      number:
        'Esto no se puede leer como un número, como 1,400 o $1.2 millones. La figura queda como estaba.',
      'two-readings':
        'Esto podría significar dos cosas. Si son millares, escriba una coma, como en 1,400. La figura queda como estaba.',
      'whole-number': 'Debe ser un número entero, como 1,400. La figura queda como estaba.',
      'zero-or-more': 'No puede ser menos de 0. La figura queda como estaba.',
      'one-or-more': 'Debe ser 1 o más. La figura queda como estaba.',
      'exactly-readable': 'Este número es demasiado grande. La figura queda como estaba.',
      'plain-amount':
        'Escriba aquí un monto sin “cerca de”, “hasta” ni “más de”. La figura queda como estaba.',
      together: 'Esto no concuerda con los otros números. La figura queda como estaba.',
    },
  },
};
