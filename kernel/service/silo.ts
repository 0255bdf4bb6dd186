import type { Day } from '../values/day';
import type { SiloName } from '../values/silos';
import type { SiloDatabase } from './database/siloDatabase';
import type { FeedPort } from './feedPort';
import type { FilePort, FileSource } from './files/filePort';
import type { SiloPast } from './history/factHistory';
import type { HubLog } from './log';
import type { OutboxPort } from './outboxPort';
import type { PlaceReader } from './sharing/requestGuard';

/** What an agreement in force gives its consumer, as the gateway had it from the exchange moments ago. */
export interface Grant {
  /** Number of the agreement. */
  readonly agreement: string;
  readonly purpose: string;
  readonly state: 'ACTIVE' | 'NOT_ACTIVE';
  /** What is granted: codes of whole resources, and coordinates (`Type.field`) of single fields of others. */
  readonly terms: readonly string[];
  /** Six-digit districts of the entities, null for all. */
  readonly districts: readonly string[] | null;
  /** Divisions of the trade (two digits), null for all. */
  readonly industries: readonly string[] | null;
  /** Codes of single entities, null for all. An entity is in scope when all three admit it. */
  readonly usccs: readonly string[] | null;
  /** Ways of taking the data: QUERY, FEED, FILE. What is not named here is not granted. */
  readonly methods: readonly string[];
}

/** Who is asking, as the gateway vouches for it. */
export interface Viewer {
  /** Stable name of the person or application; 'public' for an anonymous caller. */
  readonly subject: string;
  readonly kind: 'public' | 'official' | 'application';
  /** Department code, null for the public. */
  readonly department: string | null;
  readonly roles: readonly string[];
  /** Six-digit district whose office this is, null for a city office and for the public. */
  readonly district: string | null;
  /** The agreement under which data of other departments is asked for; null without one that could be verified. */
  readonly grant: Grant | null;
  /** Number of the request in the gateway's log. */
  readonly operationId: string;
}

/** All that a resolver may use: who asks, the day in Shanghai, the silo's store and this request's loaders. */
export interface SiloContext<Store, Loaders> {
  readonly viewer: Viewer;
  readonly today: Day;
  readonly store: Store;
  readonly loaders: Loaders;
}

/** Which of the past is asked for: what was true then, as it was known then. */
export interface AsOf {
  /** Valid time: facts as of this moment (ISO 8601). Null for now. */
  readonly asOf: string | null;
  /** Transaction time: what the silo had recorded by this moment (ISO 8601). Null for now. */
  readonly knownAt: string | null;
}

/** One operation for a silo, over whatever transport. */
export interface SiloRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  /** The gateway's signed word on who is asking. */
  readonly assertion: string;
  /** The past that is asked for; the present unless stated. */
  readonly times?: AsOf | undefined;
}

/** The operation by which a silo is asked for a sign of life; it is answered when the silo's database answers. */
export const HEARTBEAT = '{ __typename }';

/** An error as it leaves a silo: catalogued code, never an internal text. */
export interface SiloError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

/** What of an answer the access log must tell: fields and entities of conditional resources. */
export interface SharedUse {
  /** Coordinates of the conditional fields that were given. */
  readonly fields: readonly string[];
  /** Coordinates of those that were refused. */
  readonly denied: readonly string[];
  /** Codes of the entities that the answer is about. */
  readonly entities: readonly string[];
  /** Codes of the entities that were refused because they are outside the scope of the agreement. */
  readonly outOfScope: readonly string[];
}

/** A silo's answer; `asOf` is when the silo last recorded a fact (null while it holds none). */
export interface SiloResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SiloError[];
  readonly extensions: {
    readonly asOf: string | null;
    /** Absent where the answer touches nothing conditional, or only what is the caller's own department's. */
    readonly shared?: SharedUse | undefined;
  };
}

/** The keys a silo needs: cursors are sealed with one, the gateway's assertions with the other. */
export interface SiloKeys {
  readonly cursor: Buffer;
  readonly assertion: Buffer;
}

/** Where a silo may send something of its own accord, such as webhooks, beside public addresses over HTTPS. */
export interface Outbound {
  /** Whether plain HTTP will do. */
  readonly plainHttp: boolean;
  /** Addresses that are reached although they are not public, each as text. */
  readonly allowedAddresses: readonly string[];
}

