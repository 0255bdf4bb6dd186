/**
 * What a stage says about a case of administrative penalty: a lead is not yet a case, an open case waits for its end, a
 * closed one has had it. How the law is read here is said by the rule of the enforcement silo.
 */
export const CASE_PHASES = {
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
export type CaseStage = keyof typeof CASE_PHASES;

/** All stages, in the order of the API. */
export const CASE_STAGES = Object.keys(CASE_PHASES) as readonly CaseStage[];

/** The stages that count as open. */
export const OPEN_STAGES: readonly CaseStage[] = CASE_STAGES.filter((stage) => CASE_PHASES[stage] === 'OPEN');
