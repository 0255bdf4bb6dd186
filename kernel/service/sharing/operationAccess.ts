import type { SharingMap } from './readSharing';
import type { SharingPolicy } from './sharingPolicy';

/** What a policy makes of the fields of an operation. */
export interface OperationAccess {
  /** Fields that are refused. */
  readonly denied: ReadonlySet<string>;
  /** Fields given that are another department's: what the access log tells. */
  readonly foreign: readonly string[];
  /** Whether some of what is given is so for some entities alone. */
  readonly scoped: boolean;
}

const known = new WeakMap<SharingPolicy, WeakMap<readonly string[], OperationAccess>>();

function judge(policy: SharingPolicy, fields: readonly string[], sharing: SharingMap): OperationAccess {
  const given = fields.filter((field) => policy.allows(field));
  const isScoped = (field: string): boolean => policy.scopeOf(sharing.get(field)?.resource ?? '') !== null;
  return {
    denied: new Set(fields.filter((field) => !policy.allows(field))),
    foreign: given.filter((field) => !policy.isOwn(field)),
    scoped: given.some(isScoped),
  };
}

/** Judges the fields of an operation once for each policy; `fields` must be the same list for the same operation. */
export function operationAccess(
  policy: SharingPolicy,
  fields: readonly string[],
  sharing: SharingMap,
): OperationAccess {
  const ofPolicy = known.get(policy) ?? new WeakMap<readonly string[], OperationAccess>();
  known.set(policy, ofPolicy);
  let access = ofPolicy.get(fields);
  if (!access) {
    access = judge(policy, fields, sharing);
    ofPolicy.set(fields, access);
  }
  return access;
}

/** What everybody is kept from, whoever asks without being a department. */
export function publicAccess(fields: readonly string[], sharing: SharingMap): OperationAccess {
  const denied = new Set(fields.filter((field) => sharing.get(field)?.class === 'NOT_SHARED'));
  return { denied, foreign: [], scoped: false };
}
