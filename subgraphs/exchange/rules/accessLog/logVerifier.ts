import { openCheckpoint } from '../../../../kernel/values/checkpoint';
import { createFrontier, leafHash } from '../../../../kernel/values/merkle';
import type { VerifierKey } from '../../../../kernel/values/signedNote';
import type { LogFault, LogReport } from './logFaults';

/** A leaf as it was read, with the hash that is stored beside it where there is one. */
export interface ReadLeaf {
  readonly index: number;
  readonly leaf: string | Buffer;
  readonly storedHash?: Buffer;
}

/** Follows a log from its beginning and keeps account of what is wrong. */
export interface LogVerifier {
  /** The next leaf; its hash as it counts in the tree. */
  leaf(read: ReadLeaf): Buffer;
  /** A checkpoint that is to cover exactly the leaves read so far. `size` is what its place says. */
  checkpoint(note: string, size: number): void;
  report(fault: LogFault): void;
  finish(): LogReport;
}

/**
 * A verifier under one public key. A stored hash counts in the tree even where the leaf no longer fits it, so that the
 * altered record alone is named and the rest can still be held against the checkpoints.
 */
export function createLogVerifier(key: VerifierKey): LogVerifier {
  const faults: LogFault[] = [];
  const frontier = createFrontier();
  let [next, signed, checkpoints] = [0, 0, 0];
  /** Whether the tree still is the one of the checkpoints: not after a gap or a changed range. */
  let isWhole = true;

  function missUpTo(index: number): void {
    if (index === next) return;
    faults.push({ kind: 'LEAVES_MISSING', from: next, to: index });
    isWhole = false;
    next = index;
  }

  function compareRoot(size: number, root: Buffer): void {
    if (!isWhole) return;
    if (frontier.root().equals(root)) {
      signed = size;
      return;
    }
    faults.push({ kind: 'RANGE_CHANGED', from: signed, to: size });
    isWhole = false;
  }

  return {
    leaf({ index, leaf, storedHash }) {
      missUpTo(index);
      const hash = leafHash(leaf);
      if (storedHash && !storedHash.equals(hash)) faults.push({ kind: 'LEAF_ALTERED', index });
      const counted = storedHash ?? hash;
      frontier.append(counted);
      next += 1;
      return counted;
    },
    checkpoint(note, size) {
      checkpoints += 1;
      const opened = openCheckpoint(note, key);
      if ('fault' in opened) faults.push({ kind: 'CHECKPOINT_WRONG', size, fault: opened.fault });
      else if (opened.size !== size) faults.push({ kind: 'CHECKPOINT_WRONG', size, fault: 'OUT_OF_PLACE' });
      else {
        if (size > next) missUpTo(size);
        compareRoot(size, opened.root);
      }
    },
    report: (fault) => void faults.push(fault),
    finish: () => ({ faults, leaves: frontier.size, signed, checkpoints }),
  };
}
