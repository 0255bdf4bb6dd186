import type { GraphQLSchema } from 'graphql';
import { type CompiledOperation, openCompiledOperations } from '../compiledOperations';
import type { SharedUse, SiloRequest, Viewer } from '../silo';
import { type Guards, guardFields } from './guardResolvers';
import { type OperationAccess, operationAccess, publicAccess } from './operationAccess';
import type { SharingMap } from './readSharing';
import { type PlaceReader, RequestGuard } from './requestGuard';
import { openSharedFieldsOf, type SharedSelections } from './sharedFieldsOf';
import { type SharingPolicy, sharingPolicy } from './sharingPolicy';

/** One operation, ready to run for one viewer. */
export interface SharedOperation {
  readonly run: CompiledOperation;
  /** To be called with the context before the operation runs. */
  begin(context: object): void;
  /** What the access log must tell, from the entities that were read. */
  use(entities: Iterable<string>): SharedUse | undefined;
}

/** What the operations of a silo run on. */
export interface SharedOperationsOptions {
  /** Makes the silo's executable schema, anew each time. */
  readonly makeSchema: () => GraphQLSchema;
  readonly sharing: SharingMap;
  readonly guards: Guards;
}

/** Makes one operation ready for one viewer, over the silo that reads where entities are by `places`. */
export type SharedOperations = (
  request: SiloRequest,
  viewer: Viewer,
  places: PlaceReader | undefined,
) => SharedOperation;

type Compile = ReturnType<typeof openCompiledOperations>;

function openGuarded({ makeSchema, sharing, guards }: SharedOperationsOptions): () => Compile {
  let compile: Compile | undefined;
  return () => {
    if (!compile) {
      const schema = makeSchema();
      guardFields(schema, sharing, guards);
      compile = openCompiledOperations(schema);
    }
    return compile;
  };
}

interface Judged {
  readonly access: OperationAccess;
  readonly policy: SharingPolicy | null;
  /** Whether the viewer may be given all that the operation could select, so that nothing need guard it. */
  readonly isOpen: boolean;
}

/** Whether a field may be given of every entity; what the public is given of a conditional one is for the silo to say. */
function isGiven(coordinate: string, policy: SharingPolicy | null, sharing: SharingMap): boolean {
  const field = sharing.get(coordinate);
  if (!field) return true;
  if (!policy) return field.class !== 'NOT_SHARED';
  return policy.allows(coordinate) && policy.scopeOf(field.resource) === null;
}

/** A policy that refuses nothing but what the guard is told to: whoever asks for nothing shared may name facts by id. */
const namingOnly = (policy: SharingPolicy): SharingPolicy => ({
  allows: () => true,
  refusal: (coordinate) => policy.refusal(coordinate),
  isOwn: (coordinate) => policy.isOwn(coordinate),
  scopeOf: () => null,
});

function judge(viewer: Viewer, { asked, leftOut }: SharedSelections, sharing: SharingMap): Judged {
  const policy = viewer.kind === 'public' ? null : sharingPolicy(viewer, sharing);
  const access = policy ? operationAccess(policy, asked, sharing) : publicAccess(asked, sharing);
  const isOpen = access.denied.size === 0 && !access.scoped;
  if (leftOut.length === 0) return { access, policy, isOpen };
  return {
    // The executor may reach what is left out all the same, where a field stands twice: nobody judged that.
    access: { ...access, denied: new Set([...access.denied, ...leftOut]) },
    policy: policy && asked.length === 0 ? namingOnly(policy) : policy,
    isOpen: isOpen && leftOut.every((coordinate) => isGiven(coordinate, policy, sharing)),
  };
}

const open = { begin: () => undefined, use: () => undefined };

/**
 * Compiles each operation text once, and once more behind the guard for viewers who may not be given all of it: whoever
 * may be given everything, what the operation leaves out included, pays nothing for the policy.
 */
export function openSharedOperations(options: SharedOperationsOptions): SharedOperations {
  const { makeSchema, sharing, guards } = options;
  const schema = makeSchema();
  const compilePlain = openCompiledOperations(schema);
  const guarded = openGuarded(options);
  const selectionsOf = openSharedFieldsOf(schema, sharing);
  return (request, viewer, places) => {
    const plain = compilePlain(request);
    const selections = selectionsOf(request);
    if (selections.asked.length + selections.leftOut.length === 0) return { run: plain, ...open };
    const { access, policy, isOpen } = judge(viewer, selections, sharing);
    if (isOpen && selections.asked.length === 0) return { run: plain, ...open };
    const guard = new RequestGuard(access, policy, places);
    return {
      run: isOpen ? plain : guarded()(request),
      begin: (context) => {
        guards.set(context, guard);
      },
      use: (entities) => guard.use(entities),
    };
  };
}
