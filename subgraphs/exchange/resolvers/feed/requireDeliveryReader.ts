import { ownsResource } from '../../../../kernel/service/sharing/sharingPolicy';
import type { Viewer } from '../../../../kernel/service/silo';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { isAuditor } from '../../../../kernel/values/isAuditor';
import { getResource } from '../../../../kernel/values/reference/resources';
import type { FeedStore } from '../../store/feed/feedStore';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Throws NOT_OF_YOUR_DEPARTMENT unless the viewer answers for the event's resource or audits; UNKNOWN_CHANGE. */
export async function requireDeliveryReader(viewer: Viewer, id: string, feed: FeedStore): Promise<void> {
  const resource = UUID.test(id) ? await feed.findResourceOf(id) : undefined;
  const isOwner = resource !== undefined && ownsResource(viewer.department, resource);
  if (isOwner || isAuditor(viewer)) {
    if (resource === undefined) throw new CataloguedError('UNKNOWN_CHANGE', { field: 'id', received: id });
    return;
  }
  const owner = resource === undefined ? {} : { owner: getResource(resource).owner };
  throw new CataloguedError('NOT_OF_YOUR_DEPARTMENT', { field: 'Query.changeDeliveries', ...owner });
}
