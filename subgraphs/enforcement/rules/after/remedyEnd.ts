import type { Fen } from '../../../../kernel/values/money';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Standing } from './effectState';
import type { RemedyOutcome } from './remedyState';

/** Outcomes after which a decision may not stay published as it was. */
const FORCING: readonly RemedyOutcome[] = ['CHANGED', 'REVOKED', 'CONFIRMED_ILLEGAL', 'INVALID'];
const NOTHING_LEFT: readonly RemedyOutcome[] = ['REVOKED', 'INVALID'];

/**
 * EN-15: whether an outcome takes the decision out of publication
 *
 * A published decision that is lawfully changed, revoked, found illegal or void is withdrawn, with the reasons in public.
 *
 * 《行政处罚法》第四十八条第二款
 */
export function forcesWithdrawal(outcome: RemedyOutcome): boolean {
  return FORCING.includes(outcome);
}

/**
 * Whether nothing is left to perform after an outcome: the decision is gone. One that was found illegal without being
 * revoked keeps its effect (reading of this project). 《行政诉讼法》第七十条、第七十四条、第七十五条 (general knowledge)
 */
export function endsPerformance(outcome: RemedyOutcome): boolean {
  return NOTHING_LEFT.includes(outcome);
}

/**
 * A challenge makes nothing worse for who brought it: a fine that is changed becomes smaller, and only by an outcome that
 * changes
 *
 * 《行政处罚法》第四十五条第二款 in its spirit; 《行政复议法》第六十三条、《行政诉讼法》第七十七条 (general knowledge)
 */
export function changedFine(
  outcome: RemedyOutcome,
  { before, after }: { readonly before: Fen | null; readonly after: Fen | null },
): Verdict {
  const isSmaller = after !== null && before !== null && after >= 0n && after < before;
  const fits = after === null || (outcome === 'CHANGED' && isSmaller);
  const facts = { field: 'fine', outcome, before: before === null ? null : String(before), received: String(after) };
  return fits ? lawful : unlawful('CHANGED_FINE_UNFIT', '行政复议法 63；行政诉讼法 77', facts);
}

const GRAVITY: readonly Standing[] = ['IN_FORCE', 'CHANGED', 'CONFIRMED_ILLEGAL', 'REVOKED', 'INVALID'];

/**
 * EN-15: what fell does not stand again: an outcome goes at most as far back as the decision already fell
 *
 * Reading of this project: a challenge that still ran when the agency revoked its decision itself may end in the same or in
 * something graver, and one that upholds says nothing any more.
 *
 * 《行政处罚法》第四十八条第二款
 */
export function mayStillFall(standing: Standing, outcome: RemedyOutcome): Verdict {
  const fits = outcome === 'UPHELD' || GRAVITY.indexOf(outcome) >= GRAVITY.indexOf(standing);
  return fits ? lawful : unlawful('DECISION_FALLEN', '行政处罚法 48', { standing, outcome });
}
