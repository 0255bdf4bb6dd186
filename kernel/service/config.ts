import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { CataloguedError, clip } from '../values/cataloguedError';
import { SILOS, type SiloName } from '../values/silos';
import { projectRoot } from './repository';
import type { Outbound } from './silo';

const port = z.coerce.number().int().min(0).max(65_535);
const whole = z.coerce.number().int().min(0);
const key = z.base64().refine((text) => Buffer.from(text, 'base64').length >= 32, 'needs at least 32 bytes, base64');
const addresses = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .refine((list) => list.every((one) => isIP(one) !== 0), 'needs IP addresses, separated by commas');
const origin = z
  .url({ protocol: /^https?$/ })
  .refine(
    (text) => !URL.canParse(text) || new URL(text).origin === text,
    'needs scheme and host alone, without a path',
  );
const perSilo = <T extends z.ZodType>(prefix: string, type: T): Record<string, z.ZodOptional<T>> =>
  Object.fromEntries(SILOS.map((silo) => [`${prefix}_${silo.toUpperCase()}`, type.optional()]));

const environment = z.object({
  HUB_MODE: z.enum(['development', 'production']).default('development'),
  HUB_HOST: z.string().min(1).default('127.0.0.1'),
  HUB_PORT: port.default(4000),
  HUB_DATA_DIR: z.string().min(1).default('.hub'),
  HUB_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  HUB_SAMPLE_ENTITIES: whole.default(20_000),
  HUB_SAMPLE_SEED: z.string().min(1).default('sh-2026'),
  HUB_LAME_DUCK_MS: whole.max(60_000).default(1_000),
  HUB_COST_PER_MINUTE: whole.min(1).optional(),
  HUB_OPERATIONS_FILE: z.string().min(1).optional(),
  HUB_CURSOR_KEY: key.optional(),
  HUB_WEBHOOK_ALLOWED_HOSTS: addresses.optional(),
  HUB_TOKEN_ISSUER: z.url().optional(),
  HUB_TOKEN_AUDIENCE: z.string().min(1).optional(),
  HUB_TOKEN_JWKS_URL: z.url().optional(),
  HUB_PUBLIC_ORIGIN: origin.optional(),
  HUB_SIGN_IN_CLIENT_ID: z.string().min(1).optional(),
  HUB_SIGN_IN_CLIENT_SECRET: z.string().min(1).optional(),
  HUB_SIGN_IN_SCOPE: z
    .string()
    .refine((text) => text.split(' ').includes('openid'), 'needs openid among its words')
    .default('openid'),
  HUB_TLS_CERT: z.string().min(1).optional(),
  HUB_TLS_KEY: z.string().min(1).optional(),
  HUB_TLS_CA: z.string().min(1).optional(),
  ...perSilo('HUB_DATABASE_URL', z.url({ protocol: /^postgres(ql)?$/ })),
  ...perSilo('HUB_DATABASE_MIGRATOR_URL', z.url({ protocol: /^postgres(ql)?$/ })),
  ...perSilo('HUB_SILO_URL', z.url({ protocol: /^https?$/ })),
  ...perSilo('HUB_SILO_PORT', port),
  ...perSilo('HUB_ASSERTION_KEY', key),
});

const SILO_PORTS: Readonly<Record<SiloName, number>> = {
  credit: 4001,
  supervision: 4002,
  inspection: 4003,
  enforcement: 4004,
  exchange: 4005,
};

/** What one silo is told by the environment. */
export interface SiloConfig {
  /** A database of one's own; absent means the embedded server. */
  readonly databaseUrl?: string;
  /** Role that makes tables there; the same as `databaseUrl` when absent. */
  readonly migratorUrl?: string;
  /** Where the gateway finds the silo when it runs as a process of its own. */
  readonly url?: string;
  /** Port on which `serve <silo>` listens. */
  readonly port: number;
  /** Key shared with the gateway; absent means the one kept in the data folder. */
  readonly assertionKey?: Buffer;
}

/** Absolute paths of files in PEM: what this process shows over TLS, and the authority that it believes of silos. */
export interface TlsFiles {
  readonly cert?: string;
  readonly key?: string;
  readonly ca?: string;
}

