import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { type EnforcementRole, mayEnforceFor } from '../work/enforcementParties';

const HANDLERS: readonly EnforcementRole[] = ['case-officer', 'legal-reviewer', 'case-head'];

/** What of a sealed decision may still be owed or contested. */
export interface SealedFollowUp {
  /** Whether it is performed; null where the hub does not know. */
  readonly performed: boolean | null;
  readonly remedyRuns: boolean;
  /** Whether cash that was taken on the spot is still to be handed in. */
  readonly cashOut: boolean;
}

/**
 * Who goes on with what follows a decision that was repaired: those who handle it for its department, and nobody else
 *
 * A repair ends that a decision is published, shared and used. It remits no fine and ends no challenge, so that whoever
 * collects and whoever answers the court must still see what of it runs.
 *
 * 《信用修复管理办法》第三条；《行政处罚法》第六十六条、第七十三条; reading of this project
 */
export function handlesSealed(actor: WorkActor, authority: string): boolean {
  return HANDLERS.some((role) => mayEnforceFor(actor, authority, role).lawful);
}

/**
 * Whether something of a sealed decision is still owed or contested: so long its handlers are told of it, and no longer
 *
 * 《信用修复管理办法》第三条；《行政处罚法》第六十六条、第七十一条、第七十三条; reading of this project
 */
export function isUnsettled({ performed, remedyRuns, cashOut }: SealedFollowUp): boolean {
  return performed === false || remedyRuns || cashOut;
}
