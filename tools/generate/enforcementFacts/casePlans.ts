import { CASE_STAGES, type CaseStage, isOpenStage } from '../../../subgraphs/enforcement/rules/caseStage';
import type { DecisionPublication } from '../../../subgraphs/enforcement/rules/caseVisibility';
import type { DecisionOutcome } from '../../../subgraphs/enforcement/rules/decisionOutcome';
import type { Story } from '../cityEntity';
import { CASE_PATHS } from './casePaths';

/** What becomes of a case; outcome and publication are those of its decision, if its path comes to one. */
export interface CasePlan {
  readonly stage: CaseStage;
  readonly outcome: DecisionOutcome;
  readonly publication: DecisionPublication;
  readonly grave: boolean;
}

const plan = (
  stage: CaseStage,
  outcome: DecisionOutcome,
  publication: DecisionPublication,
  grave = false,
): CasePlan => ({ stage, outcome, publication, grave });

const servedYet = (stage: CaseStage): boolean => CASE_PATHS[stage].includes('SERVED');

const OPEN: readonly CasePlan[] = CASE_STAGES.filter(isOpenStage).map((stage) =>
  plan(stage, 'PENALTY', servedYet(stage) ? 'PUBLISHED' : 'DUE'),
);

const CLOSED: readonly CasePlan[] = [
  plan('PERFORMED', 'PENALTY', 'PUBLISHED'),
  plan('ARCHIVED', 'NO_PENALTY_MINOR', 'NONE'),
  plan('PERFORMED', 'PENALTY', 'EXPIRED'),
  plan('RECORDED', 'PENALTY', 'NONE'),
  plan('ARCHIVED', 'NO_PENALTY_UNFOUNDED', 'NONE'),
  plan('PERFORMED', 'PENALTY', 'WITHDRAWN'),
  plan('TERMINATED', 'NO_PENALTY_UNFOUNDED', 'NONE'),
  plan('ARCHIVED', 'NO_FAULT', 'NONE'),
  plan('PERFORMED', 'PENALTY', 'PUBLISHED'),
  plan('ARCHIVED', 'TRANSFERRED_AGENCY', 'NONE'),
  plan('ARCHIVED', 'TRANSFERRED_CRIMINAL', 'NONE'),
];

const LEADS: readonly CasePlan[] = (['LEAD', 'VERIFYING', 'NOT_FILED'] as const).map((stage) =>
  plan(stage, 'NO_PENALTY_UNFOUNDED', 'NONE'),
);

const GRAVE: readonly CasePlan[] = (['INVESTIGATING', 'TRANSFERRED_CRIMINAL', 'SUSPENDED'] as const).map((stage) =>
  plan(stage, 'PENALTY', 'DUE', true),
);

/** The plans that the cases of a story's entities take in turn, and of 100 entities how many have a case at all. */
export const CASES_OF: Readonly<
  Partial<Record<Story, { readonly plans: readonly CasePlan[]; readonly of100: number }>>
> = {
  ALL_WELL: { plans: LEADS, of100: 3 },
  ABNORMAL_LIST: { plans: CLOSED, of100: 30 },
  SERIOUS_DISHONESTY: { plans: [plan('PERFORMED', 'PENALTY', 'PUBLISHED', true)], of100: 100 },
  OPEN_CASE: { plans: OPEN, of100: 100 },
  CLOSED_CASE: { plans: CLOSED, of100: 100 },
  DEFERRED: { plans: GRAVE, of100: 100 },
  REPAIRED_RECORD: { plans: [plan('PERFORMED', 'PENALTY', 'REPAIRED')], of100: 100 },
  HIGHER_INTENSITY: { plans: CLOSED, of100: 40 },
};
