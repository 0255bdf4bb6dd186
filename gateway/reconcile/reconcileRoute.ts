import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Code } from '../../kernel/values/codes';
import { findTextFault } from '../../kernel/values/text';
import type { GatewayLimits } from '../gatewayConfig';
import { type Answer, DoorRefusal, jsonAnswer } from '../http/answer';
import type { Route } from '../http/route';
import { type Caller, viewerOf } from '../identity/caller';
import type { TokenReader } from '../identity/tokenReader';
import { type CallerBudgets, rateHeaders } from '../limits/callerBudgets';
import { OperationContext } from '../operationContext';
import type { SiloLink } from '../silos/siloLink';
import { readFormBody } from './formBody';
import { reconcileManifest } from './manifest';
import { viewPage } from './viewPage';
import { type GivenCandidate, MOST_CANDIDATES, type ReadQuery, readQueries, w3cCandidate } from './w3cQueries';

const ROOT = '/reconcile';
const SUGGESTIONS = 10;
/** What one row costs of the caller's minute: as much as the objects of an answer of GraphQL with its candidates. */
const ROW_COST = 10;
const HOST = /^[\w.:[\]-]{1,255}$/;

const RECONCILE = `query Reconcile($rows: [ReconcileRow!]!, $first: Int) {
  reconcile(rows: $rows) {
    candidates(first: $first) { uscc name formerNames score match reasons { code text textEn } }
  }
}`;
const SUGGEST = `query Suggest($prefix: String!, $first: Int) {
  reconcileSuggestions(prefix: $prefix, first: $first) { uscc name }
}`;

/** What the route works with. */
export interface ReconcileRouteOptions {
  readonly exchange: SiloLink;
  readonly tokens: TokenReader;
  readonly budgets: CallerBudgets;
  readonly limits: Pick<GatewayLimits, 'bodyBytes'>;
}

interface Suggestion {
  readonly uscc: string;
  readonly name: string;
}

/** Where the client reached the service, as it said itself. */
function originFor({ headers }: IncomingMessage): string {
  const host = headers.host ?? '';
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  return HOST.test(host) ? `${scheme}://${host}` : '';
}

function requireText(parameters: URLSearchParams, field: string): string {
  const text = parameters.get(field);
  if (text === null) throw new DoorRefusal('BAD_REQUEST', { field, received: 'nothing' });
  const fault = findTextFault(text);
  if (fault !== undefined) throw new DoorRefusal(fault, { field });
  return text;
}

/** The W3C Reconciliation Service API 0.2 over the exchange, as OpenRefine speaks it. */
class ReconcileService {
  constructor(private readonly options: ReconcileRouteOptions) {}

  async answer(request: IncomingMessage, url: URL): Promise<Answer> {
    const { method = '' } = request;
    if (method !== 'GET' && method !== 'POST') {
      throw new DoorRefusal('METHOD_NOT_ALLOWED', { received: method }, { allow: 'GET, POST' });
    }
    const caller = await this.options.tokens.read(request.headers.authorization);
    const key = caller.kind === 'public' ? (request.socket.remoteAddress ?? '') : caller.subject;
    const parameters = await this.parametersOf(request, url);
    const asked = { caller, key, parameters };
    switch (url.pathname) {
      case ROOT:
        if (parameters.has('queries')) return this.reconcile(asked);
        if (parameters.has('extend')) throw new DoorRefusal('BAD_REQUEST', { field: 'extend', reason: 'not offered' });
        return jsonAnswer(200, reconcileManifest(originFor(request)));
      case `${ROOT}/suggest/entity`:
        return this.suggest(asked);
      case `${ROOT}/view`:
        return this.view(asked);
      default:
        throw new DoorRefusal('NO_SUCH_PATH', { received: url.pathname });
    }
  }

  /** The parameters of the address; for a form that was posted, its own. */
  private async parametersOf(request: IncomingMessage, { searchParams }: URL): Promise<URLSearchParams> {
    if (request.method === 'GET' || searchParams.has('queries')) return searchParams;
    return readFormBody(request, this.options.limits.bodyBytes);
  }

