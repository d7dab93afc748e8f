import { MoneyLedger, type MoneyOperation } from './money.js';
import { Ledger, type Term, type Unit } from './step.js';

/** A ledger of money that may be "about", "more than" or "up to" so much. */
export class DoubtfulMoneyLedger extends MoneyLedger {
  override step(
    operation: MoneyOperation,
    id: string,
    unit: Unit,
    given: readonly (Term | null)[],
    isToCent?: boolean,
    part?: number,
  ): Term | null {
    // A part can be more than the whole: a plan may spend more than there is.
    const kind = unit === 'share' ? 'rate' : unit;
    const doubtful = new Ledger().step(operation, id, kind, given);
    const term = doubtful && super.step(operation, id, unit, given, isToCent, part);
    const step = term && this.steps.pop();
    if (!step) return null;
    const { qualifier } = doubtful;
    // A bound of what is "about" is about so much: there may be a little more than is left of it.
    const isAbout = given.some((one) => one?.qualifier === 'about' || one?.isNear);
    const near = isAbout && qualifier !== 'about' ? ({ isNear: true } as const) : {};
    this.steps.push({ ...step, qualifier, ...near });
    return { ...term, qualifier, ...near };
  }
}
