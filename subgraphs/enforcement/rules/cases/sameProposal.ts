import { canonicalJson } from '../../../../kernel/values/canonicalJson';
import type { CasePenalty } from './caseParts';
import type { CaseProposal } from './caseProposal';

type Proposed = Pick<CaseProposal, 'outcome' | 'penalties'>;

/** Penalties as they can be compared, whatever their order: kinds, sums and words. */
const asWorded = (penalties: readonly CasePenalty[]): string =>
  canonicalJson(penalties.map(({ kind, amount, text }) => canonicalJson([kind, amount, text])).sort());

/** Whether two proposals are the same: one outcome, and its penalties word for word. 《行政处罚法》第五十七条、第五十八条 */
export function sameProposal(one: Proposed, other: Proposed): boolean {
  return one.outcome === other.outcome && asWorded(one.penalties) === asWorded(other.penalties);
}