/** Public addresses over HTTPS, and nothing else. */
export const STRICT_OUTBOUND: Outbound = { plainHttp: false, allowedAddresses: [] };

/** What one silo may ask of another, over HTTP where each is a process of its own. */
export type PeerRoute = '/outbox' | '/feed';

/** A running silo, the same in this process and behind HTTP. */
export interface Silo extends FilePort {
  readonly name: SiloName;
  process(request: SiloRequest): Promise<SiloResponse>;
  /** The events that leave the silo, for the exchange alone. */
  readonly outbox: OutboxPort;
  /** The feed of changes, where the silo is the exchange. */
  readonly feed: FeedPort | undefined;
  /** Answers another silo's process, which must prove itself by an assertion for the very route. */
  answerPeer(route: PeerRoute, assertion: string, body: unknown): Promise<object>;
  /** Starts what the silo does beside answering, once; a silo without such work does nothing. */
  startJobs(ports: JobPorts): void;
  /** Resolves when what runs beside the answering has come to rest; the silo answers on. */
  stopJobs(): Promise<void>;
  /** Resolves when the database answers; rejects otherwise. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/** What runs beside the answering of operations, such as the reading of a feed. */
export interface SiloJobs {
  stop(): Promise<void>;
}

/** What jobs are given of the world outside their silo. */
export interface JobPorts {
  /** Folder for files that outlive the process, such as exports and keys. */
  readonly dataDir: string;
  /** The outboxes of the silos that hold facts, for the exchange; a silo behind one may be away for a while. */
  readonly outboxes: readonly OutboxPort[];
  /** The exchange's feed, for silos that follow others' facts; the exchange may be away for a while. */
  readonly feed: FeedPort;
  readonly log: HubLog;
}

/** What jobs may use. */
export interface JobEnvironment extends JobPorts {
  readonly database: SiloDatabase;
  readonly clock: () => number;
  readonly onIncident: (incident: string, error: unknown) => void;
}

type Resolver = (parent: never, args: never, context: never, info: never) => unknown;

/** What a folder under `subgraphs/` exports: all that makes it a silo. */
export interface SiloModule<Store = unknown, Loaders = unknown> {
  readonly name: SiloName;
  /** TypeORM entity classes, one per table. */
  // biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
  readonly tables: readonly Function[];
  /** Names of the tables into which the silo only writes, and reads nothing: its own role may not. */
  readonly writeOnly?: readonly string[];
  /** TypeORM migration classes, numbered, forward only. */
  // biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
  readonly migrations: readonly Function[];
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, Resolver>> | object>>;
  /** What lives as long as the process: prepared statements, batching, writers. */
  openStore(database: SiloDatabase, keys: SiloKeys, outbound?: Outbound): Store;
  /** What lives as long as one request. */
  openLoaders(store: Store, viewer: Viewer): Loaders;
  /** Codes of the entities of which this request read something. */
  entitiesOf?(loaders: Loaders): Iterable<string>;
  /** What of other silos' data this request was given by resolvers that judge sharing themselves. */
  usesOf?(loaders: Loaders): SharedUse | undefined;
  /** Places of entities, for agreements that reach some districts or trades alone; without it they reach nothing. */
  openPlaces?(store: Store): PlaceReader;
  /** How the past is kept and told; a silo without it says of each of its fields that it cannot answer for the past. */
  readonly past?: SiloPast;
  /** Coordinates of fields that answer alike at all times, for a silo without a past. */
  readonly timeless?: readonly string[];
  /** Coordinates of fields that do not answer for the past, in a silo that otherwise keeps one. */
  readonly presentOnly?: readonly string[];
  /** The feed of changes that other silos follow; the exchange alone has one. */
  openFeed?(store: Store): FeedPort;
  /** The files that the silo gives out through the gateway, such as exports; a silo without any has none. */
  openFiles?(store: Store, environment: JobEnvironment): FileSource;
  /** Starts what runs beside the answering of operations; a silo without such work has none. */
  openJobs?(store: Store, environment: JobEnvironment): SiloJobs;
}
