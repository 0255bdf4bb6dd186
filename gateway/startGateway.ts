import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { originOf } from '../kernel/service/listen';
import type { HubLog } from '../kernel/service/log';
import { projectPath } from '../kernel/service/repository';
import type { Secrets } from '../kernel/service/secrets';
import { loadTls } from '../kernel/service/tls';
import { CataloguedError } from '../kernel/values/cataloguedError';
import { SILOS, type SiloName } from '../kernel/values/silos';
import { openExecutor } from './apollo/openExecutor';
import { openSupergraphFile } from './apollo/supergraphFile';
import { openFeedRoute } from './feed/openFeedRoute';
import { DEFAULT_LIMITS, type GatewayConfig, type GatewayLimits } from './gatewayConfig';
import { openCatalogueRoute } from './http/catalogueRoute';
import { openDrawRoute } from './http/drawRoute';
import { openExplorerPage } from './http/explorerPage';
import { openExportRoute } from './http/exportRoute';
import { openGraphqlEndpoint } from './http/graphqlEndpoint';
import { openHttpDoor } from './http/httpDoor';
import type { OperationRequest } from './http/operationRequest';
import type { Route } from './http/route';
import { openTokenRoute } from './http/tokenRoute';
import { openHubSubgraph } from './hubSubgraph';
import { type Caller, PUBLIC, viewerOf } from './identity/caller';
import { DEVELOPMENT_ISSUER, developmentPublicKey, issueDevelopmentToken } from './identity/developmentIssuer';
import { openTokenReader, type TokenIssuer, type TokenReader } from './identity/tokenReader';
import { openAgreementRates } from './limits/agreementRates';
import { type CallerBudgets, openCallerBudgets } from './limits/callerBudgets';
import { openSafelist } from './limits/safelist';
import { type GatewayContext, OperationContext } from './operationContext';
import { openReconcileRoute } from './reconcile/reconcileRoute';
import { type BrowserCookies, openBrowserCookies } from './session/browserCookies';
import { openCityIssuer } from './session/cityIssuer';
import { openIssuerRoute } from './session/issuerRoute';
import { openSessionRoute } from './session/sessionRoute';
import { type AccessLog, openAccessLog } from './sharing/openAccessLog';
import { type Grants, openGrants } from './sharing/openGrants';
import type { AskSubgraph } from './silos/siloDataSource';
import { SiloLink } from './silos/siloLink';
import type { SiloPort } from './silos/siloPort';
import { readWebFiles } from './web/webFiles';
import { openWebRoute } from './web/webRoute';

const EXPLORER_CALLER = 'dashboard-city';
const EXAMPLE_QUERY = '{ marketEntities(first: 1) { edges { node { uscc } } } }';

/** The result of an operation, as it would go out in JSON. */
export interface OperationResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

/** The running gateway. */
export interface Gateway {
  /** The GraphQL endpoint. */
  readonly url: string;
  readonly port: number;
  /** Runs an operation in this process with everything but HTTP; as the public unless a caller is given. */
  executeOperation(request: OperationRequest, caller?: Caller): Promise<OperationResult>;
  /** Stops without cutting a request; the silos behind the ports live on. */
  stop(): Promise<void>;
}

/** What a gateway is started with. */
export interface GatewayOptions {
  readonly ports: Readonly<Record<SiloName, SiloPort>>;
  readonly config: GatewayConfig;
  readonly secrets: Pick<Secrets, 'assertion'>;
  readonly log: HubLog;
  /** Absolute path of the composed schema; the committed one unless stated. */
  readonly supergraphPath?: string;
  /** Limits other than the defaults. */
  readonly limits?: Partial<GatewayLimits>;
  /** Whether queries are executed from compiled plans; they are unless stated. */
  readonly compiledPlans?: boolean;
  /** Where accesses are logged; the exchange's log unless stated. */
  readonly accessLog?: AccessLog;
}

