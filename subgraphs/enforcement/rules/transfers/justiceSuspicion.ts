import type { Day } from '../../../../kernel/values/day';
import { type Fen, formatFen } from '../../../../kernel/values/money';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { justiceStandardsOn } from './justiceStandards';

/** On what a suspicion of a crime stands. */
export interface JusticeSuspicion {
  /** Code of the standard. */
  readonly standard: string;
  /** Amount that was found, in fen; null for none. */
  readonly amount: Fen | null;
  /** Code of a circumstance of the standard; null for none. */
  readonly circumstance: string | null;
}

const ARTICLE = '行政执法机关移送涉嫌犯罪案件的规定 3';

/**
 * What reaches a standard of transfer is transferred
 *
 * The amount reaches the threshold of the standard, at it included, or a circumstance that the standard lists was found.
 *
 * EN-4；《行政处罚法》第二十七条；沪府发〔2020〕7号（十）
 */
export function justiceSuspicion({ standard: code, amount, circumstance }: JusticeSuspicion, on: Day): Verdict {
  const standards = justiceStandardsOn(on);
  const standard = standards.find((one) => one.code === code);
  if (!standard) {
    const possible = standards.map((one) => one.code);
    return unlawful('JUSTICE_STANDARD_UNKNOWN', ARTICLE, { field: 'standard', received: code, possible });
  }
  const { threshold, circumstances } = standard;
  if (circumstances.some((one) => one.code === circumstance)) return lawful;
  const isReached = circumstance === null && amount !== null && threshold !== null && amount >= threshold;
  const facts = {
    field: circumstance === null ? 'amount' : 'circumstance',
    threshold: threshold === null ? null : formatFen(threshold),
    possible: circumstances.map((one) => one.code),
  };
  return isReached ? lawful : unlawful('JUSTICE_SUSPICION_NOT_SHOWN', ARTICLE, facts);
}
