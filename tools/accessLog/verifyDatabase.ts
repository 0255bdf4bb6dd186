import type { VerifierKey } from '../../kernel/values/signedNote';
import type { LogReport } from '../../subgraphs/exchange/rules/accessLog/logFaults';
import { createLogVerifier, type LogVerifier } from '../../subgraphs/exchange/rules/accessLog/logVerifier';
import { tileFaults } from '../../subgraphs/exchange/rules/accessLog/tileFaults';
import type { RunSql } from '../../subgraphs/exchange/store/accessLog/treeReader';

const TILE = 256;
const LEAVES_AT_ONCE = 16 * TILE;

const EXTENT = `
  SELECT coalesce((SELECT max(index) + 1 FROM access_leaf), 0)::text AS leaves,
    coalesce((SELECT max(size) FROM access_checkpoint), 0)::text AS signed`;
const LEAVES = `
  SELECT index::text, leaf, leaf_hash AS "leafHash" FROM access_leaf WHERE index >= $1::bigint AND index < $2::bigint
  ORDER BY access_leaf.index`;
const CHECKPOINTS = `
  SELECT size::text, note FROM access_checkpoint WHERE size > $1::bigint AND size <= $2::bigint
  ORDER BY access_checkpoint.size`;
const TILES = `
  SELECT index::text, hash, hashes FROM access_tile WHERE level = $1 AND index >= $2::bigint AND index < $3::bigint`;

interface TileRow {
  readonly index: string;
  readonly hash: Buffer;
  readonly hashes: Buffer;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Feeds leaves and checkpoints of a span in the order of the log; the hashes of the leaves by their numbers. */
async function followSpan(run: RunSql, { from, to }: Span, verifier: LogVerifier): Promise<Map<number, Buffer>> {
  const leaves = await run<{ index: string; leaf: string; leafHash: Buffer }>(LEAVES, [from, to]);
  const checkpoints = await run<{ size: string; note: string }>(CHECKPOINTS, [from, to]);
  const hashes = new Map<number, Buffer>();
  let at = 0;
  const checkUpTo = (size: number): void => {
    for (let row = checkpoints[at]; row && Number(row.size) <= size; row = checkpoints[++at]) {
      verifier.checkpoint(row.note, Number(row.size));
    }
  };
  for (const { index, leaf, leafHash } of leaves) {
    checkUpTo(Number(index));
    hashes.set(Number(index), verifier.leaf({ index: Number(index), leaf, storedHash: leafHash }));
  }
  checkUpTo(to);
  return hashes;
}

/** Holds the tiles over a span of hashes at one level against them; a tile with a gap under it says nothing. */
async function checkTiles(
  run: RunSql,
  place: Span & { readonly level: number; hashAt(index: number): Buffer | undefined },
  verifier: LogVerifier,
): Promise<Map<number, Buffer>> {
  const { level, from, to, hashAt } = place;
  const span = [Math.floor(from / TILE), Math.floor(to / TILE)] as const;
  const rows = await run<TileRow>(TILES, [level, ...span]);
  const byIndex = new Map(rows.map((row) => [Number(row.index), row]));
  for (let index = span[0]; index < span[1]; index++) {
    const row = byIndex.get(index);
    const below = Array.from({ length: TILE }, (_, i) => hashAt(index * TILE + i)).filter((hash) => hash !== undefined);
    if (!row) verifier.report({ kind: 'TILE_WRONG', level, index });
    else if (below.length === TILE) {
      for (const fault of tileFaults({ level, ...row, index, below })) verifier.report(fault);
    }
  }
  return new Map(rows.map((row) => [Number(row.index), row.hash]));
}

/**
 * Verifies the stored log under a public key: every leaf against its hash, hashes against tiles, tiles against those
 * above, everything against the signed checkpoints. Leaves after the last checkpoint are not proved yet.
 */
export async function verifyDatabase(run: RunSql, key: VerifierKey): Promise<LogReport> {
  const verifier = createLogVerifier(key);
  const [extent] = await run<{ leaves: string; signed: string }>(EXTENT, []);
  const signed = Number(extent?.signed);
  const end = Math.max(Number(extent?.leaves), signed);
  let below = new Map<number, Buffer>();
  for (let from = 0; from < end; from += LEAVES_AT_ONCE) {
    const to = Math.min(from + LEAVES_AT_ONCE, end);
    const hashes = await followSpan(run, { from, to }, verifier);
    const tiled = { level: 0, from, to: Math.min(to, signed), hashAt: (i: number) => hashes.get(i) };
    for (const [index, hash] of await checkTiles(run, tiled, verifier)) below.set(index, hash);
  }
  let size = Math.floor(signed / TILE);
  for (let level = 1; size >= TILE; level++, size = Math.floor(size / TILE)) {
    const under = below;
    below = await checkTiles(run, { level, from: 0, to: size, hashAt: (i) => under.get(i) }, verifier);
  }
  return verifier.finish();
}
