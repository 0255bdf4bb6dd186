import type { Day } from '../values/day';
import type { SiloName } from '../values/silos';
import type { SiloDatabase } from './database/siloDatabase';

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

/** One operation for a silo, over whatever transport. */
export interface SiloRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  /** The gateway's signed word on who is asking. */
  readonly assertion: string;
}

/** The operation by which a silo is asked for a sign of life; it is answered when the silo's database answers. */
export const HEARTBEAT = '{ __typename }';

/** An error as it leaves a silo: catalogued code, never an internal text. */
export interface SiloError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

/** A silo's answer; `asOf` is when the silo last recorded a fact (null while it holds none). */
export interface SiloResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SiloError[];
  readonly extensions: { readonly asOf: string | null };
}

/** The keys a silo needs: cursors are sealed with one, the gateway's assertions with the other. */
export interface SiloKeys {
  readonly cursor: Buffer;
  readonly assertion: Buffer;
}

/** A running silo, the same in this process and behind HTTP. */
export interface Silo {
  readonly name: SiloName;
  process(request: SiloRequest): Promise<SiloResponse>;
  /** Resolves when the database answers; rejects otherwise. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

type Resolver = (parent: never, args: never, context: never, info: never) => unknown;

/** What a folder under `subgraphs/` exports: all that makes it a silo. */
export interface SiloModule<Store = unknown, Loaders = unknown> {
  readonly name: SiloName;
  /** TypeORM entity classes, one per table. */
  // biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
  readonly tables: readonly Function[];
  /** TypeORM migration classes, numbered, forward only. */
  // biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
  readonly migrations: readonly Function[];
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, Resolver>> | object>>;
  /** What lives as long as the process: prepared statements, batching, writers. */
  openStore(database: SiloDatabase, keys: SiloKeys): Store;
  /** What lives as long as one request. */
  openLoaders(store: Store, viewer: Viewer): Loaders;
}
