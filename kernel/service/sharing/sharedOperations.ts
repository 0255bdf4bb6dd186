import type { GraphQLSchema } from 'graphql';
import { type CompiledOperation, openCompiledOperations } from '../compiledOperations';
import type { SharedUse, SiloRequest, Viewer } from '../silo';
import { type Guards, guardFields } from './guardResolvers';
import { type OperationAccess, operationAccess, publicAccess } from './operationAccess';
import type { SharingMap } from './readSharing';
import { type PlaceReader, RequestGuard } from './requestGuard';
import { openSharedFieldsOf, type SharedSelection } from './sharedFieldsOf';
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
}

function judge(viewer: Viewer, selections: readonly SharedSelection[], sharing: SharingMap): Judged {
  if (viewer.kind === 'public') return { access: publicAccess(selections, sharing), policy: null };
  const policy = sharingPolicy(viewer, sharing);
  return { access: operationAccess(policy, selections, sharing), policy };
}

const open = { begin: () => undefined, use: () => undefined };

/**
 * Compiles each operation text once, and once more behind the guard for viewers who may not be given all of it: whoever
 * may be given everything pays nothing for the policy.
 */
export function openSharedOperations(options: SharedOperationsOptions): SharedOperations {
  const { makeSchema, sharing, guards } = options;
  const schema = makeSchema();
  const compilePlain = openCompiledOperations(schema);
  const guarded = openGuarded(options);
  const selectionsOf = openSharedFieldsOf(schema, sharing);
  return (request, viewer, places) => {
    const plain = compilePlain(request);
    const selections = selectionsOf(request.query, request.variables);
    if (selections.length === 0) return { run: plain, ...open };
    const { access, policy } = judge(viewer, selections, sharing);
    const guard = new RequestGuard(access, policy, places);
    return {
      run: access.denied.size > 0 || access.scoped ? guarded()(request) : plain,
      begin: (context) => {
        guards.set(context, guard);
      },
      use: (entities) => guard.use(entities),
    };
  };
}
