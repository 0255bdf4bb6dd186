import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Evidence } from './types';

/** A piece of evidence with who added it, and in which investigation. */
export interface LaterEvidence extends Evidence {
  readonly addedBy: string;
  readonly round: number;
}

/** Which pieces are named as new, by their hashes, and what there is. */
export interface NamedFacts {
  readonly named: readonly string[];
  readonly evidence: readonly LaterEvidence[];
  /** Which investigation this is; what was told before was told on an earlier one. */
  readonly round: number;
}

const bearsOut =
  (round: number) =>
  ({ round: at, excluded, verifiedBy, addedBy }: LaterEvidence): boolean =>
    at === round && at > 1 && !excluded && verifiedBy !== null && verifiedBy !== addedBy;

/**
 * What is named as new came with the present investigation, after the party was told, and another officer than who brought it verified it
 *
 * 《行政处罚法》第四十五条第二款、第四十六条
 */
export function newFactsFit({ named, evidence, round }: NamedFacts): Verdict {
  const fit = evidence.filter(bearsOut(round)).map(({ sha256 }) => sha256);
  const unfit = named.filter((sha256) => !fit.includes(sha256));
  return unfit.length === 0
    ? lawful
    : unlawful('NEW_FACTS_UNFIT', '行政处罚法 45', { field: 'newFacts', evidence: unfit, round });
}

/**
 * Whether new facts bear out more than the party was told: pieces that are named as new, and are
 *
 * 《行政处罚法》第四十五条第二款
 */
export function hasNewFacts(facts: NamedFacts): boolean {
  return facts.named.length > 0 && newFactsFit(facts).lawful;
}
