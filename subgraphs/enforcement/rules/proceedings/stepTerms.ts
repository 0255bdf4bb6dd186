import type { Day } from '../../../../kernel/values/day';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import type { ProceedingTerm } from './types';

/**
 * Last day for statement and defence: five working days from the notice
 *
 * Throws PARAMETER_NOT_IN_FORCE. 《行政处罚法》第四十五条；《市场监督管理行政处罚程序规定》第五十七条（未核对）
 */
export function statementTerm(noticedOn: Day): ProceedingTerm {
  return workTerm('STATEMENT_WITHIN', noticedOn);
}

/**
 * Last day of the review of a draft: ten working days from its submission
 *
 * Throws PARAMETER_NOT_IN_FORCE. 《市场监督管理行政处罚程序规定》第五十三条（未核对）
 */
export function reviewTerm(submittedOn: Day): ProceedingTerm {
  return workTerm('CASE_REVIEWED_WITHIN', submittedOn);
}
