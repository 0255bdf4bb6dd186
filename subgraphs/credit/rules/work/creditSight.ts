import {
  authoritiesSeen,
  officeOfActor,
  seesAuthority,
  type WorkActor,
} from '../../../../kernel/values/work/workParties';
import { CREDIT_CENTRE } from './creditParties';

/** Whether somebody is of the centre that runs the public credit platform of the city, or is the platform itself. */
const isOfCentre = (viewer: WorkActor): boolean =>
  viewer.kind !== 'public' && officeOfActor(viewer) === CREDIT_CENTRE && viewer.roles.includes('credit-centre');

/**
 * Authorities whose credit work a viewer sees: null for all, none for the public
 *
 * The centre of the public credit platform reads the listings, measures, commitments, repairs and objections of every
 * department, because it is the single window for them and publishes what comes of them; it decides only what is its own.
 * Everybody else sees what `authoritiesSeen` tells.
 *
 * 《上海市社会信用条例》第三十六条；《信用修复管理办法》（谁认定、谁修复）
 */
export function creditAuthoritiesSeen(viewer: WorkActor): readonly string[] | null {
  return isOfCentre(viewer) ? null : authoritiesSeen(viewer);
}

/** Whether a viewer sees an authority's credit work; see `creditAuthoritiesSeen`. */
export function seesCredit(viewer: WorkActor, authority: string): boolean {
  return isOfCentre(viewer) || seesAuthority(viewer, authority);
}
