/** One measured figure: medians of paired runs, and their ratio to what ran beside it. */
export interface Figure {
  /** What was measured, such as `profile one process`. */
  readonly name: string;
  /** What both medians count. */
  readonly unit: 'requests/s' | 'rows/s' | 's' | 'ms' | 'MiB' | 'KiB' | 'visits' | 'pages';
  readonly median: number;
  /** What it was measured against in the same run. */
  readonly against: string;
  readonly againstMedian: number;
  /** Median of the runs' own ratios: `median` of one run over that of `against` in the same run. */
  readonly ratio: number;
  /** Least and greatest ratio of the runs. */
  readonly spread: readonly [number, number];
  /** Number of paired runs. */
  readonly runs: number;
  /** What the ratio must reach (`higher` is better) or not exceed (`lower` is better). */
  readonly bar?: number;
  readonly better: 'higher' | 'lower';
  readonly met?: boolean;
  /** Callers at the same time, each with one request under way. */
  readonly callers?: number;
  /** Requests that did not get their whole answer, over all runs; the medians count those that did. */
  readonly failed?: number;
  /** Processor milliseconds of all server processes, PostgreSQL among them, for one request. */
  readonly cpuMsPerRequest?: number;
  readonly againstCpuMsPerRequest?: number;
  /** Latency seen by a caller, milliseconds. */
  readonly p50Ms?: number;
  readonly p99Ms?: number;
  /** How much was measured on, such as the entities of the city. */
  readonly entities?: number;
}

/** What a bench is asked for. */
export interface BenchOptions {
  /** Paired runs of each comparison. */
  readonly runs: number;
  readonly entities: number;
  /** Aborted when the bench is to stop what it has started and leave. */
  readonly signal?: AbortSignal | undefined;
}

/** Measures something against its floor in the same run. */
export type Bench = (options: BenchOptions) => AsyncIterable<Figure>;

/** The middle value; of an even number, the mean of the two in the middle. Throws on an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) throw new RangeError('no median of nothing');
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

/** Rounds to significant digits: more would claim a precision that no run has. */
export function significant(value: number, digits = 4): number {
  return Number(value.toPrecision(digits));
}

/** What `figureOf` compares: the same unit on both sides, run by run. */
export interface Comparison {
  readonly name: string;
  readonly unit: Figure['unit'];
  readonly against: string;
  /** `[own, other]` of each paired run. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly better: Figure['better'];
  readonly bar?: number;
}

/** The figure of a comparison, with `met` where there is a bar. */
export function figureOf({ name, unit, against, pairs, better, bar }: Comparison): Figure {
  const ratios = pairs.map(([own, other]) => own / other);
  const ratio = significant(median(ratios));
  return {
    name,
    unit,
    median: significant(median(pairs.map(([own]) => own))),
    against,
    againstMedian: significant(median(pairs.map(([, other]) => other))),
    ratio,
    spread: [significant(Math.min(...ratios)), significant(Math.max(...ratios))],
    runs: pairs.length,
    better,
    ...(bar === undefined ? {} : { bar, met: better === 'higher' ? ratio >= bar : ratio <= bar }),
  };
}
