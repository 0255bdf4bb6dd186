import { parameterOn } from '../../../../kernel/values/parameters';
import { byteOrder } from './byteOrder';
import type { ExplainedChange, ExplainedReading } from './explanation';
import { gradeOrder, plainGrade } from './gradeOrder';
import { type ChangeFacts, type ChangeJudgement, judgeChange } from './judgeChange';
import type { PastEvaluation } from './raisingPersistence';
import { RAISING_TEXTS } from './raisingTexts';

/** How a proposed grade became the decided one, with both readings in words; and the judgement itself. */
export function explainChange(facts: ChangeFacts): { change: ExplainedChange; judgement: ChangeJudgement } {
  const judgement = judgeChange(facts);
  const { direction, previous, proposed, differ, applied, decision, exemptions } = judgement;
  const reading = (name: 'INTENSITY' | 'STANDING', verdict: ChangeJudgement['intensity']): ExplainedReading => ({
    reading: name,
    text: RAISING_TEXTS[name],
    applied: applied === name,
    ...verdict,
  });
  const change = {
    ...{ direction, previous, proposed },
    heldForMonths: parameterOn('RAISING_HELD_FOR', facts.day).value,
    cycleMonths: facts.rules.cycle.months,
    history: historyUntil(facts),
    readings: [reading('INTENSITY', judgement.intensity), reading('STANDING', judgement.standing)],
    ...{ differ, declared: applied, decision, exemptions },
  };
  return { change, judgement };
}

/** Earlier evaluations in one order, whatever order they came in; within a day the milder first. */
function historyUntil({ history, day }: ChangeFacts): PastEvaluation[] {
  return history
    .filter((past) => past.day <= day)
    .map((past) => ({ day: past.day, proposed: past.proposed && plainGrade(past.proposed) }))
    .sort((a, b) => byteOrder(a.day, b.day) || byGrade(a, b));
}

function byGrade({ proposed: a }: PastEvaluation, { proposed: b }: PastEvaluation): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  return gradeOrder(a, b);
}
