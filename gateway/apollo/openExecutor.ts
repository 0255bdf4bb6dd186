import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { disableVendorTelemetry } from '../../kernel/service/config';
import type { IncidentLog } from '../../kernel/service/errors';
import type { HubLog } from '../../kernel/service/log';
import { type ServedGateway, withCompiledPlans } from '../execution/withCompiledPlans';
import type { GatewayLimits } from '../gatewayConfig';
import type { AgreementRates } from '../limits/agreementRates';
import type { CallerBudgets } from '../limits/callerBudgets';
import { operationSizeRule } from '../limits/operationSizeRule';
import { rootTypeRule } from '../limits/rootTypeRule';
import type { GatewayContext } from '../operationContext';
import type { AccessLog } from '../sharing/openAccessLog';
import { type AskSubgraph, siloDataSource } from '../silos/siloDataSource';
import { clientErrorFormat } from './clientErrors';
import { openDocumentStore } from './documentStore';
import { operationPlugin } from './operationPlugin';
import type { SupergraphFile } from './supergraphFile';

const PLAN_STORE_MIB = 1;
/** Any of these shows that a browser did not send the request for another site unasked. */
const CROSS_SITE_PROOF = ['authorization', 'x-apollo-operation-name', 'apollo-require-preflight'];

/** What the execution of operations rests on. */
export interface ExecutorOptions {
  readonly supergraph: SupergraphFile;
  readonly subgraphs: ReadonlyMap<string, AskSubgraph>;
  readonly budgets: CallerBudgets;
  readonly rates: AgreementRates;
  readonly accessLog: AccessLog;
  readonly limits: GatewayLimits;
  readonly production: boolean;
  readonly log: HubLog;
  /** Whether queries are executed from compiled plans; they are unless stated. */
  readonly compiledPlans?: boolean | undefined;
}

function openGateway({ supergraph, subgraphs, log }: ExecutorOptions): ApolloGateway {
  disableVendorTelemetry();
  return new ApolloGateway({
    logger: log.child({}, { level: log.isLevelEnabled('debug') ? 'debug' : 'warn' }),
    experimental_approximateQueryPlanStoreMiB: PLAN_STORE_MIB,
    __exposeQueryPlanExperimental: false,
    async supergraphSdl({ update }) {
      supergraph.follow(update);
      return { supergraphSdl: supergraph.read(), cleanup: async () => supergraph.close() };
    },
    buildService({ name }) {
      const ask = subgraphs.get(name);
      if (!ask) throw new Error(`the supergraph names a subgraph that the gateway was not given: ${name}`);
      return siloDataSource(ask);
    },
  });
}

function openServedGateway(options: ExecutorOptions): ServedGateway {
  const { subgraphs, log, compiledPlans = true } = options;
  const gateway = openGateway(options);
  const onStock = (reason: string): void => log.debug({ reason }, 'left to the stock executor');
  return compiledPlans ? withCompiledPlans(gateway, { subgraphs, onStock }) : gateway;
}

/** Opens the machinery that parses, plans and executes operations over the subgraphs; knows nothing of sockets. */
export async function openExecutor(options: ExecutorOptions): Promise<ApolloServer<GatewayContext>> {
  const { budgets, rates, accessLog, limits, production, log } = options;
  const onIncident: IncidentLog = (incident, error) => log.error({ incident, err: error }, 'incident');
  const server = new ApolloServer<GatewayContext>({
    gateway: openServedGateway(options),
    logger: log,
    nodeEnv: 'production',
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    documentStore: openDocumentStore(),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [rootTypeRule, operationSizeRule(limits)],
    csrfPrevention: { requestHeaders: CROSS_SITE_PROOF },
    formatError: clientErrorFormat(onIncident),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      operationPlugin({ budgets, rates, accessLog, limits, log }),
    ],
  });
  await server.start();
  return server;
}
