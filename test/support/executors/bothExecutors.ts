import { createHash, randomUUID } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import { type GraphQLError, getOperationAST, parse } from 'graphql';
import type { GatewayRequest, GatewayResult } from '../../../gateway/execution/plannerSeam';
import { type ServedGateway, withCompiledPlans } from '../../../gateway/execution/withCompiledPlans';
import { OperationContext } from '../../../gateway/operationContext';
import { type AskSubgraph, siloDataSource } from '../../../gateway/silos/siloDataSource';
import { disableVendorTelemetry } from '../../../kernel/service/config';
import { openLog } from '../../../kernel/service/log';
import type { Viewer } from '../../../kernel/service/silo';
import { GRANT_OF_ALL } from '../openSilo';
import { type Fault, withFault } from './faults';
import type { CorpusOperation } from './randomOperation';

/** An official who may see what officials see. */
const OFFICIAL: Omit<Viewer, 'operationId'> = {
  subject: 'executors',
  kind: 'official',
  department: null,
  roles: [],
  district: null,
  grant: GRANT_OF_ALL,
};

/** What an executor made of an operation, without what differs from one run to the next. */
export interface Outcome {
  /** As text, so that the order of fields counts. */
  readonly data: string | undefined;
  readonly errors: readonly string[];
  readonly extensions: string | undefined;
}

/** A composed schema and what answers behind it. */
export interface World {
  readonly supergraphSdl: string;
  readonly subgraphs: ReadonlyMap<string, AskSubgraph>;
}

/** The stock executor and the compiled one over the same subgraphs. */
export interface BothExecutors {
  /** Why the compiled executor left requests or answers to the stock one so far. */
  readonly left: string[];
  stock(operation: CorpusOperation, fault?: Fault): Promise<Outcome>;
  compiled(operation: CorpusOperation, fault?: Fault): Promise<Outcome>;
  stop(): Promise<void>;
}

function errorText({ message, path, extensions }: GraphQLError): string {
  const { incident: _random, ...told } = extensions ?? {};
  return JSON.stringify({ message, path, extensions: told });
}

function outcomeOf({ data, errors, ...rest }: GatewayResult & { extensions?: Record<string, unknown> }): Outcome {
  return {
    data: JSON.stringify(data),
    errors: (errors ?? []).map((error) => errorText(error as GraphQLError)).sort(),
    extensions: JSON.stringify(rest.extensions),
  };
}

function requestOf({ query, variables, operationName }: CorpusOperation, fault: Fault): GatewayRequest {
  const document = parse(query);
  const operation = new OperationContext({
    viewer: { ...OFFICIAL, operationId: randomUUID() },
    budgetKey: 'executors',
  });
  return {
    request: { query, variables, ...(operationName ? { operationName } : {}) },
    document,
    operation: getOperationAST(document, operationName) ?? undefined,
    queryHash: createHash('sha256').update(query).digest('hex'),
    context: { operation, fault },
    metrics: {},
    logger: openLog('executors', 'silent'),
  } as never;
}

function failing(world: World): ReadonlyMap<string, AskSubgraph> {
  const asks = [...world.subgraphs].map(([name, ask]): [string, AskSubgraph] => [
    name,
    async (query, context) => {
      const { fault } = context as unknown as { fault: Fault };
      return withFault(fault, name, query, await ask(query, context));
    },
  ]);
  return new Map(asks);
}

function openGateway(supergraphSdl: string, subgraphs: ReadonlyMap<string, AskSubgraph>): ApolloGateway {
  return new ApolloGateway({
    logger: openLog('executors', 'silent'),
    __exposeQueryPlanExperimental: false,
    supergraphSdl,
    buildService: ({ name }) => siloDataSource(subgraphs.get(name) as AskSubgraph),
  });
}

/** Opens both executors over the same subgraphs, each failing as the request's fault says. */
export async function openBothExecutors(world: World): Promise<BothExecutors> {
  disableVendorTelemetry();
  const subgraphs = failing(world);
  const left: string[] = [];
  const stock: ServedGateway = openGateway(world.supergraphSdl, subgraphs);
  const compiled = withCompiledPlans(openGateway(world.supergraphSdl, subgraphs), {
    subgraphs,
    onStock: (reason) => left.push(reason),
  });
  const [stockLoaded, compiledLoaded] = [await stock.load(), await compiled.load()];
  const runner =
    (execute: (request: GatewayRequest) => Promise<GatewayResult>) =>
    async (operation: CorpusOperation, fault: Fault = 'none'): Promise<Outcome> => {
      const answer = execute(requestOf(operation, fault));
      return answer.then(outcomeOf, ({ message }: Error) => ({
        data: undefined,
        errors: [message],
        extensions: 'thrown',
      }));
    };
  return {
    left,
    stock: runner(stockLoaded.executor),
    compiled: runner(compiledLoaded.executor),
    async stop() {
      await Promise.all([stock.stop(), compiled.stop()]);
    },
  };
}
