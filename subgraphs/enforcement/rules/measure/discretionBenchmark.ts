import type { Fen } from '../../../../kernel/values/money';
import type { PenaltyKind } from '../penaltyAmount';

/** 裁量档次 The degrees of discretion, lightest first: reduced is below what the law sets, the others within it. */
export const DISCRETION_DEGREES = ['REDUCED', 'LIGHTER', 'ORDINARY', 'HEAVIER'] as const;

/** A degree of discretion. */
export type DiscretionDegree = (typeof DISCRETION_DEGREES)[number];

/** How a range is counted: fen; millionths of the value of the goods or gains; not in money at all. */
export const BENCHMARK_UNITS = ['FEN', 'VALUE_PPM', 'NONE'] as const;

/** One of the units. */
export type BenchmarkUnit = (typeof BENCHMARK_UNITS)[number];

/** A circumstance by its code, unique in its benchmark, and what it is. */
export interface Circumstance {
  readonly code: string;
  readonly text: string;
}

/** What a degree imposes: from `min` to `max` in the benchmark's unit, both nought for kinds without money. */
export interface BenchmarkDegree {
  readonly degree: DiscretionDegree;
  /** Those that lead to the degree; the ordinary one needs none. */
  readonly circumstances: readonly Circumstance[];
  readonly min: bigint;
  readonly max: bigint;
}

/** What a benchmark says of one kind of penalty under one provision. A degree that is left out does not impose the kind. */
export interface BenchmarkContent {
  /** The provision that imposes the penalty, instrument and article. */
  readonly provision: string;
  readonly kind: PenaltyKind;
  readonly unit: BenchmarkUnit;
  /** What the provision itself allows, in the unit. */
  readonly statutoryMin: bigint;
  readonly statutoryMax: bigint;
  /** Lowest value of goods or gains for which it is made; null without a lower end. */
  readonly valueFrom: Fen | null;
  /** First value for which it is made no longer; null without an upper end. */
  readonly valueBelow: Fen | null;
  readonly degrees: readonly BenchmarkDegree[];
}

/** A published edition of a benchmark. */
export interface DiscretionBenchmark extends BenchmarkContent {
  /** Number of the edition. */
  readonly number: string;
  readonly edition: number;
  readonly authority: string;
}
