import { createRequire } from 'node:module';
import type { ApolloGateway, executeQueryPlan } from '@apollo/gateway';
import { computeResponse } from '@apollo/gateway/dist/resultShaping';
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';

/** What the query planner makes of an operation. */
export type QueryPlan = Parameters<typeof executeQueryPlan>[0];

/** A node of a plan, of those that a query may have. */
export type PlanNode = Exclude<NonNullable<QueryPlan['node']>, { kind: 'Subscription' }>;

/** A fetch of a plan. */
export type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;

/** What a fetch needs to know of an entity. */
export type RequiredSelection = NonNullable<FetchNode['requires']>[number];

/** An operation as the planner reads it, duplicate selections already put together. */
export type Operation = Parameters<typeof computeResponse>[0]['operation'];

/** Selections of one object. */
export type SelectionSet = Operation['selectionSet'];

/** A field or a fragment. */
export type Selection = ReturnType<SelectionSet['selections']>[number];

/** A field. */
export type FieldSelection = Extract<Selection, { kind: 'FieldSelection' }>;

/** The type of a field in an answer. */
export type FieldType = NonNullable<FieldSelection['element']['definition']['type']>;

/** What an executor of the gateway is given. */
export type GatewayRequest = Parameters<StockExecutor>[0];

/** What an executor of the gateway answers. */
export type GatewayResult = Awaited<ReturnType<StockExecutor>>;

/** The executor that comes with the gateway. */
export type StockExecutor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];

interface Insides {
  readonly schema: GraphQLSchema;
  readonly supergraphSchema: GraphQLSchema;
  readonly apiSchema: unknown;
  readonly queryPlanner: { buildQueryPlan(operation: Operation, limits: object): QueryPlan };
  readonly recursiveSelectionsLimitDisabled: boolean;
  readonly nonLocalSelectionsLimitDisabled: boolean;
}

interface Internals {
  operationFromDocument(schema: unknown, document: DocumentNode, options: object): Operation;
}

/** The copy that the gateway itself uses, so that its objects are the planner's own. */
const { operationFromDocument } = createRequire(require.resolve('@apollo/gateway'))(
  '@apollo/federation-internals',
) as Internals;

/** A schema as answers are shaped by it and as entities are told apart by it. */
export interface GatewaySchemas {
  readonly api: GraphQLSchema;
  readonly supergraph: GraphQLSchema;
}

/**
 * All that is read of the gateway's private parts: its planner, its schemas, and the stock shaping of answers. It needs
 * @apollo/gateway 2.14.4 exactly, with whose `dist/index.js`, `dist/executeQueryPlan.js` and `dist/resultShaping.js`
 * it was compared; a test holds the version.
 */
export class PlannerSeam {
  private readonly insides: Insides;

  constructor(gateway: ApolloGateway) {
    this.insides = gateway as unknown as Insides;
  }

  get schemas(): GatewaySchemas {
    return { api: this.insides.schema, supergraph: this.insides.supergraphSchema };
  }

  /** Plans an operation as the gateway would; throws what it would throw. */
  plan({ document, request }: GatewayRequest): QueryPlan {
    const { apiSchema, queryPlanner, recursiveSelectionsLimitDisabled, nonLocalSelectionsLimitDisabled } = this.insides;
    const operation = operationFromDocument(apiSchema, document, { operationName: request.operationName });
    return queryPlanner.buildQueryPlan(operation, {
      recursiveSelectionsLimitDisabled,
      nonLocalSelectionsLimitDisabled,
    });
  }

  /** Reads an operation as the stock executor reads it before it shapes an answer. */
  read(document: DocumentNode, operation: OperationDefinitionNode): Operation {
    const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
    return operationFromDocument(this.insides.apiSchema, alone, { validate: false });
  }

  /** Shapes merged data as the stock executor does, null propagation and faults included; `errors` came with it. */
  shape(operation: Operation, request: GatewayRequest, merged: Merged): GatewayResult {
    const { input, errors } = merged;
    const variables = request.request.variables ?? {};
    try {
      const shaped = computeResponse({ operation, variables, input, introspectionHandling: refuseIntrospection });
      const data = shaped.data ?? null;
      if (errors.length > 0) return { errors, data };
      return shaped.errors.length > 0 ? ({ extensions: { valueCompletion: shaped.errors }, data } as never) : { data };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      const originalError = error as Error;
      return { errors: [new GraphQLError(originalError.message, { originalError })] };
    }
  }
}

/** What the silos answered, put together, and the errors that came with it. */
export interface Merged {
  readonly input: Record<string, unknown>;
  readonly errors: GraphQLError[];
}

function refuseIntrospection(): never {
  throw new Error('introspection is left to the stock executor');
}
