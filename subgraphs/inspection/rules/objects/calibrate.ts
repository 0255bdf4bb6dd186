import { type TaskVolume, WHOLE } from '../plans/planTask';
import { classFactor, factorPpm, type ProbabilityTerms } from './classPpm';
import type { PoolGroup } from './poolGroup';

const FACTORS = 10n ** 12n;

/** What is calibrated: how many a task wants, and by which tables. */
export interface CalibratedTask extends ProbabilityTerms {
  readonly volume: TaskVolume;
}

/** What a base comes to. Sums are in parts in a million: 1,000,000 of them are one expected object. */
export interface Calibration {
  /** Null where everybody is covered in full. */
  readonly basePpm: number | null;
  /** Objects that are drawn by their classes. */
  readonly sampled: number;
  /** Objects that are covered in full, beside the volume. */
  readonly covered: number;
  /** What the volume asks for. */
  readonly wanted: bigint;
  /** The sum of the probabilities of the sampled. */
  readonly sum: bigint;
  /**
   * FITTED: the largest base that keeps within the volume. FLOOR: the floor alone comes to more than the volume. CEILING: at
   * the ceiling there is still less than the volume.
   */
  readonly fit: 'FITTED' | 'FLOOR' | 'CEILING';
}

/** Factors of the sampled objects of a task, with how many have each. */
export function factorsOf(groups: readonly PoolGroup[], at: number, { tables }: ProbabilityTerms): Map<bigint, bigint> {
  const counts = new Map<bigint, bigint>();
  for (const { standings, count } of groups) {
    const standing = standings[at];
    if (standing?.kind !== 'DRAWN') continue;
    const factor = classFactor(tables, standing);
    counts.set(factor, (counts.get(factor) ?? 0n) + BigInt(count));
  }
  return counts;
}

function wantedOf(volume: TaskVolume, sampled: bigint): bigint {
  if (volume.kind === 'RATIO') return BigInt(volume.ppm) * sampled;
  return BigInt(volume.kind === 'COUNT' ? volume.count : 0) * BigInt(WHOLE);
}

/** The smallest base at which every factor has reached the ceiling; above it nothing changes. */
function highestBase(factors: ReadonlyMap<bigint, bigint>, { ceilingPpm }: ProbabilityTerms): bigint {
  const least = [...factors.keys()].reduce((some, other) => (other < some ? other : some), FACTORS);
  return (BigInt(ceilingPpm) * FACTORS + least - 1n) / least;
}

function coveredOf(groups: readonly PoolGroup[], at: number): number {
  return groups.reduce((sum, { standings, count }) => sum + (standings[at]?.kind === 'COVERED' ? count : 0), 0);
}

/**
 * The largest base at which the probabilities of a task's objects do not add up to more than its volume
 *
 * Who is covered in full comes beside the volume, since that is no sampling. Where the floor alone comes to more, or the
 * ceiling keeps the sum below the volume, the result says so and the plan is to be changed: nobody's probability is pushed
 * out of its bounds for it. `at` is the place of the task among those that the groups were made for.
 *
 * 11e（sum p = n）；A13；DR-3
 */
export function calibrate(groups: readonly PoolGroup[], at: number, task: CalibratedTask): Calibration {
  const factors = factorsOf(groups, at, task);
  const sampled = [...factors.values()].reduce((sum, count) => sum + count, 0n);
  const about = { sampled: Number(sampled), covered: coveredOf(groups, at), wanted: wantedOf(task.volume, sampled) };
  if (task.volume.kind === 'ALL') return { ...about, basePpm: null, sum: 0n, fit: 'FITTED' };
  const sumAt = (base: bigint): bigint =>
    [...factors].reduce((sum, [factor, count]) => sum + count * BigInt(factorPpm(factor, Number(base), task)), 0n);
  let [least, most] = [0n, highestBase(factors, task)];
  while (least < most) {
    const middle = (least + most + 1n) / 2n;
    if (sumAt(middle) <= about.wanted) least = middle;
    else most = middle - 1n;
  }
  const sum = sumAt(least);
  const fit =
    sum > about.wanted ? 'FLOOR' : least === highestBase(factors, task) && sum < about.wanted ? 'CEILING' : 'FITTED';
  return { ...about, basePpm: Number(least), sum, fit };
}
