import type { Language } from '../../widget/locale/locale.js';

const english = {
  aYear: (amount: string) => `${amount} a year after the money ends`,
  unknown: 'an amount that is not known',
  unknownToo: (amount: string) => `${amount}, and an amount that is not known`,
  afterwards: (plan: string, costs: string) =>
    plan ? `${plan}: after the money ends, ${costs}.` : `After the money ends, ${costs}.`,
  ongoingCost: (amount: string) => `ongoing lines cost ${amount}`,
  unstatedCost: (amount: string) => `lines that do not say whether they go on would cost ${amount}`,
  each: (amount: string) => `${amount} a year`,
  spread: 'Amounts a year spread what goes on evenly over the years that the money is for.',
  spreadAll:
    'The amount a year spreads the money evenly over the years. It may be spent otherwise.',
  ask: 'Count what is not stated as going on',
  asked: 'As if all that is not stated went on. No plan says that it does.',
};

/** What going on costs, in each language: loaded where the years that money is for are known. */
export const goingOnMessages: Readonly<Record<Language, typeof english>> = {
  en: english,
  es: {
    aYear: (amount) => `${amount} al año cuando se acabe el dinero`,
    unknown: 'un monto que no se conoce',
    unknownToo: (amount) => `${amount}, y un monto que no se conoce`,
    afterwards: (plan, costs) =>
      plan
        ? `${plan}: cuando se acabe el dinero, ${costs}.`
        : `Cuando se acabe el dinero, ${costs}.`,
    ongoingCost: (amount) => `las líneas continuas costarán ${amount}`,
    unstatedCost: (amount) => `las líneas que no indican si siguen costarían ${amount}`,
    each: (amount) => `${amount} al año`,
    spread:
      'Las cantidades al año reparten por igual lo que sigue entre los años para los que es el dinero.',
    spreadAll:
      'El monto por año reparte el dinero por igual entre los años. Puede gastarse de otra manera.',
    ask: 'Contar lo que no se indica como si siguiera',
    asked: 'Como si siguiera todo lo que no se indica. Ningún plan dice que siga.',
  },
};
