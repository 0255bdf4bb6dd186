import type { Grade, Indicator, RuleSetContent } from '../ruleSets/ruleSetContent';
import { attainablePoints, type PointsReason } from './attainablePoints';
import type { Cuts } from './calibrateCuts';
import { gradeOrder } from './gradeOrder';
import { placeSubject } from './placeSubject';
import { totalOf } from './scoreSubject';

/** What a subject's grade was proposed by. */
export interface ChangeableFacts {
  readonly rules: Pick<RuleSetContent, 'indicators' | 'grades'>;
  /** By indicator, in the order of the rules. */
  readonly points: readonly number[];
  readonly forced: boolean;
  readonly cuts: Pick<Cuts, 'higherFrom' | 'lowerTo'>;
}

/** Another value of one indicator. */
export interface IndicatorChange extends PointsReason {
  readonly indicator: string;
  readonly from: number;
  readonly to: number;
}

/** What would have been enough for another grade. */
export interface SmallestChange {
  readonly direction: 'TIGHTEN' | 'RELAX';
  /** The grade it leads to. */
  readonly grade: Grade;
  /** The fewest points by which the total itself would have to differ; never negative. */
  readonly points: number;
  /** Indicators of which each alone is enough, by its nearest step: fewest points first, then in the order of the rules. */
  readonly alone: readonly IndicatorChange[];
  /** The fewest indicators that are enough together, and of those sets the one of fewest points; one if one is enough. */
  readonly together: readonly IndicatorChange[];
}

/**
 * The smallest change that would alter the proposed grade, in either direction
 *
 * Only what the indicators can give is a change: another step, or another code. A direction is missing from the answer in
 * which nothing that the indicators can give leads to another grade, as it is where the law itself puts a subject into
 * HIGHER. Between sets of as many indicators and as many points the one whose indicators come first in the rules is told.
 *
 * 《上海市分类监管管理办法》第十三条第三款
 */
export function smallestChange(facts: ChangeableFacts): SmallestChange[] {
  return (['TIGHTEN', 'RELAX'] as const).flatMap((direction) => changeTowards(facts, direction) ?? []);
}

function changeTowards(facts: ChangeableFacts, direction: 'TIGHTEN' | 'RELAX'): SmallestChange | undefined {
  const { rules, points, forced, cuts } = facts;
  const sign = direction === 'TIGHTEN' ? 1 : -1;
  const total = totalOf(points);
  const place = (delta: number) => placeSubject({ total: total + delta, forced, cuts, grades: rules.grades });
  const present = place(0);
  const crosses = (delta: number) => gradeOrder(place(delta), present) * sign > 0;
  const options = rules.indicators.map((indicator, at) => changesOf(indicator, points[at] ?? 0, sign));
  const together = smallestSet(options, crosses);
  if (!together) return undefined;
  const reach = Math.abs(deltaOf(together));
  const needed = Array.from({ length: reach }, (_, index) => index + 1).find((each) => crosses(each * sign)) ?? reach;
  const alone = options.flatMap((changes) => changes.find(({ from, to }) => crosses(to - from)) ?? []);
  return {
    direction,
    grade: place(deltaOf(together)),
    points: needed,
    alone: alone.sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from)),
    together,
  };
}

/** What an indicator can give beyond its points in one direction, the nearest first. */
function changesOf(indicator: Indicator, from: number, sign: 1 | -1): IndicatorChange[] {
  return attainablePoints(indicator)
    .filter(({ points }) => (points - from) * sign > 0)
    .sort((a, b) => (a.points - b.points) * sign)
    .map(({ points, ...reason }) => ({ indicator: indicator.code, from, to: points, ...reason }));
}

const deltaOf = (changes: readonly IndicatorChange[]): number => totalOf(changes.map(({ from, to }) => to - from));

/** A set of changes with the places of their indicators. */
interface Choice {
  readonly changes: readonly IndicatorChange[];
  readonly places: readonly number[];
}

/** For every sum that the options can come to the best choice of them; of those that cross, the best. */
function smallestSet(
  options: readonly (readonly IndicatorChange[])[],
  crosses: (delta: number) => boolean,
): readonly IndicatorChange[] | undefined {
  let bySum = new Map<number, Choice>([[0, { changes: [], places: [] }]]);
  options.forEach((changes, place) => {
    const next = new Map(bySum);
    for (const [sum, choice] of bySum) {
      for (const change of changes) {
        const taken = { changes: [...choice.changes, change], places: [...choice.places, place] };
        const to = sum + change.to - change.from;
        const rival = next.get(to);
        if (!rival || isBetter(taken, rival)) next.set(to, taken);
      }
    }
    bySum = next;
  });
  const crossing = [...bySum].filter(([sum]) => crosses(sum)).map(([sum, choice]) => ({ sum: Math.abs(sum), choice }));
  crossing.sort((a, b) => a.choice.places.length - b.choice.places.length || a.sum - b.sum);
  return crossing[0]?.choice.changes;
}

/** Of two choices that come to the same sum: fewer indicators, then those that come first in the rules. */
function isBetter(a: Choice, b: Choice): boolean {
  if (a.places.length !== b.places.length) return a.places.length < b.places.length;
  const at = a.places.findIndex((place, index) => place !== b.places[index]);
  if (at >= 0) return (a.places[at] ?? 0) < (b.places[at] ?? 0);
  const nearer = a.changes.findIndex((change, index) => change.to !== b.changes[index]?.to);
  const [one, other] = [a.changes[nearer], b.changes[nearer]];
  return one !== undefined && other !== undefined && Math.abs(one.to - one.from) < Math.abs(other.to - other.from);
}
