import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const ARTICLE = '上海市分类监管管理办法 19';

/** What the subject is told at an interview. */
export interface InterviewContent {
  readonly reasons: string;
  readonly facts: string;
  /** Last day of the rectification. */
  readonly rectifyBy: Day;
}

/**
 * An interview has reasons, facts, and a day ahead by which to rectify
 *
 * The subject is told the reasons and the facts, and rectification is demanded of it: without any one of the three there
 * is no interview. The day lies after the one on which it is set.
 *
 * 《上海市分类监管管理办法》第十九条
 */
export function interviewContent({ reasons, facts, rectifyBy }: InterviewContent, today: Day): Verdict {
  if (reasons.trim() === '') return unlawful('INTERVIEW_INCOMPLETE', ARTICLE, { field: 'reasons' });
  if (facts.trim() === '') return unlawful('INTERVIEW_INCOMPLETE', ARTICLE, { field: 'facts' });
  return rectifyBy > today
    ? lawful
    : unlawful('RECTIFICATION_NOT_AHEAD', ARTICLE, { field: 'rectifyBy', received: rectifyBy, today });
}
