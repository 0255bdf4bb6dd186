import type { FollowUp } from '../decision/useDecision';
import type { ActionSpec } from './FormAction';

/** An action on what follows a decision: whose it is, and when it is possible. */
export interface DecisionAction extends ActionSpec {
  readonly role: 'case-officer' | 'case-head' | 'legal-reviewer';
  isPossible(followUp: FollowUp): boolean;
}
