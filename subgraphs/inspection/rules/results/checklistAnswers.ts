import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { ChecklistPoint } from './checklist';

/** What can be said of a point. */
export const ANSWERS = ['PASS', 'PROBLEM', 'NOT_APPLICABLE'] as const;

/** What is said of a point. */
export type Answer = (typeof ANSWERS)[number];

/** What is said of one point; facts are told where there is a problem. */
export interface ChecklistAnswer {
  /** Code of the point. */
  readonly point: string;
  readonly answer: Answer;
  readonly facts: string | null;
}

const ARTICLE = '沪府发〔2020〕7号（十一）';

/**
 * Every point of the checklist is answered once, "no problem" too, and a problem tells its facts
 *
 * Nothing is left to be understood: what was looked at and found in order is said. Where an item has no checklist there is
 * nothing to answer.
 *
 * 沪府发〔2020〕7号（十一）
 */
export function checklistAnswers(
  points: readonly Pick<ChecklistPoint, 'code'>[],
  answers: readonly ChecklistAnswer[],
): Verdict {
  const asked = points.map(({ code }) => code);
  const open = asked.filter((code) => answers.filter(({ point }) => point === code).length !== 1);
  const strange = answers.map(({ point }) => point).filter((point) => !asked.includes(point));
  if (open.length > 0 || strange.length > 0)
    return unlawful('CHECKLIST_NOT_ANSWERED', ARTICLE, { points: open, strange });
  const untold = answers.filter(({ answer, facts }) => answer === 'PROBLEM' && (facts ?? '').trim() === '');
  return untold.length === 0
    ? lawful
    : unlawful('CHECKLIST_FACTS_MISSING', ARTICLE, { points: untold.map(({ point }) => point) });
}
