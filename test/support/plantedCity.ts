import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewayConfig, GatewayLimits } from '../../gateway/gatewayConfig';
import { DEVELOPMENT_CALLERS, type DevelopmentCaller } from '../../gateway/identity/developmentCallers';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import type { SiloPort } from '../../gateway/silos/siloPort';
import { type Gateway, startGateway } from '../../gateway/startGateway';
import { type HubLog, openLog } from '../../kernel/service/log';
import { withCommonWords } from '../../kernel/service/repository';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { SILOS, type SiloName } from '../../kernel/values/silos';
import { requireUscc } from '../../kernel/values/uscc';
import { composeSubgraphs, gatewaySubgraph } from '../../tools/compose';
import { type PlantedSilo, type PlantedSiloPlan, plantSilo } from './plantedSilo';

/** The code of an entity in every planted silo. */
export const PLANTED_USCC = '91350100M000100Y43';

interface Context {
  readonly viewer: { readonly kind: string };
}

const entity = (uscc: string) => ({ uscc, name: `企业 ${uscc}`, status: 'IN_OPERATION' });
const reference = { __resolveReference: ({ uscc }: { uscc: string }) => ({ uscc }) };

interface AgreementArgs {
  readonly agreement: string;
}

/** The agreements of the ready-made callers, all in force and about nothing. */
function grantOf(agreement: string) {
  const found = Object.values<DevelopmentCaller>(DEVELOPMENT_CALLERS).find((caller) => caller.agreement === agreement);
  return { state: found ? 'ACTIVE' : 'NOT_ACTIVE', purpose: found?.purpose ?? null, terms: [], methods: ['QUERY'] };
}

/** Small silos over no database; together they answer a profile. */
const PLANS: Readonly<Record<SiloName, PlantedSiloPlan>> = {
  credit: {
    sdl: `type Query {
        marketEntity(uscc: USCC!): MarketEntity
        marketEntities(first: Int, after: String): EntityPage
        leak(how: String!): String
      }
      type EntityPage { edges: [EntityEdge!]! }
      type EntityEdge { node: MarketEntity! }
      extend type MarketEntity { name: String status: String }`,
    resolvers: {
      Query: {
        marketEntity: (_: unknown, { uscc }: { uscc: string }) => entity(requireUscc(uscc)),
        marketEntities: (_: unknown, { first }: { first?: number }) => ({
          edges: Array.from({ length: first ?? 20 }, () => ({ node: entity(PLANTED_USCC) })),
        }),
        leak(_: unknown, { how }: { how: string }) {
          throw new Error(`duplicate key value violates unique constraint "${how}" at postgres://10.0.0.5`);
        },
      },
      MarketEntity: { __resolveReference: ({ uscc }: { uscc: string }) => entity(uscc) },
    },
  },
  supervision: {
    sdl: 'extend type MarketEntity { supervisionCategories: [Category!] } type Category { status: String! }',
    resolvers: {
      MarketEntity: {
        ...reference,
        supervisionCategories(_: unknown, __: unknown, { viewer }: Context) {
          if (viewer.kind === 'public') throw new CataloguedError('CATEGORY_INTERNAL');
          return [{ status: 'CONFIRMED' }];
        },
      },
    },
  },
  inspection: {
    sdl: 'extend type MarketEntity { inspectionCount: Int }',
    resolvers: { MarketEntity: { ...reference, inspectionCount: () => 3 } },
  },
  exchange: {
    sdl: `type Query {
        catalogued: Int
        grant(agreement: ID!, department: String!, subject: String!): AccessGrant
      }
      type AccessGrant {
        state: String! reason: String purpose: String terms: [String!]! ratePerMinute: Int
        districts: [String!] industries: [String!] usccs: [String!] methods: [String!]!
      }`,
    resolvers: {
      Query: { catalogued: () => 0, grant: (_: unknown, { agreement }: AgreementArgs) => grantOf(agreement) },
    },
  },
  enforcement: {
    sdl: 'type Query { slow(milliseconds: Int!): Int } extend type MarketEntity { openCaseCount: Int }',
    resolvers: {
      Query: {
        slow: (_: unknown, { milliseconds }: { milliseconds: number }) =>
          new Promise((resolve) => setTimeout(() => resolve(milliseconds), milliseconds)),
      },
      MarketEntity: { ...reference, openCaseCount: () => 1 },
    },
  },
};

