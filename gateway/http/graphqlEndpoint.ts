import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { GatewayLimits } from '../gatewayConfig';
import { type Caller, viewerOf } from '../identity/caller';
import type { TokenReader } from '../identity/tokenReader';
import { type BudgetState, type CallerBudgets, rateHeaders } from '../limits/callerBudgets';
import { NewcomerGate } from '../limits/newcomerGate';
import type { Safelist } from '../limits/safelist';
import { type GatewayContext, OperationContext } from '../operationContext';
import { requireHolder } from '../session/sessionHolder';
import type { Grants } from '../sharing/openGrants';
import { type Answer, DoorRefusal } from './answer';
import type { ExplorerPage } from './explorerPage';
import { type OperationRequest, requireOperationParameters, requireOperationRequest } from './operationRequest';
import { findPastTimes } from './pastTimes';
import { referenceOf } from './referenceOf';
import { readJsonBody } from './requestBody';

const STATUS_READER = /application\/graphql-response\+json/i;
const JSON_READER = /application\/(json|graphql-response\+json|\*)|\*\/\*/i;
const KEPT_HEADERS = ['accept', 'content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];

/** What the endpoint hands requests to. */
export interface GraphqlEndpointOptions {
  readonly executor: ApolloServer<GatewayContext>;
  readonly tokens: TokenReader;
  readonly grants: Grants;
  readonly budgets: CallerBudgets;
  readonly limits: GatewayLimits;
  /** Absent in production. */
  readonly explorer?: ExplorerPage | undefined;
  /** The operations that are taken; absent where all are. */
  readonly safelist?: Safelist | undefined;
}

/** Answers one request to /graphql; rejects with a `DoorRefusal` or another catalogued error. */
export type Endpoint = (request: IncomingMessage, url: URL) => Promise<Answer>;

/** The public is counted by address, everyone else by name. */
function budgetKey({ kind, subject }: Caller, { socket }: IncomingMessage): string {
  return kind === 'public' ? (socket.remoteAddress ?? '') : subject;
}

/** The headers that the machinery looks at; of the token it learns no more than that there was one. */
function machineryHeaders({ headers }: IncomingMessage): HeaderMap {
  const kept = new HeaderMap();
  for (const name of KEPT_HEADERS) {
    const value = headers[name];
    if (typeof value === 'string') kept.set(name, value);
  }
  if (headers.authorization) kept.set('authorization', 'present');
  return kept;
}

interface ReadRequest {
  readonly operation: OperationRequest;
  readonly http: HTTPGraphQLRequest;
}

/** The parameters as the machinery takes them: the text that was settled on, and nothing of how it was named. */
function settledSearch({ searchParams }: URL, { query }: OperationRequest): string {
  const settled = new URLSearchParams(searchParams);
  settled.set('query', query);
  settled.delete('extensions');
  return `?${settled}`;
}

type ReadOptions = Pick<GraphqlEndpointOptions, 'limits' | 'safelist'>;

async function readRequest(request: IncomingMessage, url: URL, options: ReadOptions): Promise<ReadRequest> {
  const { limits, safelist } = options;
  const headers = machineryHeaders(request);
  if (request.method === 'GET') {
    const operation = requireOperationParameters(url.searchParams, safelist);
    return { operation, http: { method: 'GET', headers, search: settledSearch(url, operation), body: undefined } };
  }
  const operation = requireOperationRequest(await readJsonBody(request, limits.bodyBytes), safelist);
  return { operation, http: { method: 'POST', headers, search: '', body: operation } };
}

function requireReader({ headers: { accept } }: IncomingMessage): void {
  if (accept === undefined || JSON_READER.test(accept)) return;
  throw new DoorRefusal('NOT_ACCEPTABLE', { field: 'accept', received: accept });
}

const comeBack = (): DoorRefusal => new DoorRefusal('OVERLOADED', {}, { 'retry-after': '1' });
const budgetSpent = (budget: BudgetState): DoorRefusal =>
  new DoorRefusal('BUDGET_SPENT', { limit: budget.limit }, rateHeaders({ cost: budget }));

function beforeLate<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = (): void =>
      reject(new DoorRefusal('OPERATION_LATE', { limit: milliseconds }, { connection: 'close' }));
    const timer = setTimeout(late, milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Refuses and answers in this order, the cheapest refusal first: method, form, identity, budget, body, place, turn.
 * Only a request that has come whole takes a place, so that slow clients keep nobody out.
 */
class GraphqlEndpoint {
  private readonly gate = new NewcomerGate();
  private underWay = 0;

  constructor(private readonly options: GraphqlEndpointOptions) {}

  async answer(request: IncomingMessage, url: URL): Promise<Answer> {
    const { explorer, limits } = this.options;
    if (request.method !== 'GET' && request.method !== 'POST') {
      throw new DoorRefusal('METHOD_NOT_ALLOWED', { received: request.method ?? '' }, { allow: 'GET, POST' });
    }
    if (explorer?.isWanted(request)) return explorer.answer(request);
    if (this.underWay >= limits.operationsAtOnce) throw comeBack();
    return beforeLate(this.execute(request, url), limits.answerMs);
  }

  private async execute(request: IncomingMessage, url: URL): Promise<Answer> {
    requireReader(request);
    const { tokens, grants, budgets, limits } = this.options;
    const caller = await tokens.read(request.headers.authorization);
    requireHolder(request, caller);
    const key = budgetKey(caller, request);
    const spent = await budgets.findSpent(caller.kind, key);
    if (spent) throw budgetSpent(spent);
    const times = findPastTimes(request.headers, caller, Date.now());
    const read = await readRequest(request, url, this.options);
    const readsStatus = STATUS_READER.test(request.headers.accept ?? '');
    const known = await grants.find(caller);
    const operation = new OperationContext({
      viewer: viewerOf(caller, known?.grant ?? null, randomUUID()),
      budgetKey: key,
      readsStatus,
      ratePerMinute: known?.ratePerMinute ?? null,
      reference: referenceOf(request),
      times,
    });
    if (this.underWay >= limits.operationsAtOnce) throw comeBack();
    this.underWay += 1;
    try {
      await this.admit(operation, read.operation.query);
      return await this.run(read.http, operation);
    } finally {
      this.underWay -= 1;
      operation.newcomer?.leave(operation.cost !== undefined);
    }
  }

  /** An operation whose text is new waits for its turn and pays for its planning, whether or not it turns out valid. */
  private async admit(operation: OperationContext, text: string): Promise<void> {
    const admission = await this.gate.enter(text);
    operation.startedAt = performance.now();
    if (admission === 'known') return;
    if (admission === 'full') throw comeBack();
    operation.newcomer = admission;
    const { viewer, budgetKey: key } = operation;
    const budget = await this.options.budgets.charge(viewer.kind, key, admission.cost);
    if (budget.spent) throw budgetSpent(budget);
  }

  private async run(httpGraphQLRequest: HTTPGraphQLRequest, operation: OperationContext): Promise<Answer> {
    const context = async (): Promise<GatewayContext> => ({ operation });
    const done = await this.options.executor.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
    if (done.body.kind !== 'complete') throw new Error('an answer in parts was not asked for');
    return { status: done.status ?? 200, headers: Object.fromEntries(done.headers), body: done.body.string };
  }
}

/** Opens the endpoint. */
export function openGraphqlEndpoint(options: GraphqlEndpointOptions): Endpoint {
  const endpoint = new GraphqlEndpoint(options);
  return (request, url) => endpoint.answer(request, url);
}
