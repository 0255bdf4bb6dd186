import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { HASH_BYTES, merkleRoot } from '../../../../kernel/values/merkle';
import { type RunSql, splitHashes, TILE_HEIGHT } from './treeReader';

const TILE_WIDTH = 2 ** TILE_HEIGHT;
const TILES_AT_ONCE = 128;

const FILLED = 'SELECT coalesce(max(index) + 1, 0)::text AS filled FROM access_tile WHERE level = $1';
const HASHES_BELOW = `
  SELECT string_agg(b.hash, ''::bytea ORDER BY b.index) AS hashes
  FROM (SELECT index, leaf_hash AS hash FROM access_leaf WHERE $1 = 0 AND index >= $2::bigint AND index < $3::bigint
    UNION ALL SELECT index, hash FROM access_tile WHERE level = $1 - 1 AND index >= $2::bigint AND index < $3::bigint) b
  GROUP BY b.index / ${TILE_WIDTH} ORDER BY b.index / ${TILE_WIDTH}`;
const KEEP = `
  INSERT INTO access_tile (level, index, hash, hashes)
  SELECT $1, t.index, t.hash, t.hashes FROM unnest($2::bigint[], $3::bytea[], $4::bytea[]) AS t(index, hash, hashes)`;

async function fillLevel(run: RunSql, level: number, below: number): Promise<number> {
  const full = Math.floor(below / TILE_WIDTH);
  const [row] = await run<{ filled: string }>(FILLED, [level]);
  for (let first = Number(row?.filled); first < full; ) {
    const end = Math.min(first + TILES_AT_ONCE, full);
    const rows = await run<{ hashes: Buffer }>(HASHES_BELOW, [level, first * TILE_WIDTH, end * TILE_WIDTH]);
    const isWhole =
      rows.length === end - first && rows.every(({ hashes }) => hashes.length === TILE_WIDTH * HASH_BYTES);
    if (!isWhole) throw new CataloguedError('LOG_INCONSISTENT', { level, from: first, to: end });
    const tiles = rows.map(({ hashes }) => ({ hashes, hash: merkleRoot(splitHashes(hashes)) }));
    await run(KEEP, [
      level,
      tiles.map((_, i) => first + i),
      tiles.map(({ hash }) => hash),
      tiles.map(({ hashes }) => hashes),
    ]);
    first = end;
  }
  return full;
}

/**
 * Stores every full tile of the log's first `size` leaves that is not stored yet, level by level. Throws LOG_INCONSISTENT
 * where rows are missing.
 */
export async function fillTiles(run: RunSql, size: number): Promise<void> {
  let below = size;
  for (let level = 0; below >= TILE_WIDTH; level++) below = await fillLevel(run, level, below);
}
