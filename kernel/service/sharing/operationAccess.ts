import type { SharingMap } from './readSharing';
import type { SharedSelection } from './sharedFieldsOf';
import type { SharingPolicy } from './sharingPolicy';

/** What a policy makes of the fields of an operation. */
export interface OperationAccess {
  /** Fields that are refused. */
  readonly denied: ReadonlySet<string>;
  /** Those of them that no refused field stands around: what the access log tells. */
  readonly refused: readonly string[];
  /** Fields given that are another department's: what the access log tells. */
  readonly foreign: readonly string[];
  /** Whether some of what is given is so for some entities alone. */
  readonly scoped: boolean;
}

type Selections = readonly SharedSelection[];

const known = new WeakMap<SharingPolicy, WeakMap<Selections, OperationAccess>>();

function judge(policy: SharingPolicy, selections: Selections, sharing: SharingMap): OperationAccess {
  const fields = selections.map(({ coordinate }) => coordinate);
  const denied = new Set(fields.filter((field) => !policy.allows(field)));
  const reached = selections.filter(({ under }) => !under.some((field) => denied.has(field)));
  const asked = [...new Set(reached.map(({ coordinate }) => coordinate))];
  const given = asked.filter((field) => !denied.has(field));
  const isScoped = (field: string): boolean => policy.scopeOf(sharing.get(field)?.resource ?? '') !== null;
  return {
    denied,
    refused: asked.filter((field) => denied.has(field)),
    foreign: given.filter((field) => !policy.isOwn(field)),
    scoped: given.some(isScoped),
  };
}

/** Judges an operation once for each policy; `selections` must be the same list for the same operation. */
export function operationAccess(policy: SharingPolicy, selections: Selections, sharing: SharingMap): OperationAccess {
  const ofPolicy = known.get(policy) ?? new WeakMap<Selections, OperationAccess>();
  known.set(policy, ofPolicy);
  let access = ofPolicy.get(selections);
  if (!access) {
    access = judge(policy, selections, sharing);
    ofPolicy.set(selections, access);
  }
  return access;
}

/** What everybody is kept from, whoever asks without being a department. */
export function publicAccess(selections: Selections, sharing: SharingMap): OperationAccess {
  const fields = selections.map(({ coordinate }) => coordinate);
  const denied = new Set(fields.filter((field) => sharing.get(field)?.class === 'NOT_SHARED'));
  return { denied, refused: [...denied], foreign: [], scoped: false };
}
