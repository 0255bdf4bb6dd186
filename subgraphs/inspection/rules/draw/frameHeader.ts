import { canonicalJson } from '../../../../kernel/values/canonicalJson';
import type { ObjectScope, ProbabilityTables } from '../plans/planTask';

/** The format of frames, drawn lists and bundles: what docs/draw.md specifies. Another rule of drawing is another format. */
export const DRAW_FORMAT = 'msh-draw/1';

/** Ways in which public randomness comes about. */
export const BEACON_KINDS = ['DICE', 'LOTTERY', 'DRAND'] as const;

/** A way in which public randomness comes about. */
export type BeaconKind = (typeof BEACON_KINDS)[number];

/** Public randomness that is named before it exists. */
export interface NamedBeacon {
  readonly kind: BeaconKind;
  /** Which dice, which lottery draw or which drand round, so that anybody can read the outcome. */
  readonly detail: string;
  /** Moment before which it does not exist, ISO 8601 in UTC with milliseconds. */
  readonly notBefore: string;
}

/** What a department commits itself to: the hash of a secret that it opens once the randomness is public. */
export interface CommittedNonce {
  readonly department: string;
  /** SHA-256 of the nonce's 64 hexadecimal digits, see `commitNonce`. */
  readonly sha256: string;
}

/** One task of a round: which of a published plan's. */
export interface HeaderTask {
  readonly department: string;
  readonly item: string;
  readonly plan: string;
  /** Place of the task within its plan. */
  readonly task: number;
}

/** The published tables from which a task's probabilities follow. */
export interface HeaderTables extends ProbabilityTables {
  /** Probability that all factors of 10,000 would give, parts in a million; null where everybody is visited. */
  readonly basePpm: number | null;
  readonly floorPpm: number;
  readonly ceilingPpm: number;
  /** The filter by which the task's objects were chosen, as it was published. */
  readonly scope: ObjectScope;
}

/** In a cell: the object is out of the task's scope. */
export const OUT_OF_SCOPE = '-';

/**
 * One entry for each task, in the order of the tasks: the probability in parts in a million (1 to 1,000,000), `-` out of
 * scope, or the code of why the object is excluded. Objects with the same entries share a cell, which is their stratum.
 */
export type FrameCell = readonly (number | string)[];

/** The first line of a frame: all that was fixed before the randomness existed. */
export interface FrameHeader {
  readonly format: typeof DRAW_FORMAT;
  /** Number of the round. */
  readonly round: string;
  readonly beacon: NamedBeacon;
  /** By department, each once. */
  readonly nonces: readonly CommittedNonce[];
  /** First and last day of the visits. */
  readonly window: { readonly from: string; readonly to: string };
  readonly tasks: readonly HeaderTask[];
  /** Of each task, in their order. */
  readonly tables: readonly HeaderTables[];
  /** The distinct cells in the order of `sortCells`. */
  readonly cells: readonly FrameCell[];
  /** Objects of each cell, so that whoever has this line alone knows what the counts follow from. */
  readonly sizes: readonly number[];
  /** Lines after this one: the sum of the sizes. */
  readonly entities: number;
}

/** The header as it is hashed: canonical JSON, no line feed. */
export function headerText(header: FrameHeader): string {
  return canonicalJson(header);
}

/** The text by which cells are told apart and ordered. */
export function cellText(cell: FrameCell): string {
  return canonicalJson(cell);
}

/** Distinct cells in the order of a frame: by their text, code unit by code unit. */
export function sortCells(cells: readonly FrameCell[]): FrameCell[] {
  const byText = new Map(cells.map((cell) => [cellText(cell), cell]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}
