import { requireSight } from '../../../../kernel/service/work/workPage';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import type { SupervisionContext } from '../context';

/** A piece of work, or null where there is none that the viewer may see. Throws NOT_PUBLIC for who sees none at all. */
export function seenWork<Work extends { readonly authority: string }>(
  work: Work | undefined,
  { viewer }: SupervisionContext,
  field: string,
): Work | null {
  requireSight(viewer, `Query.${field}`);
  return work && seesAuthority(viewer, work.authority) ? work : null;
}