/** Who issues the callers' tokens; absent means the development issuer. */
export interface IssuerConfig {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

/** How the browsers of people sign in at the issuer of tokens (OpenID Connect, authorization code with PKCE). */
export interface SignInConfig {
  /** Scheme and host by which browsers reach the hub. */
  readonly publicOrigin: string;
  readonly clientId: string;
  /** Absent for a client without a secret. */
  readonly clientSecret?: string;
  readonly scope: string;
}

/** Everything the environment tells a process of the hub, checked. */
export interface HubConfig {
  readonly mode: 'development' | 'production';
  readonly host: string;
  readonly port: number;
  /** Absolute path of the folder that holds the embedded server's data and the generated secrets. */
  readonly dataDir: string;
  readonly logLevel: string;
  /** How many entities the first start generates; 0 for none. */
  readonly sampleEntities: number;
  readonly sampleSeed: string;
  /** Milliseconds between "not ready" and the closing of the door. */
  readonly lameDuckMs: number;
  /** Query cost that one official or application may run up in a minute; absent means the gateway's defaults. */
  readonly costPerMinute?: number;
  /** Absolute path of the list of operations that are taken; absent where all are. */
  readonly operationsFile?: string;
  readonly tls: TlsFiles;
  readonly cursorKey?: Buffer;
  readonly tokens?: IssuerConfig;
  /** Absent where nobody signs in at the issuer from the page. */
  readonly signIn?: SignInConfig;
  /** Where webhooks may go. */
  readonly outbound: Outbound;
  readonly silos: Readonly<Record<SiloName, SiloConfig>>;
}

type Values = Readonly<Record<string, unknown>>;
type Environment = z.infer<typeof environment>;

function siloConfig(values: Values, silo: SiloName): SiloConfig {
  const own = <T>(prefix: string): T | undefined => values[`${prefix}_${silo.toUpperCase()}`] as T | undefined;
  const databaseUrl = own<string>('HUB_DATABASE_URL');
  const migratorUrl = own<string>('HUB_DATABASE_MIGRATOR_URL');
  const url = own<string>('HUB_SILO_URL');
  const assertionKey = own<string>('HUB_ASSERTION_KEY');
  return {
    port: own<number>('HUB_SILO_PORT') ?? SILO_PORTS[silo],
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(migratorUrl ? { migratorUrl } : {}),
    ...(url ? { url } : {}),
    ...(assertionKey ? { assertionKey: Buffer.from(assertionKey, 'base64') } : {}),
  };
}

function issuerConfig(values: Environment): IssuerConfig | undefined {
  const { HUB_TOKEN_ISSUER: issuer, HUB_TOKEN_AUDIENCE: audience, HUB_TOKEN_JWKS_URL: jwksUrl } = values;
  return issuer && audience && jwksUrl ? { issuer, audience, jwksUrl } : undefined;
}

function signInConfig(values: Environment): SignInConfig | undefined {
  const { HUB_PUBLIC_ORIGIN: publicOrigin, HUB_SIGN_IN_CLIENT_ID: clientId } = values;
  const { HUB_SIGN_IN_CLIENT_SECRET: clientSecret, HUB_SIGN_IN_SCOPE: scope } = values;
  return publicOrigin && clientId
    ? { publicOrigin, clientId, scope, ...(clientSecret ? { clientSecret } : {}) }
    : undefined;
}

function tlsFiles({ HUB_TLS_CERT, HUB_TLS_KEY, HUB_TLS_CA }: Environment): TlsFiles {
  const files = Object.entries({ cert: HUB_TLS_CERT, key: HUB_TLS_KEY, ca: HUB_TLS_CA });
  return Object.fromEntries(files.flatMap(([name, file]) => (file ? [[name, resolve(projectRoot, file)]] : [])));
}

const SIGN_IN = ['HUB_PUBLIC_ORIGIN', 'HUB_SIGN_IN_CLIENT_ID'] as const;

/** Half a way to sign in, one without an issuer, or one in production over plain HTTP. */
function faultsOfSignIn(values: Environment): string[] {
  const given = SIGN_IN.filter((name) => values[name] !== undefined);
  if (given.length === 0) return values.HUB_SIGN_IN_CLIENT_SECRET ? ['HUB_SIGN_IN_CLIENT_SECRET: needs a client'] : [];
  const overHttps = ['HUB_PUBLIC_ORIGIN', 'HUB_TOKEN_ISSUER'] as const;
  const plain = overHttps.filter((name) => values.HUB_MODE === 'production' && values[name]?.startsWith('http:'));
  return [
    ...(given.length < SIGN_IN.length ? [`${SIGN_IN.join(', ')}: needed together`] : []),
    ...(values.HUB_TOKEN_ISSUER ? [] : ['HUB_SIGN_IN_CLIENT_ID: needs the HUB_TOKEN_ variables']),
    ...plain.map((name) => `${name}: https in production`),
  ];
}

const ISSUER = ['HUB_TOKEN_ISSUER', 'HUB_TOKEN_AUDIENCE', 'HUB_TOKEN_JWKS_URL'] as const;

/** What a variable held, unless it may hold a password or a key. */
function receivedOf(set: Readonly<Record<string, string>>, name: string): string {
  return /URL|KEY|SECRET/.test(name) ? '' : ` (received ${clip(set[name])})`;
}

/** What no single variable shows: names nobody reads, half an issuer, what production needs beyond the defaults. */
function faultsOfAll(set: Readonly<Record<string, string>>, values: Environment): string[] {
  const unknown = Object.keys(set).filter((name) => !(name in environment.shape));
  const given = ISSUER.filter((name) => values[name] !== undefined);
  const production = values.HUB_MODE === 'production';
  const half = given.length > 0 && given.length < ISSUER.length;
  const plain = production && values.HUB_TOKEN_JWKS_URL?.startsWith('http:');
  return [
    ...unknown.map((name) => `${name}: no such variable`),
    ...(half || (production && given.length === 0) ? [`${ISSUER.join(', ')}: needed together`] : []),
    ...(plain ? ['HUB_TOKEN_JWKS_URL: https in production'] : []),
    ...faultsOfSignIn(values),
    ...(!values.HUB_TLS_CERT === !values.HUB_TLS_KEY ? [] : ['HUB_TLS_CERT, HUB_TLS_KEY: needed together']),
    ...(production && values.HUB_WEBHOOK_ALLOWED_HOSTS ? ['HUB_WEBHOOK_ALLOWED_HOSTS: in development alone'] : []),
  ];
}

/**
 * Reads the environment once, with a default for everything the embedded hub needs.
 * Throws INVALID_CONFIGURATION with all faults together.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): HubConfig {
  const set = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (name.startsWith('HUB_') && value ? [[name, value]] : [])),
  );
  const read = environment.safeParse(set);
  const faults = read.success
    ? faultsOfAll(set, read.data)
    : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}${receivedOf(set, String(path[0]))}`);
  if (!read.success || faults.length > 0) throw new CataloguedError('INVALID_CONFIGURATION', { faults });
  const values = read.data;
  const tokens = issuerConfig(values);
  const signIn = signInConfig(values);
  return {
    mode: values.HUB_MODE,
    host: values.HUB_HOST,
    port: values.HUB_PORT,
    dataDir: resolve(projectRoot, values.HUB_DATA_DIR),
    logLevel: values.HUB_LOG_LEVEL,
    sampleEntities: values.HUB_SAMPLE_ENTITIES,
    sampleSeed: values.HUB_SAMPLE_SEED,
    lameDuckMs: values.HUB_LAME_DUCK_MS,
    ...(values.HUB_COST_PER_MINUTE ? { costPerMinute: values.HUB_COST_PER_MINUTE } : {}),
    ...(values.HUB_OPERATIONS_FILE ? { operationsFile: resolve(projectRoot, values.HUB_OPERATIONS_FILE) } : {}),
    tls: tlsFiles(values),
    ...(values.HUB_CURSOR_KEY ? { cursorKey: Buffer.from(values.HUB_CURSOR_KEY, 'base64') } : {}),
    ...(tokens ? { tokens } : {}),
    ...(signIn ? { signIn } : {}),
    outbound: {
      plainHttp: values.HUB_MODE === 'development',
      allowedAddresses: values.HUB_WEBHOOK_ALLOWED_HOSTS ?? [],
    },
    silos: Object.fromEntries(SILOS.map((silo) => [silo, siloConfig(values, silo)])) as HubConfig['silos'],
  };
}

/** Keeps the vendor's gateway library from reporting to its maker; called before a gateway is made. */
export function disableVendorTelemetry(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
}