/** The planted city's profile query. */
export const PLANTED_PROFILE = `query Profile($uscc: USCC!) { marketEntity(uscc: $uscc) {
  uscc name status supervisionCategories { status } inspectionCount openCaseCount sources { silo asOf status } } }`;

/** An answer over HTTP. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly milliseconds: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
  readonly body: any;
}

/** A gateway over planted silos. */
export interface PlantedCity {
  readonly gateway: Gateway;
  readonly silos: Readonly<Record<SiloName, PlantedSilo>>;
  /** The folder with the supergraph and the development issuer's key. */
  readonly folder: string;
  readonly supergraphPath: string;
  token(name: string): Promise<string>;
  /** Posts an operation; as the public unless a token is given. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Reply>;
  post(body: string | Buffer, headers?: Record<string, string>): Promise<Reply>;
  close(): Promise<void>;
}

/** What differs from the usual planted city. */
export interface PlantedCityOptions {
  readonly config?: Partial<GatewayConfig>;
  readonly limits?: Partial<GatewayLimits>;
  readonly log?: HubLog;
  /** Other ways to the planted silos, such as over HTTP. */
  readonly ports?: (silos: Record<SiloName, PlantedSilo>) => Partial<Record<SiloName, SiloPort>>;
}

async function read(response: Response, startedAt: number): Promise<Reply> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const milliseconds = performance.now() - startedAt;
  return { status: response.status, headers: response.headers, milliseconds, body: isJson ? JSON.parse(text) : text };
}

function each<T>(make: (name: SiloName) => T): Record<SiloName, T> {
  return Object.fromEntries(SILOS.map((name) => [name, make(name)])) as Record<SiloName, T>;
}

/** Opens a gateway on a free port over planted silos. */
export async function openPlantedCity(options: PlantedCityOptions = {}): Promise<PlantedCity> {
  const folder = mkdtempSync(join(tmpdir(), 'planted-city-'));
  const supergraphPath = join(folder, 'supergraph.graphql');
  const composed = composeSubgraphs([
    ...SILOS.map((name) => ({ name, sdl: withCommonWords(PLANS[name].sdl) })),
    gatewaySubgraph(),
  ]);
  if (composed.errors.length > 0) throw new Error(composed.errors.join('\n'));
  writeFileSync(supergraphPath, composed.supergraph);
  const assertion = each(() => randomBytes(32));
  const silos = each((name) => plantSilo(name, assertion[name], PLANS[name]));
  const gateway = await startGateway({
    ports: { ...silos, ...options.ports?.(silos) },
    config: { mode: 'development', host: '127.0.0.1', port: 0, dataDir: folder, lameDuckMs: 0, ...options.config },
    secrets: { assertion },
    log: options.log ?? openLog('planted', 'silent'),
    supergraphPath,
    limits: options.limits ?? {},
  });
  async function post(body: string | Buffer, headers: Record<string, string> = {}): Promise<Reply> {
    const startedAt = performance.now();
    const all = { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers };
    return read(await fetch(gateway.url, { method: 'POST', headers: all, body: body as never }), startedAt);
  }
  return {
    gateway,
    silos,
    folder,
    supergraphPath,
    token: (name) => issueDevelopmentToken(folder, name),
    ask: (query, variables = {}, headers = {}) => post(JSON.stringify({ query, variables }), headers),
    post,
    async close() {
      await gateway.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
