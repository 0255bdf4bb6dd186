import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { EvaluationStatus } from '../evaluation/evaluationStatus';
import { evidenceHeard } from '../evaluation/evidenceHeard';
import { evidenceInForce } from '../evaluation/evidenceInForce';
import { gradeOrder } from '../evaluation/gradeOrder';
import { type ChangeDirection, type ChangeFacts, judgeChange } from '../evaluation/judgeChange';
import type { Exemption } from '../evaluation/readRaising';
import type { Evidence } from '../evidence/evidence';
import type { AdjustingEvent, Grade, RuleSetContent } from '../ruleSets/ruleSetContent';

/** What an adjustment by hand is judged by. */
export interface AdjustmentFacts extends Pick<ChangeFacts, 'day' | 'proposed' | 'history'> {
  readonly rules: ChangeFacts['rules'] & Pick<RuleSetContent, 'cycle' | 'authority'>;
  /** The grade that stands; null where there is none. */
  readonly standing: Grade | null;
  /** What an evaluation on the day would come to. */
  readonly status: EvaluationStatus;
  /** Whether evidence puts the subject into HIGHER whatever its points. */
  readonly forced: boolean;
  /** The records of evidence that are cited. */
  readonly cited: readonly Evidence[];
}

/** Whether an adjustment is admitted, which way it goes, and what frees it from the limits. */
export interface JudgedAdjustment {
  readonly verdict: Verdict;
  readonly direction: ChangeDirection;
  readonly exemptions: readonly Exemption['ground'][];
}

/** The approver's word, which each adjustment by hand waits for. */
const APPROVAL = { approver: 'approver', reason: '16-3' };
const MEASURES = '上海市分类监管管理办法';

const isAbnormal = (adjusting: readonly AdjustingEvent[], cited: readonly Evidence[], day: Day): boolean =>
  adjusting.some((event) => event.abnormal && evidenceInForce(cited, { ...event, windowMonths: null }, day).length > 0);

const isMilder = (standing: Grade | null, proposed: Grade): boolean =>
  standing === null ? proposed.category === 'LOWER' : gradeOrder(proposed, standing) < 0;

function admissible({ status, standing, proposed, forced }: AdjustmentFacts): Verdict {
  if (status === 'TOO_NEW' || status === 'STOPPED' || status === 'DEFERRED') {
    return unlawful('ADJUSTMENT_NOT_EVALUATED', `${MEASURES} ${status === 'DEFERRED' ? '17-2' : '17-1'}`, { status });
  }
  if (standing && gradeOrder(proposed, standing) === 0) {
    const received = `${proposed.category}/${proposed.level}`;
    return unlawful('ADJUSTMENT_NO_CHANGE', `${MEASURES} 16-1`, { field: 'category', received });
  }
  if (forced && proposed.category !== 'HIGHER') {
    return unlawful('ADJUSTMENT_FORCED', `${MEASURES} 16-2`, { field: 'category', received: proposed.category });
  }
  return status === 'INCOMPLETE' && isMilder(standing, proposed)
    ? unlawful('ADJUSTMENT_UNSEEN', `${MEASURES} 9-2`, { status })
    : lawful;
}

/**
 * Whether a category may be adjusted by hand
 *
 * By hand nothing is done that the Measures forbid to an evaluation: whoever is not evaluated this year, or waits for the
 * end of a grave case, gets no category; whom evidence puts into higher intensity stays there; what was not seen relaxes
 * nobody. A rise still takes six months of meeting the standard, unless a cited record is one of the abnormalities that the
 * rules name (16 ¶2). That steps are not skipped holds in principle: with the approver's leave, which every adjustment by
 * hand needs, they are.
 *
 * 《上海市分类监管管理办法》第十六条第二款、第三款、第十七条
 */
export function judgeAdjustment(facts: AdjustmentFacts): JudgedAdjustment {
  const { rules, day, standing, proposed, history, cited, forced } = facts;
  const abnormal = isAbnormal(rules.cycle.adjusting, evidenceHeard(cited, rules.authority), day);
  const change = judgeChange({
    rules,
    day,
    previous: standing,
    proposed,
    history,
    abnormal,
    forced,
    exception: APPROVAL,
  });
  const { direction, decided } = change;
  const told = { direction, exemptions: change.exemptions.map(({ ground }) => ground) };
  const verdict = admissible(facts);
  if (!verdict.lawful || gradeOrder(decided, proposed) === 0) return { verdict, ...told };
  const reading = change.applied === 'INTENSITY' ? change.intensity : change.standing;
  const earliest = { earliest: reading.missingUntil, reading: change.applied };
  return { verdict: unlawful('ADJUSTMENT_TOO_EARLY', `${MEASURES} 16-3`, { field: 'category', ...earliest }), ...told };
}
