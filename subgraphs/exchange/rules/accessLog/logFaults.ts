import type { NoteFault } from '../../../../kernel/values/signedNote';

/** What is wrong with a log, by the place where it is wrong. Ranges are from the first number up to and without the last. */
export type LogFault =
  /** The leaf is not what its hash was taken of. */
  | { readonly kind: 'LEAF_ALTERED'; readonly index: number }
  /** The leaf is one that stands, or stood, at another place. */
  | { readonly kind: 'LEAF_MOVED'; readonly index: number; readonly origin: number }
  | { readonly kind: 'LEAVES_MISSING'; readonly from: number; readonly to: number }
  /** A stored tile of hashes does not agree with what lies under it or with its own hash, or is not there. */
  | { readonly kind: 'TILE_WRONG'; readonly level: number; readonly index: number }
  /** The leaves no longer give the signed root, and all hashes below agree with them: changed between two checkpoints. */
  | { readonly kind: 'RANGE_CHANGED'; readonly from: number; readonly to: number }
  | { readonly kind: 'CHECKPOINT_WRONG'; readonly size: number; readonly fault: NoteFault | 'OUT_OF_PLACE' }
  /** Something is written as the format does not have it. */
  | { readonly kind: 'MALFORMED'; readonly line: number };

/** What a verification found. */
export interface LogReport {
  readonly faults: readonly LogFault[];
  /** Leaves that were read. */
  readonly leaves: number;
  /** Leaves under the last believed checkpoint. */
  readonly signed: number;
  readonly checkpoints: number;
}

/** A fault in a sentence. */
export function faultText(fault: LogFault): string {
  switch (fault.kind) {
    case 'LEAF_ALTERED':
      return `record ${fault.index} was altered`;
    case 'LEAF_MOVED':
      return `record ${fault.index} was reordered: it is the one of place ${fault.origin}`;
    case 'LEAVES_MISSING':
      return fault.to - fault.from === 1
        ? `record ${fault.from} was removed`
        : `records ${fault.from} to ${fault.to - 1} were removed`;
    case 'TILE_WRONG':
      return `tile ${fault.index} of level ${fault.level} (from record ${fault.index * 256 ** (fault.level + 1)} on) was rewritten or removed`;
    case 'RANGE_CHANGED':
      return `records ${fault.from} to ${fault.to - 1} are not those that were signed`;
    case 'CHECKPOINT_WRONG':
      return `the checkpoint of ${fault.size} records is not to be believed: ${fault.fault}`;
    case 'MALFORMED':
      return `line ${fault.line} is not written as the format has it`;
  }
}
