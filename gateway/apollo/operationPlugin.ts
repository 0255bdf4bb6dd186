import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type IncidentLog, presentError } from '../../kernel/service/errors';
import type { HubLog } from '../../kernel/service/log';
import { clip } from '../../kernel/values/cataloguedError';
import type { GatewayLimits } from '../gatewayConfig';
import type { AgreementRates } from '../limits/agreementRates';
import { type CallerBudgets, type CallerRates, rateHeaders } from '../limits/callerBudgets';
import { type CostOf, operationCost } from '../limits/operationCost';
import type { GatewayContext, OperationContext } from '../operationContext';
import { refusal } from '../refusal';
import { leavesOf } from '../sharing/leavesOf';
import type { AccessLog } from '../sharing/openAccessLog';

type Request = GraphQLRequestContext<GatewayContext>;

/** What the plugin needs to know. */
export interface OperationPluginOptions {
  readonly budgets: CallerBudgets;
  readonly rates: AgreementRates;
  readonly accessLog: AccessLog;
  readonly limits: Pick<GatewayLimits, 'operationCost'>;
  readonly log: HubLog;
}

/** The cost of each operation is worked out when it is first seen and forgotten with its parsed text. */
function openCosts(): (schema: GraphQLSchema, request: Request) => CostOf {
  const known = new WeakMap<OperationDefinitionNode, CostOf>();
  return (schema, { document, operation }) => {
    if (!document || !operation) return () => 0;
    const cost = known.get(operation) ?? operationCost(schema, document, operation);
    known.set(operation, cost);
    return cost;
  };
}

function refuseName({ request, document }: Request): never {
  const names = document?.definitions.flatMap((definition) => ('name' in definition ? [definition.name?.value] : []));
  const known = (names ?? []).filter((name) => name !== undefined);
  if (!request.operationName) throw refusal('OPERATION_NAME_MISSING', { field: 'operationName', known });
  throw refusal('UNKNOWN_OPERATION_NAME', { field: 'operationName', received: request.operationName, known });
}

function refuseWritingThePast({ operation, contextValue }: Request): void {
  if (!contextValue.operation.times || operation?.operation === 'query') return;
  throw refusal('PAST_IS_READ_ONLY', { received: operation?.operation ?? '' });
}

type Result = { errors?: readonly GraphQLFormattedError[]; extensions?: Record<string, unknown> };

function resultOf({ response }: Request): Result | undefined {
  return response.body?.kind === 'single' ? (response.body.singleResult as Result) : undefined;
}

const codesOf = (result: Result | undefined): unknown[] => [
  ...new Set(result?.errors?.map(({ extensions }) => extensions?.code)),
];

/** Adds to an answer which past was asked for, which silos took part and what the operation was reckoned to cost. */
function account(result: Result, { silos, cost, times }: OperationContext): void {
  if (times) result.extensions = { ...result.extensions, times };
  const asked = silos.list();
  if (asked.length > 0) {
    const accounts = asked.map(({ silo, ...told }) => [silo, told]);
    result.extensions = { ...result.extensions, silos: Object.fromEntries(accounts) };
  }
  if (cost) result.extensions = { ...result.extensions, cost };
}

function logOperation(log: HubLog, request: Request, codes: unknown[]): void {
  const { viewer, silos, cost, startedAt, times } = request.contextValue.operation;
  log.info(
    {
      operationId: viewer.operationId,
      operation: request.operationName ? clip(request.operationName) : request.operationName,
      hash: request.queryHash,
      subject: viewer.subject,
      department: viewer.department,
      silos: silos.list(),
      cost: cost?.estimated,
      times,
      milliseconds: Math.round(performance.now() - startedAt),
      ...(codes.length > 0 ? { codes } : {}),
    },
    'operation',
  );
}

/** Refuses an operation beyond the rate that the caller's agreement allows; tells what is left of it. */
async function keepRate(rates: AgreementRates, { viewer, ratePerMinute }: OperationContext): Promise<CallerRates> {
  const { grant } = viewer;
  if (!grant || ratePerMinute === null) return {};
  const agreement = await rates.count(grant.agreement, ratePerMinute);
  if (!agreement.spent) return { agreement };
  const facts = { field: 'agreement', received: grant.agreement, limit: ratePerMinute };
  throw refusal('QUOTA_SPENT', facts, rateHeaders({ agreement }));
}

const STATUS_NOT_LOGGED = 503;

/** Nothing of another department leaves the gateway before the access stands in the log. */
async function logAccess(accessLog: AccessLog, request: Request, onIncident: IncidentLog): Promise<void> {
  const leaves = leavesOf(request.contextValue.operation, request.queryHash ?? '');
  const { body, http } = request.response;
  if (leaves.length === 0 || body?.kind !== 'single') return;
  try {
    await accessLog.record(leaves);
  } catch (error) {
    body.singleResult = { data: null, errors: [presentError(error, onIncident) as never] };
    http.status = STATUS_NOT_LOGGED;
  }
}

/** Codes whose status is told even to clients that take any answer for a success. */
const NAME_CODES = new Set<unknown>(['OPERATION_NAME_MISSING', 'UNKNOWN_OPERATION_NAME']);

/** `application/json` tells refusals of an operation in its body, with status 200 (GraphQL over HTTP 6.4.1). */
function settleStatus({ contextValue, response: { http } }: Request, codes: unknown[]): void {
  if (http.status !== 400 || contextValue.operation.readsStatus) return;
  if (!codes.some((code) => NAME_CODES.has(code))) http.status = 200;
}

/**
 * What the gateway does around the execution of each operation: refuses one that names no operation or costs too much,
 * charges the caller's budget, tells silos and cost in the answer, and writes one line to the log.
 */
export function operationPlugin(options: OperationPluginOptions): ApolloServerPlugin<GatewayContext> {
  const { budgets, rates, accessLog, limits, log } = options;
  const costFor = openCosts();
  const onIncident: IncidentLog = (incident, error) => log.error({ incident, err: error }, 'incident');

  async function charge(request: Request, rate: CallerRates): Promise<void> {
    const { operation } = request.contextValue;
    const estimated = Math.max(1, costFor(request.schema, request)(request.request.variables));
    const limit = limits.operationCost;
    if (estimated > limit) throw refusal('COST_TOO_HIGH', { received: String(estimated), limit });
    const { kind } = operation.viewer;
    const cost = await budgets.charge(kind, operation.budgetKey, estimated);
    operation.cost = { estimated, planning: operation.newcomer?.cost ?? 0, limit, remaining: cost.remaining };
    const headers = rateHeaders({ cost, ...rate });
    if (cost.spent) throw refusal('BUDGET_SPENT', { limit: cost.limit, cost: estimated }, headers);
    for (const [name, value] of Object.entries(headers)) request.response.http.headers.set(name, value);
  }

  const listener: GraphQLRequestListener<GatewayContext> = {
    async didResolveOperation(request) {
      if (!request.operation) refuseName(request);
      refuseWritingThePast(request);
      await charge(request, await keepRate(rates, request.contextValue.operation));
    },
    async willSendResponse(request) {
      await logAccess(accessLog, request, onIncident);
      const result = resultOf(request);
      const codes = codesOf(result);
      if (result) account(result, request.contextValue.operation);
      settleStatus(request, codes);
      logOperation(log, request, codes);
    },
  };
  return { requestDidStart: async () => listener };
}