/** What an operation of this process runs on. */
interface Machinery {
  readonly executor: ApolloServer<GatewayContext>;
  readonly grants: Grants;
}

function issuerFor({ mode, tokens, dataDir }: GatewayConfig): TokenIssuer {
  if (tokens) return tokens;
  if (mode === 'production') throw new CataloguedError('DEVELOPMENT_ONLY', { received: 'development issuer' });
  return { ...DEVELOPMENT_ISSUER, publicKey: developmentPublicKey(dataDir) };
}

/** Runs an operation in this process for a caller whose agreement is looked up as it is for callers from outside. */
async function run({ executor, grants }: Machinery, request: OperationRequest, caller: Caller) {
  const known = await grants.find(caller);
  const viewer = viewerOf(caller, known?.grant ?? null, randomUUID());
  const { subject: budgetKey } = caller;
  const operation = new OperationContext({ viewer, budgetKey, ratePerMinute: known?.ratePerMinute ?? null });
  const { body } = await executor.executeOperation(request as never, { contextValue: { operation } });
  if (body.kind !== 'single') throw new Error('an answer in parts was not asked for');
  return body.singleResult as OperationResult;
}

async function findExample(machinery: Machinery): Promise<string | undefined> {
  const { data } = await run(machinery, { query: EXAMPLE_QUERY }, PUBLIC);
  const page = data?.marketEntities as { edges: { node: { uscc: string } }[] } | null | undefined;
  return page?.edges[0]?.node.uscc;
}

function openExplorer({ mode, tokens, dataDir }: GatewayConfig, machinery: Machinery) {
  if (mode === 'production') return undefined;
  return openExplorerPage({
    issueToken: async () => (tokens ? undefined : issueDevelopmentToken(dataDir, EXPLORER_CALLER)),
    findExample: () => findExample(machinery),
  });
}

/** The development issuer hands out tokens where its tokens are taken, and nowhere else. */
function tokenRoutes({ mode, tokens, dataDir }: GatewayConfig, exchange: SiloLink): Route[] {
  return mode === 'production' || tokens ? [] : [openTokenRoute({ exchange, dataDir })];
}

/**
 * The routes of a browser's session: one signs in at the city's issuer where there is one, and by choosing a ready-made
 * caller where the development issuer's tokens are taken.
 */
function sessionRoutes(config: GatewayConfig, { tokens, cookies }: Pick<RouteParts, 'tokens' | 'cookies'>): Route[] {
  const { mode, tokens: own, signIn, dataDir } = config;
  const isDevelopment = mode !== 'production' && !own;
  const issueToken = (name: string) => issueDevelopmentToken(dataDir, name);
  const issuer = own && signIn ? openCityIssuer({ ...own, ...signIn }) : undefined;
  const session = openSessionRoute({
    tokens,
    cookies,
    ...(isDevelopment ? { issueToken } : {}),
    ...(issuer ? { issuer } : {}),
  });
  return issuer ? [openIssuerRoute({ issuer, tokens, cookies }), session] : [session];
}

/** Whether browsers come over https: the public address says it, as a proxy may stand before the gateway. */
const isReachedOverHttps = ({ signIn }: GatewayConfig, showsTls: boolean): boolean =>
  signIn ? signIn.publicOrigin.startsWith('https:') : showsTls;

function limitsFor({ config: { costPerMinute: each }, limits }: GatewayOptions): GatewayLimits {
  const { costPerMinute } = DEFAULT_LIMITS;
  const budgets = each ? { ...costPerMinute, official: each, application: each } : costPerMinute;
  return { ...DEFAULT_LIMITS, costPerMinute: budgets, ...limits };
}

function openLinks({ ports, secrets, log }: GatewayOptions, limits: GatewayLimits): SiloLink[] {
  return SILOS.map((name) => new SiloLink({ port: ports[name], assertionKey: secrets.assertion[name], limits, log }));
}

