import { LRUCache } from 'lru-cache';
import { findDepartment } from '../../values/reference/departments';
import { findResource } from '../../values/reference/resources';
import type { SharingMethod } from '../../values/sharingMethod';
import type { Grant, Viewer } from '../silo';
import { grantedFields } from './grantedFields';
import type { SharingMap } from './readSharing';

/** Entities of which a resource may be seen: those that every given list admits. */
export interface EntityScope {
  readonly districts: readonly string[] | null;
  readonly industries: readonly string[] | null;
  readonly usccs: readonly string[] | null;
}

/** Why a field is refused. */
export type SharingRefusal =
  | 'NO_AGREEMENT'
  | 'AGREEMENT_NOT_ACTIVE'
  | 'METHOD_NOT_AGREED'
  | 'NOT_IN_TERMS'
  | 'NOT_SHARED';

/** What a viewer may be given of other departments' data and of its own. */
export interface SharingPolicy {
  allows(coordinate: string): boolean;
  /** Why `allows` says no. */
  refusal(coordinate: string): SharingRefusal;
  /** Whether the field is of the viewer's own department. */
  isOwn(coordinate: string): boolean;
  /** Of which entities a resource may be seen; null for every entity. */
  scopeOf(resource: string): EntityScope | null;
}

type PolicyViewer = Pick<Viewer, 'kind' | 'department' | 'district' | 'grant'>;

const POLICIES = 500;

/** Whether a department is the resource's owner or the owner's office in a district. */
export function ownsResource(department: string | null, resource: string): boolean {
  const owner = findResource(resource)?.owner;
  if (!department || !owner) return false;
  return department === owner || findDepartment(department)?.parent === owner;
}

function scopeOfGrant({ districts, industries, usccs }: Grant): EntityScope | null {
  return districts || industries || usccs ? { districts, industries, usccs } : null;
}

class Policy implements SharingPolicy {
  private readonly granted: ReadonlySet<string>;

  constructor(
    private readonly viewer: PolicyViewer,
    private readonly sharing: SharingMap,
    private readonly method: SharingMethod,
  ) {
    const { grant } = viewer;
    const gives = grant?.state === 'ACTIVE' && grant.methods.includes(method);
    this.granted = gives ? grantedFields(grant.terms, sharing) : new Set();
  }

  allows(coordinate: string): boolean {
    const field = this.sharing.get(coordinate);
    if (!field || field.class === 'UNCONDITIONAL') return true;
    if (ownsResource(this.viewer.department, field.resource)) return true;
    return field.class === 'CONDITIONAL' && this.granted.has(coordinate);
  }

  refusal(coordinate: string): SharingRefusal {
    const { grant } = this.viewer;
    if (this.sharing.get(coordinate)?.class === 'NOT_SHARED') return 'NOT_SHARED';
    if (!grant) return 'NO_AGREEMENT';
    if (grant.state !== 'ACTIVE') return 'AGREEMENT_NOT_ACTIVE';
    return grant.methods.includes(this.method) ? 'NOT_IN_TERMS' : 'METHOD_NOT_AGREED';
  }

  isOwn(coordinate: string): boolean {
    const field = this.sharing.get(coordinate);
    return field !== undefined && ownsResource(this.viewer.department, field.resource);
  }

  scopeOf(resource: string): EntityScope | null {
    const { department, district, grant } = this.viewer;
    if (!ownsResource(department, resource)) return grant ? scopeOfGrant(grant) : null;
    return district ? { districts: [district], industries: null, usccs: null } : null;
  }
}

/** All that decides a policy; without a grant the way in which data is taken does not. */
function policyKey({ kind, department, district, grant }: PolicyViewer, method: SharingMethod): string {
  return grant ? JSON.stringify([kind, department, district, grant, method]) : `${kind}|${department}|${district}`;
}

const policies = new WeakMap<SharingMap, LRUCache<string, SharingPolicy>>();

/**
 * The policy of a viewer who takes data in one way, under what the schema says of its fields: an agreement gives in the
 * ways that it names alone (上海市数据条例 39). Equal viewers share one policy.
 * The public is refused everything conditional here: what the law publishes of it is for each silo to say.
 */
export function sharingPolicy(
  viewer: PolicyViewer,
  sharing: SharingMap,
  method: SharingMethod = 'QUERY',
): SharingPolicy {
  const known = policies.get(sharing) ?? new LRUCache<string, SharingPolicy>({ max: POLICIES });
  policies.set(sharing, known);
  const key = policyKey(viewer, method);
  let policy = known.get(key);
  if (!policy) {
    policy = new Policy(viewer, sharing, method);
    known.set(key, policy);
  }
  return policy;
}
