import type { Day } from '../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';
import type { CaseStageEntry } from './caseHistory';
import type { CaseStage } from './caseStage';

const DECIDING: readonly CaseStage[] = ['DECIDED', 'ON_SPOT_DECIDED'];

/**
 * No decision before the case was decided
 *
 * A decision is made at the end of the investigation, or on the spot: a case that came to neither stage has none, and no
 * decision is dated before the day on which the case first came to one of them.
 *
 * 《行政处罚法》第五十一条、第五十七条
 */
export function decisionTime(decidedOn: Day, history: readonly CaseStageEntry[]): Verdict {
  const caseDecidedOn = history.find(({ stage }) => DECIDING.includes(stage))?.enteredOn ?? null;
  return caseDecidedOn !== null && decidedOn >= caseDecidedOn
    ? lawful
    : unlawful('DECISION_TOO_EARLY', '行政处罚法 57', { decidedOn, caseDecidedOn });
}