/** Tells which schema is served and how each silo stands. */
const readinessOf = (supergraph: ReturnType<typeof openSupergraphFile>, links: readonly SiloLink[]) => async () => {
  return { schema: supergraph.schema, silos: await Promise.all(links.map((link) => link.standing())) };
};

function subgraphsOf(links: readonly SiloLink[]): Map<string, AskSubgraph> {
  const silos = links.map((link): [string, AskSubgraph] => [
    link.name,
    (query, { operation }) => link.ask(query, operation),
  ]);
  return new Map([...silos, ['gateway', openHubSubgraph(links)]]);
}

/** What the routes beside GraphQL work with. */
interface RouteParts {
  readonly exchange: SiloLink;
  readonly tokens: TokenReader;
  readonly cookies: BrowserCookies;
  readonly grants: Grants;
  readonly accessLog: AccessLog;
  readonly budgets: CallerBudgets;
  readonly limits: GatewayLimits;
}

function openRoutes({ ports, secrets, config }: GatewayOptions, parts: RouteParts): Route[] {
  const { exchange, tokens, grants, accessLog, budgets, limits } = parts;
  const files = { exchange: ports.exchange, assertionKey: secrets.assertion.exchange };
  const draws = { inspection: ports.inspection, assertionKey: secrets.assertion.inspection };
  return [
    openCatalogueRoute(exchange),
    openReconcileRoute({ exchange, tokens, budgets, limits }),
    openExportRoute({ tokens, grants, accessLog, ...files }),
    openDrawRoute({ tokens, ...draws }),
    ...tokenRoutes(config, exchange),
    ...sessionRoutes(config, parts),
    openWebRoute(readWebFiles(projectPath('web', 'dist'))),
  ];
}

/** Starts the one door to the silos behind the ports. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { ports, config, log, compiledPlans } = options;
  const limits = limitsFor(options);
  const { identity } = loadTls(config.tls ?? {});
  const cookies = openBrowserCookies(isReachedOverHttps(config, identity !== undefined));
  const safelist = config.operationsFile ? openSafelist(config.operationsFile) : undefined;
  const tokens = await openTokenReader(issuerFor(config));
  const links = openLinks(options, limits);
  const budgets = openCallerBudgets(limits.costPerMinute);
  const rates = openAgreementRates();
  const supergraph = openSupergraphFile(options.supergraphPath ?? projectPath('schema', 'supergraph.graphql'), log);
  const exchange = links.find(({ name }) => name === 'exchange') as SiloLink;
  const grants = openGrants(exchange);
  const accessLog = options.accessLog ?? openAccessLog(exchange);
  const machinery = { supergraph, subgraphs: subgraphsOf(links), budgets, rates, accessLog, limits, log };
  const executor = await openExecutor({ ...machinery, production: config.mode === 'production', compiledPlans });
  const asked = { executor, grants };
  const explorer = openExplorer(config, asked);
  const graphql = openGraphqlEndpoint({ executor, tokens, grants, budgets, limits, explorer, safelist });

  async function stopBehindTheDoor(): Promise<void> {
    await executor.stop();
    for (const link of links) link.stop();
    await Promise.all(SILOS.map((name) => ports[name].close?.()));
  }
  const readiness = readinessOf(supergraph, links);
  const { host, port } = config;
  const feed = openFeedRoute({ exchange, tokens, grants, rates, accessLog, log });
  const parts = { exchange, tokens, cookies, grants, accessLog, budgets, limits };
  const routes = [feed.route, ...openRoutes(options, parts)];
  const door = await openHttpDoor({ host, port, graphql, routes, limits, readiness, cookies, log, identity }).catch(
    async (error: unknown) => {
      await stopBehindTheDoor();
      throw error;
    },
  );
  return {
    url: `${originOf({ host, port: door.port }, identity !== undefined)}/graphql`,
    port: door.port,
    executeOperation: (request, caller = PUBLIC) => run(asked, request, caller),
    async stop() {
      feed.close();
      await door.close(config.lameDuckMs);
      await stopBehindTheDoor();
    },
  };
}
