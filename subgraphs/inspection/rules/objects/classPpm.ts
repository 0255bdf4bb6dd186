import { type ProbabilityTables, WHOLE } from '../plans/planTask';
import type { ObjectClasses } from './poolGroup';

/** Four figures of each of three factors in basis points. */
const FACTORS = 10n ** 12n;

/** What a probability is made of, beside the classes. */
export interface ProbabilityTerms {
  readonly tables: ProbabilityTables;
  readonly floorPpm: number;
  readonly ceilingPpm: number;
}

/** The three factors of an object's classes, multiplied: 10^12 for no change. */
export function classFactor({ credit, category, risk }: ProbabilityTables, classes: ObjectClasses): bigint {
  return BigInt(credit[classes.credit]) * BigInt(category[classes.category]) * BigInt(risk[classes.risk]);
}

/** The probability of a factor: `base * factor / 10^12`, rounded down, between floor and ceiling. */
export function factorPpm(factor: bigint, basePpm: number, { floorPpm, ceilingPpm }: ProbabilityTerms): number {
  const raw = (BigInt(basePpm) * factor) / FACTORS;
  if (raw >= BigInt(ceilingPpm)) return ceilingPpm;
  return raw <= BigInt(floorPpm) ? floorPpm : Number(raw);
}

/**
 * The probability of being drawn, in parts in a million: base x f(credit) x g(category) x h(risk), whole numbers alone
 *
 * A worse class never lowers it where the tables do not fall; the floor lies above 0, so that nobody is immune, and the
 * ceiling below 1, since certainty is for what is covered in full. The three are the only inputs: neither benefits nor
 * organisational form can enter.
 *
 * 11e；DR-9；A13；《上海市分类监管管理办法》第十二条第三款
 */
export function classPpm(terms: ProbabilityTerms, basePpm: number, classes: ObjectClasses): number {
  return factorPpm(classFactor(terms.tables, classes), basePpm, terms);
}

/** Whether floor and ceiling lie where sampling is: above 0, below 1, one not over the other. A13 */
export function isSampling({ floorPpm, ceilingPpm }: Pick<ProbabilityTerms, 'floorPpm' | 'ceilingPpm'>): boolean {
  return floorPpm > 0 && floorPpm <= ceilingPpm && ceilingPpm < WHOLE;
}
