import { citySharing } from '../../../../kernel/service/sharing/readSharing';
import { sharingPolicy } from '../../../../kernel/service/sharing/sharingPolicy';
import type { Viewer } from '../../../../kernel/service/silo';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { getResource } from '../../../../kernel/values/reference/resources';
import type { SharingMethod } from '../../../../kernel/values/sharingMethod';
import { EVENT_FIELDS, INTERNAL } from '../../rules/feed/eventFields';
import { FEED_RESOURCES } from '../../rules/feed/eventResource';
import { aggregatesOf, type FeedTerms, feedTerms } from '../../rules/feed/feedTerms';

const MOST_DISTRICTS = 50;

/** What a viewer is given of a resource's changes, and what the access log is told of it. */
export interface ViewerTerms extends FeedTerms {
  /** Fields that are another department's and open under an agreement alone; empty where nothing is to be logged. */
  readonly foreign: readonly string[];
}

function requireFeed(resource: string): void {
  if (FEED_RESOURCES.includes(resource)) return;
  throw new CataloguedError('UNKNOWN_RESOURCE', { field: 'resource', received: resource, known: FEED_RESOURCES });
}

function requireDistricts(districts: readonly string[] | null | undefined): readonly string[] | null {
  if (!districts) return null;
  if (districts.length > MOST_DISTRICTS) {
    throw new CataloguedError('BAD_REQUEST', { field: 'districts', limit: MOST_DISTRICTS });
  }
  return districts;
}

/** In which way a resource is taken, and of which districts; of all unless stated. */
export interface Taking {
  readonly method: SharingMethod;
  readonly districts?: readonly string[] | null | undefined;
}

/**
 * What the viewer may take in one way. Throws UNKNOWN_RESOURCE for a resource without changes, TOKEN_NEEDED for the
 * public, NOT_IN_AGREEMENT where no field of the resource is the viewer's to take in this way.
 */
export function termsFor(viewer: Viewer, resource: string, { method, districts }: Taking): ViewerTerms {
  requireFeed(resource);
  if (viewer.kind === 'public') throw new CataloguedError('TOKEN_NEEDED');
  const sharing = citySharing();
  const policy = sharingPolicy(viewer, sharing, method);
  const columns = aggregatesOf(resource).flatMap((type) => Object.values(EVENT_FIELDS[type]));
  const isOpen = columns.every((field) => field === INTERNAL || sharing.get(field)?.class === 'UNCONDITIONAL');
  const terms = feedTerms(resource, {
    allows: (coordinate) => policy.allows(coordinate),
    scope: isOpen ? null : policy.scopeOf(resource),
    districts: requireDistricts(districts),
  });
  if (terms.fields.length === 0) {
    const [field = resource] = columns;
    const { owner } = getResource(resource);
    throw new CataloguedError('NOT_IN_AGREEMENT', { field, resource, owner, reason: policy.refusal(field) });
  }
  const isForeign = (field: string): boolean => sharing.get(field)?.class !== 'UNCONDITIONAL' && !policy.isOwn(field);
  return { ...terms, foreign: terms.fields.filter(isForeign) };
}