  private async reconcile(asked: Asked): Promise<Answer> {
    const queries = readQueries(requireText(asked.parameters, 'queries'));
    const results = await this.candidatesOf(queries, asked);
    const answer = queries.map(({ key, limit }, at): [string, object] => [
      key,
      { result: (results[at] ?? []).slice(0, limit).map(w3cCandidate) },
    ]);
    return jsonAnswer(200, Object.fromEntries(answer));
  }

  private async suggest(asked: Asked): Promise<Answer> {
    const prefix = requireText(asked.parameters, 'prefix');
    const variables = { prefix, first: SUGGESTIONS };
    const { reconcileSuggestions } = await this.ask<{ reconcileSuggestions: readonly Suggestion[] }>(
      { query: SUGGEST, variables },
      { ...asked, cost: ROW_COST },
    );
    return jsonAnswer(200, {
      result: reconcileSuggestions.map(({ uscc, name }) => ({ id: uscc, name, description: uscc })),
    });
  }

  private async view(asked: Asked): Promise<Answer> {
    const id = requireText(asked.parameters, 'id');
    const [candidates = []] = await this.candidatesOf([{ key: 'id', row: { text: id }, limit: 1 }], asked);
    const entity = candidates.find(({ uscc }) => uscc === id);
    if (!entity) throw new DoorRefusal('RECONCILE_NO_SUCH_ENTITY', { field: 'id', received: id });
    return viewPage(entity);
  }

  private async candidatesOf(queries: readonly ReadQuery[], asked: Asked): Promise<(readonly GivenCandidate[])[]> {
    if (queries.length === 0) return [];
    const first = Math.max(...queries.map(({ limit }) => Math.min(limit, MOST_CANDIDATES)));
    const variables = { rows: queries.map(({ row }) => row), first };
    const { reconcile } = await this.ask<{ reconcile: readonly { candidates: readonly GivenCandidate[] }[] }>(
      { query: RECONCILE, variables },
      { ...asked, cost: queries.length * ROW_COST },
    );
    return reconcile.map(({ candidates }) => candidates);
  }

  private async ask<T>(query: { query: string; variables: Record<string, unknown> }, asked: Costly): Promise<T> {
    const { caller, key, cost } = asked;
    const budget = await this.options.budgets.charge(caller.kind, key, cost);
    if (budget.spent) throw new DoorRefusal('BUDGET_SPENT', { limit: budget.limit }, rateHeaders({ cost: budget }));
    const viewer = viewerOf(caller, null, randomUUID());
    const { data, errors } = await this.options.exchange.ask(query, new OperationContext({ viewer, budgetKey: key }));
    const [error] = errors;
    if (error) throw refusalOf(error.extensions);
    return data as T;
  }
}

interface Asked {
  readonly caller: Caller;
  /** Under which the caller's budget is kept. */
  readonly key: string;
  readonly parameters: URLSearchParams;
}

interface Costly extends Asked {
  readonly cost: number;
}

/** A refusal of the exchange goes on to the client as it is; an exchange that does not answer is told as such. */
function refusalOf({ code, ...facts }: Readonly<Record<string, unknown>> & { readonly code: string }): DoorRefusal {
  const away = code === 'SILO_DOWN' || code === 'SILO_LATE' || code === 'INTERNAL';
  if (away) return new DoorRefusal('RECONCILE_UNAVAILABLE', {}, { 'retry-after': '5' });
  const { field, limit, received } = facts as { field?: string; limit?: number; received?: string };
  return new DoorRefusal(code as Code, {
    ...(field === undefined ? {} : { field }),
    ...(limit === undefined ? {} : { limit }),
    ...(received === undefined ? {} : { received }),
  });
}

const isReconcilePath = (path: string): boolean => path === ROOT || path.startsWith(`${ROOT}/`);

/** Opens the route. Without a token, which OpenRefine cannot send, the limits of the public hold. */
export function openReconcileRoute(options: ReconcileRouteOptions): Route {
  const service = new ReconcileService(options);
  return (request, url) => (isReconcilePath(url.pathname) ? service.answer(request, url) : undefined);
}
