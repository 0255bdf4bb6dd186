import type { FrameCell } from '../draw/frameHeader';
import { WHOLE } from '../plans/planTask';

/** Expected numbers of a round before it is drawn, in thousandths, rounded half up. */
export interface Expectation {
  /** Pairs of an object and a task for which it is drawn. */
  readonly tasks: bigint;
  /** Visits of this draw, which is their lower bound: nobody's visits can be fewer than his largest probability. */
  readonly visits: bigint;
  /** Visits if every task were drawn by itself. */
  readonly independent: bigint;
}

const ONE = BigInt(WHOLE);

const thousandths = (numerator: bigint, denominator: bigint): bigint =>
  (numerator * 2_000n + denominator) / (denominator * 2n);

/** The probabilities of a cell, out of scope and excluded left out. */
const probabilitiesOf = (cell: FrameCell): bigint[] =>
  cell.filter((entry) => typeof entry === 'number').map((ppm) => BigInt(ppm));

const largest = (some: bigint, other: bigint): bigint => (other > some ? other : some);

/**
 * How many visits a round is expected to send, at the least, and if its tasks were drawn apart
 *
 * With one ticket for all tasks an object is visited exactly when its largest probability takes it in; drawn apart it is
 * visited with 1 - (1-p1)(1-p2)… Both are exact: whole numbers over a common denominator, rounded once at the end.
 *
 * DR-10；沪府发〔2020〕7号（十一）
 */
export function expectationOf(cells: readonly FrameCell[], sizes: readonly number[]): Expectation {
  const most = cells.reduce((length, cell) => Math.max(length, cell.length), 0);
  const whole = ONE ** BigInt(most);
  let [tasks, visits, independent] = [0n, 0n, 0n];
  cells.forEach((cell, at) => {
    const size = BigInt(sizes[at] ?? 0);
    const ppm = probabilitiesOf(cell);
    tasks += size * ppm.reduce((sum, one) => sum + one, 0n);
    visits += size * ppm.reduce(largest, 0n);
    const missed = ppm.reduce((product, one) => product * (ONE - one), 1n) * ONE ** BigInt(most - ppm.length);
    independent += size * (whole - missed);
  });
  return {
    tasks: thousandths(tasks, ONE),
    visits: thousandths(visits, ONE),
    independent: thousandths(independent, whole),
  };
}
