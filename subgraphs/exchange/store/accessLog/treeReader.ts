import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { createFrontier, HASH_BYTES, merkleRoot } from '../../../../kernel/values/merkle';
import { type LeafRange, type Subtree, subtreesOf } from '../../../../kernel/values/merkleProof';

/** Levels of the tree between one level of tiles and the next; a tile has two to this power hashes. */
export const TILE_HEIGHT = 8;

/** Runs one reading statement. */
export type RunSql = <Row extends object>(sql: string, values: readonly unknown[]) => Promise<Row[]>;

/** Hashes of leaves (level 0), or of tiles of the level below, from one number up to and without another. */
const SPANS = `
  SELECT CASE WHEN q.level = 0
    THEN (SELECT string_agg(l.leaf_hash, ''::bytea ORDER BY l.index) FROM access_leaf l
      WHERE l.index >= q.low AND l.index < q.high)
    ELSE (SELECT string_agg(t.hash, ''::bytea ORDER BY t.index) FROM access_tile t
      WHERE t.level = q.level - 1 AND t.index >= q.low AND t.index < q.high) END AS hashes
  FROM unnest($1::int[], $2::bigint[], $3::bigint[]) WITH ORDINALITY AS q(level, low, high, at) ORDER BY q.at`;

/** The hashes that lie one after the other in some bytes. */
export function splitHashes(bytes: Buffer): Buffer[] {
  const count = bytes.length / HASH_BYTES;
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

/** The stored hashes from which that of a subtree is made: at the next level of tiles below it. */
function spanOf({ height, index }: Subtree): { level: number; low: number; high: number } {
  const level = Math.floor(height / TILE_HEIGHT);
  const width = 2 ** (height % TILE_HEIGHT);
  return { level, low: index * width, high: (index + 1) * width };
}

async function hashesOfSubtrees(run: RunSql, subtrees: readonly Subtree[]): Promise<Buffer[]> {
  const spans = subtrees.map(spanOf);
  const rows = await run<{ hashes: Buffer | null }>(SPANS, [
    spans.map(({ level }) => level),
    spans.map(({ low }) => low),
    spans.map(({ high }) => high),
  ]);
  return spans.map(({ low, high }, at) => {
    const bytes = rows[at]?.hashes;
    if (bytes?.length !== (high - low) * HASH_BYTES)
      throw new CataloguedError('LOG_INCONSISTENT', { from: low, to: high });
    return merkleRoot(splitHashes(bytes));
  });
}

/**
 * The hashes over ranges of the log, in one statement. A range begins where a subtree of its size can, as those of
 * proofs do. Throws LOG_INCONSISTENT where rows are missing.
 */
export async function readRangeHashes(run: RunSql, ranges: readonly LeafRange[]): Promise<Buffer[]> {
  const subtrees = ranges.map(subtreesOf);
  const hashes = (await hashesOfSubtrees(run, subtrees.flat())).values();
  return subtrees.map((parts) => {
    const frontier = createFrontier();
    for (const { height } of parts) frontier.append(hashes.next().value as Buffer, height);
    return frontier.root();
  });
}
