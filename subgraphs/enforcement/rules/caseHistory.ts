import type { Day } from '../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';
import { CASE_STAGES, type CaseStage } from './caseStage';

/** Most stages of one case's history. */
export const MOST_STAGES = 100;

/** One stage that a case came to. */
export interface CaseStageEntry {
  readonly stage: CaseStage;
  readonly enteredOn: Day;
}

const FIRST: readonly CaseStage[] = ['LEAD', 'FILED'];

/**
 * The record of a case is whole and in order
 *
 * The whole process is recorded: from the lead, or the filing, through the stages by day to the one the case is in. Which
 * stage may follow which is not judged here.
 *
 * 《行政处罚法》第四十七条
 */
export function caseHistory(
  history: readonly CaseStageEntry[],
  { stage, openedOn }: { readonly stage: CaseStage; readonly openedOn: Day },
): Verdict {
  const first = history[0];
  const last = history.at(-1);
  const ordered = history.every(({ enteredOn }, index) => enteredOn >= (history[index - 1]?.enteredOn ?? openedOn));
  const known = history.every((entry) => CASE_STAGES.includes(entry.stage));
  const whole = first !== undefined && FIRST.includes(first.stage) && last?.stage === stage;
  return whole && known && ordered && history.length <= MOST_STAGES
    ? lawful
    : unlawful('CASE_HISTORY_UNFIT', '行政处罚法 47', {
        stage,
        openedOn,
        stages: history.slice(0, MOST_STAGES).map((entry) => `${entry.stage} ${entry.enteredOn}`),
      });
}
