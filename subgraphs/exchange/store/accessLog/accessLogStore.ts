import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { createEntityReader, type EntityReader } from '../../../../kernel/service/entityReader';
import { consistencyPath, inclusionPath } from '../../../../kernel/values/merkleProof';
import { type LeafRow, type LogQuery, listLeaves } from './accessPages';
import { type Appended, appendLeaves } from './appendLeaves';
import { deriveAccesses } from './deriveAccesses';
import { type RunSql, readRangeHashes } from './treeReader';
import { listUsage, type UsageQuery, type UsageRow } from './usagePage';

/** A signed state of the log as it is stored. */
export interface StoredCheckpoint {
  readonly size: string;
  readonly note: string;
  readonly verifierKey: string;
  readonly signedAt: string;
}

/** Hashes that prove something of the log. */
export interface StoredProof {
  readonly hashes: readonly Buffer[];
  /** Root of the tree at the greater size. */
  readonly root: Buffer;
}

/** The log of accesses: what the gateway writes, what auditors, departments and machines read. */
export interface AccessLogStore {
  /** Reads entities' accesses, batched over requests. */
  readonly reader: EntityReader;
  /** Appends canonical leaves; they stand in the log for good when this resolves. Throws ACCESS_NOT_LOGGED. */
  append(leaves: readonly string[]): Promise<Appended>;
  /** The last signed checkpoint; undefined before the first. */
  findCheckpoint(): Promise<StoredCheckpoint | undefined>;
  /** Proof that a leaf is in the tree of `size` leaves, with its hash. Throws LOG_POSITION_UNKNOWN. */
  proveInclusion(index: number, size: number): Promise<StoredProof & { readonly leafHash: Buffer }>;
  /** Proof that the tree of `to` leaves goes on as that of `from` leaves. Throws LOG_POSITION_UNKNOWN. */
  proveConsistency(from: number, to: number): Promise<StoredProof>;
  listLeaves(query: LogQuery): Promise<LeafRow[]>;
  listUsage(query: UsageQuery): Promise<UsageRow[]>;
  /** Resolves when pages tell of everything that was logged before the call. */
  catchUp(): Promise<void>;
}

/** Runs `work` for all who ask; who asks while it runs waits for one further run. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  const afterRunning = async (): Promise<void> => {
    await running?.catch(() => undefined);
    next = undefined;
    return start();
  };
  return () => {
    if (!running) return start();
    next ??= afterRunning();
    return next;
  };
}

const CHECKPOINT = `
  SELECT size::text, note, verifier_key AS "verifierKey",
    to_char(signed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "signedAt"
  FROM access_checkpoint ORDER BY access_checkpoint.size DESC LIMIT 1`;
const BEHIND = `
  SELECT 1 FROM access_position WHERE name = 'derived'
    AND position <= (SELECT max(index) FROM access_leaf)`;

/** Opens the log of accesses over the exchange's database. */
export function openAccessLogStore(database: SiloDatabase): AccessLogStore {
  const { statements } = database;
  const run: RunSql = (sql, values) => statements.run(sql, values);
  return {
    reader: createEntityReader(statements),
    append: (leaves) => appendLeaves(statements, leaves),
    findCheckpoint: async () => (await run<StoredCheckpoint>(CHECKPOINT, []))[0],
    async proveInclusion(index, size) {
      const ranges = [{ from: index, to: index + 1 }, { from: 0, to: size }, ...inclusionPath(index, size)];
      const [leafHash, root, ...hashes] = (await readRangeHashes(run, ranges)) as [Buffer, Buffer, ...Buffer[]];
      return { leafHash, root, hashes };
    },
    async proveConsistency(from, to) {
      const ranges = [{ from: 0, to }, ...consistencyPath(from, to)];
      const [root, ...hashes] = (await readRangeHashes(run, ranges)) as [Buffer, ...Buffer[]];
      return { root, hashes };
    },
    listLeaves: (query) => listLeaves(run, query),
    listUsage: (query) => listUsage(run, query),
    catchUp: oneAtATime(async () => {
      const [behind] = await run(BEHIND, []);
      if (behind) await deriveAccesses(database);
    }),
  };
}
