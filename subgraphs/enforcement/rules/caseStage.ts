import { CASE_PHASES, type CaseStage } from '../../../kernel/values/reference/caseStages';

export { CASE_STAGES, type CaseStage, OPEN_STAGES } from '../../../kernel/values/reference/caseStages';

/**
 * Whether a case in that stage is open
 *
 * Reading: a case is open from its filing, or its decision on the spot, until the decision is performed, or the case
 * ends otherwise. A case handed to the police is open: it may come back, and evaluation waits for it.
 *
 * 《行政处罚法》第二十七条、第五十一条、第五十四条、第五十七条；《上海市分类监管管理办法》第十七条第二款
 */
export function isOpenStage(stage: CaseStage): boolean {
  return CASE_PHASES[stage] === 'OPEN';
}

/** Whether a case in that stage has ended. */
export function isClosedStage(stage: CaseStage): boolean {
  return CASE_PHASES[stage] === 'CLOSED';
}
