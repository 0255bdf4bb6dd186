import { HASH_BYTES, merkleRoot } from '../../../../kernel/values/merkle';
import type { LogFault } from './logFaults';

/** A stored tile of 256 hashes, its own hash, and the hashes of what really lies under it. */
export interface TileClaim {
  readonly level: number;
  readonly index: number;
  readonly hash: Buffer;
  readonly hashes: Buffer;
  readonly below: readonly Buffer[];
}

/** Names the leaves that differ from a tile that is sound in itself: moved where the tile knows them, else altered. */
function leafFaults(first: number, kept: readonly Buffer[], below: readonly Buffer[]): LogFault[] {
  const places = new Map(kept.map((hash, i) => [hash.toString('hex'), first + i]));
  return below.flatMap((hash, i): LogFault[] => {
    if (kept[i]?.equals(hash)) return [];
    const origin = places.get(hash.toString('hex'));
    const index = first + i;
    return [origin === undefined ? { kind: 'LEAF_ALTERED', index } : { kind: 'LEAF_MOVED', index, origin }];
  });
}

/**
 * What is wrong at a tile: itself, or, where it is sound and lies over leaves, the leaves that are not those of which it
 * was made.
 */
export function tileFaults({ level, index, hash, hashes, below }: TileClaim): LogFault[] {
  const kept = Array.from({ length: hashes.length / HASH_BYTES }, (_, i) =>
    hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  );
  if (Buffer.concat(below).equals(hashes) && merkleRoot(kept).equals(hash)) return [];
  if (!merkleRoot(kept).equals(hash) || level > 0) return [{ kind: 'TILE_WRONG', level, index }];
  return leafFaults(index * below.length, kept, below);
}
