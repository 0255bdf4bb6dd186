/**
 * What a stage says about a case: a lead is not yet a case, an open case waits for its end, a closed one has had it.
 *
 * Reading: a case is open from its filing, or its decision on the spot, until the decision is performed, or the case
 * ends otherwise. A case handed to the police is open: it may come back, and evaluation waits for it.
 *
 * 《行政处罚法》第二十七条、第五十一条、第五十四条、第五十七条；《上海市分类监管管理办法》第十七条第二款
 */
const PHASES = {
  LEAD: 'LEAD',
  VERIFYING: 'LEAD',
  NOT_FILED: 'CLOSED',
  FILED: 'OPEN',
  ON_SPOT_DECIDED: 'OPEN',
  RECORDED: 'CLOSED',
  INVESTIGATING: 'OPEN',
  SUSPENDED: 'OPEN',
  TERMINATED: 'CLOSED',
  CLOSED_FOR_DECISION: 'OPEN',
  IN_REVIEW: 'OPEN',
  NOTIFIED: 'OPEN',
  STATEMENT_RECEIVED: 'OPEN',
  REREVIEWED: 'OPEN',
  HEARING_REQUESTED: 'OPEN',
  HEARING_SCHEDULED: 'OPEN',
  HEARING_HELD: 'OPEN',
  HEARING_WAIVED: 'OPEN',
  COLLECTIVE: 'OPEN',
  DECIDED: 'OPEN',
  SERVED: 'OPEN',
  PERFORMING: 'OPEN',
  PERFORMED: 'CLOSED',
  DEFERRED: 'OPEN',
  OVERDUE: 'OPEN',
  COURT_ENFORCEMENT: 'OPEN',
  TRANSFERRED_CRIMINAL: 'OPEN',
  ARCHIVED: 'CLOSED',
} as const satisfies Record<string, 'LEAD' | 'OPEN' | 'CLOSED'>;

/** A stage of a case. */
export type CaseStage = keyof typeof PHASES;

/** All stages, in the order of the API. */
export const CASE_STAGES = Object.keys(PHASES) as readonly CaseStage[];

/** The stages that count as open. */
export const OPEN_STAGES: readonly CaseStage[] = CASE_STAGES.filter((stage) => PHASES[stage] === 'OPEN');

/** Whether a case in that stage is open. */
export function isOpenStage(stage: CaseStage): boolean {
  return PHASES[stage] === 'OPEN';
}

/** Whether a case in that stage has ended. */
export function isClosedStage(stage: CaseStage): boolean {
  return PHASES[stage] === 'CLOSED';
}
