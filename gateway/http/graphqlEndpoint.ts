import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { GatewayLimits } from '../gatewayConfig';
import type { Caller } from '../identity/caller';
import type { TokenReader } from '../identity/tokenReader';
import { budgetHeaders, type CallerBudgets } from '../limits/callerBudgets';
import { type GatewayContext, OperationContext } from '../operationContext';
import { type Answer, DoorRefusal } from './answer';
import type { ExplorerPage } from './explorerPage';
import { requireOperationParameters, requireOperationRequest } from './operationRequest';
import { readJsonBody } from './requestBody';

const STATUS_READER = /application\/graphql-response\+json/i;
const JSON_READER = /application\/(json|graphql-response\+json|\*)|\*\/\*/i;
const KEPT_HEADERS = ['accept', 'content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];

/** What the endpoint hands requests to. */
export interface GraphqlEndpointOptions {
  readonly executor: ApolloServer<GatewayContext>;
  readonly tokens: TokenReader;
  readonly budgets: CallerBudgets;
  readonly limits: GatewayLimits;
  /** Absent in production. */
  readonly explorer?: ExplorerPage | undefined;
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

async function readRequest(request: IncomingMessage, url: URL, limit: number): Promise<HTTPGraphQLRequest> {
  const headers = machineryHeaders(request);
  if (request.method === 'GET') {
    requireOperationParameters(url.searchParams);
    return { method: 'GET', headers, search: url.search, body: undefined };
  }
  return { method: 'POST', headers, search: '', body: requireOperationRequest(await readJsonBody(request, limit)) };
}

function beforeLate<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DoorRefusal('OPERATION_LATE', { limit: milliseconds })), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Opens the endpoint: method, place, form, identity, budget, body, execution, in this order, cheapest refusal first. */
export function openGraphqlEndpoint(options: GraphqlEndpointOptions): Endpoint {
  const { executor, tokens, budgets, limits, explorer } = options;
  let underWay = 0;

  async function requireBudget(caller: Caller, key: string): Promise<void> {
    const spent = await budgets.findSpent(caller.kind, key);
    if (spent) throw new DoorRefusal('BUDGET_SPENT', { limit: spent.limit }, budgetHeaders(spent));
  }

  function requireReader({ headers: { accept } }: IncomingMessage): void {
    if (accept === undefined || JSON_READER.test(accept)) return;
    throw new DoorRefusal('NOT_ACCEPTABLE', { field: 'accept', received: accept });
  }

  async function execute(request: IncomingMessage, url: URL): Promise<Answer> {
    requireReader(request);
    const caller = await tokens.read(request.headers.authorization);
    const key = budgetKey(caller, request);
    await requireBudget(caller, key);
    const httpGraphQLRequest = await readRequest(request, url, limits.bodyBytes);
    const readsStatus = STATUS_READER.test(request.headers.accept ?? '');
    const operation = new OperationContext({ ...caller, operationId: randomUUID() }, key, readsStatus);
    const { status, headers, body } = await executor.executeHTTPGraphQLRequest({
      httpGraphQLRequest,
      context: async () => ({ operation }),
    });
    if (body.kind !== 'complete') throw new Error('an answer in parts was not asked for');
    return { status: status ?? 200, headers: Object.fromEntries(headers), body: body.string };
  }

  return async (request, url) => {
    if (request.method !== 'GET' && request.method !== 'POST') {
      throw new DoorRefusal('METHOD_NOT_ALLOWED', { received: request.method ?? '' }, { allow: 'GET, POST' });
    }
    if (explorer?.isWanted(request)) return explorer.answer(request);
    if (underWay >= limits.operationsAtOnce) throw new DoorRefusal('OVERLOADED', {}, { 'retry-after': '1' });
    underWay += 1;
    const work = execute(request, url).finally(() => {
      underWay -= 1;
    });
    return beforeLate(work, limits.answerMs);
  };
}
