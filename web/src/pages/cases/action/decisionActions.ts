import { actsFor } from '../../../app/office';
import type { Session } from '../../../app/session';
import type { FollowUp } from '../decision/useDecision';
import type { DecisionAction } from './decisionAction';
import { PERFORMANCE_ACTIONS } from './performanceActions';
import { PUBLICATION_ACTIONS } from './publicationActions';
import { REMEDY_ACTIONS } from './remedyActions';

const ACTIONS: readonly DecisionAction[] = [...PERFORMANCE_ACTIONS, ...PUBLICATION_ACTIONS, ...REMEDY_ACTIONS];

/** The actions on what follows a decision that are possible now and are the session's to take. */
export function decisionActionsFor(followUp: FollowUp, session: Session): readonly DecisionAction[] {
  if (!actsFor(session, followUp.authority.code)) return [];
  return ACTIONS.filter((action) => session.roles.includes(action.role) && action.isPossible(followUp));
}
