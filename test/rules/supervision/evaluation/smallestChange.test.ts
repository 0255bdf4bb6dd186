import fc from 'fast-check';
import { attainablePoints } from '../../../../subgraphs/supervision/rules/evaluation/attainablePoints';
import { gradeOrder } from '../../../../subgraphs/supervision/rules/evaluation/gradeOrder';
import { placeSubject } from '../../../../subgraphs/supervision/rules/evaluation/placeSubject';
import { totalOf } from '../../../../subgraphs/supervision/rules/evaluation/scoreSubject';
import {
  type ChangeableFacts,
  type SmallestChange,
  smallestChange,
} from '../../../../subgraphs/supervision/rules/evaluation/smallestChange';
import type { Indicator } from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { counting, grade } from '../../../support/supervision/evaluationFacts';
import { GRADES } from '../../../support/supervision/plainParts';

const stepped = (code: string, ...points: number[]) =>
  counting(code, 'COMPLAINT', { steps: points.map((each, index) => ({ atLeast: 2 * index + 1, points: each })) });
const coded = (code: string, points: readonly number[]): Indicator => {
  const judged = counting(code, 'RISK_LEVEL', { steps: [], otherwise: points[0] ?? 0 });
  const codePoints = points.slice(1).map((each, index) => ({ code: 'ABCD'.charAt(index), points: each }));
  return { ...judged, input: { ...judged.input, measure: 'LATEST' }, codePoints };
};
const changes = (indicators: Indicator[], points: number[], said: Partial<ChangeableFacts> = {}) =>
  smallestChange({
    ...{ rules: { indicators, grades: GRADES }, points, forced: false },
    cuts: { higherFrom: 40, lowerTo: 10 },
    ...said,
  });
const towards = (direction: string, found: readonly SmallestChange[]) =>
  found.find((one) => one.direction === direction);

describe('分类监管管理办法 13 ¶3: the smallest change that would alter a grade', () => {
  const indicators = [stepped('PENALTIES', 10, 20, 40), stepped('PROBLEMS', 15, 30), coded('RISK', [5, 0, 15])];

  it('is one step of one indicator where one is enough, and tells every other that alone would be', () => {
    const [tighten] = changes(indicators, [20, 0, 5]);
    expect(tighten).toMatchObject({ direction: 'TIGHTEN', grade: grade('HIGHER-1'), points: 15 });
    expect(tighten?.together).toEqual([{ indicator: 'PROBLEMS', from: 0, to: 15, atLeast: 1, below: 3, code: null }]);
    expect(tighten?.alone.map(({ indicator, to }) => [indicator, to])).toEqual([
      ['PROBLEMS', 15],
      ['PENALTIES', 40],
    ]);
  });

  it('is of the fewest indicators where no single one is enough, and of those sets of the fewest points', () => {
    const relax = towards('RELAX', changes(indicators, [20, 30, 15]));
    expect(relax).toMatchObject({ grade: grade('ORDINARY-1'), points: 26 });
    expect(relax?.alone.map(({ indicator }) => indicator)).toEqual(['PROBLEMS']);
    const deeper = towards('RELAX', changes(indicators, [20, 15, 0]));
    expect(deeper).toMatchObject({ grade: grade('LOWER-1'), points: 25, alone: [] });
    expect(deeper?.together.map(({ indicator, to }) => [indicator, to])).toEqual([
      ['PENALTIES', 10],
      ['PROBLEMS', 0],
    ]);
  });

  it('names the code that would have to be found, and the bounds between which a number would have to be', () => {
    const relax = towards('RELAX', changes([coded('RISK', [5, 0, 15]), stepped('A', 10, 20)], [5, 10]));
    expect(relax?.together).toEqual([{ indicator: 'RISK', from: 5, to: 0, atLeast: null, below: null, code: 'A' }]);
    expect(relax?.alone.at(-1)).toEqual({ indicator: 'A', from: 10, to: 0, atLeast: null, below: 1, code: null });
  });

  it('tells no milder grade to whom the law puts into HIGHER, and a stricter level where points lead there', () => {
    const found = changes([stepped('A', 40, 90)], [0], { forced: true });
    expect(found.map(({ direction }) => direction)).toEqual(['TIGHTEN']);
    expect(found[0]?.grade).toEqual(grade('HIGHER-2'));
  });

  it('tells nothing of a direction in which no value leads anywhere else', () => {
    expect(changes([stepped('A', 5)], [5]).map(({ direction }) => direction)).toEqual([]);
    expect(changes([stepped('A', 50)], [50]).map(({ direction }) => direction)).toEqual(['RELAX']);
  });
});

/** Every choice of points for every indicator, by brute force. */
function everyChoice(indicators: readonly Indicator[]): number[][] {
  return indicators.reduce<number[][]>(
    (all, indicator) => all.flatMap((some) => attainablePoints(indicator).map(({ points }) => [...some, points])),
    [[]],
  );
}

/** The best choice in a direction: fewest indicators, then fewest points, then those that come first. */
function byBruteForce({ rules, points, forced, cuts }: ChangeableFacts, sign: 1 | -1) {
  const place = (of: readonly number[]) => placeSubject({ total: totalOf(of), forced, cuts, grades: rules.grades });
  const crossing = everyChoice(rules.indicators).filter((to) => gradeOrder(place(to), place(points)) * sign > 0);
  const ranked = crossing.map((to) => {
    const places = to.flatMap((each, at) => (each === points[at] ? [] : [at]));
    const distance = Math.abs(totalOf(to) - totalOf(points));
    return { to, rank: [places.length, distance, ...places] };
  });
  return ranked.sort((a, b) => a.rank.map((each, at) => each - (b.rank[at] ?? 0)).find((by) => by !== 0) ?? 0)[0];
}

describe('the smallest change, against brute force', () => {
  const points = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 });
  const indicator = fc.oneof(
    points.map((all) => stepped('X', ...all.sort((a, b) => a - b))),
    fc.tuple(fc.nat(20), points).map(([otherwise, all]) => coded('X', [otherwise, ...all])),
  );
  const facts = fc
    .tuple(fc.array(indicator, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }))
    .chain(([all, picks]) => {
      const indicators = all.map((one, at) => ({ ...one, code: `I${at}` }));
      const now = indicators.map((one, at) => {
        const attainable = attainablePoints(one);
        return attainable[(picks[at] ?? 0) % attainable.length]?.points ?? 0;
      });
      const cut = fc.record({ higherFrom: fc.integer({ min: 21, max: 90 }), lowerTo: fc.integer({ min: 0, max: 20 }) });
      return fc.record({
        rules: fc.constant({ indicators, grades: GRADES }),
        ...{ points: fc.constant(now), forced: fc.boolean(), cuts: cut },
      });
    });

  it.each(['TIGHTEN', 'RELAX'] as const)(
    'is found to %s whatever the rules, and where there is none none is told',
    (direction) => {
      fc.assert(
        fc.property(facts, (about) => {
          const found = towards(direction, smallestChange(about));
          const best = byBruteForce(about, direction === 'TIGHTEN' ? 1 : -1);
          expect(found === undefined).toBe(best === undefined);
          if (!found || !best) return;
          const to = about.rules.indicators.map(
            ({ code }, at) => found.together.find(({ indicator: of }) => of === code)?.to ?? about.points[at] ?? 0,
          );
          const places = to.flatMap((each, at) => (each === about.points[at] ? [] : [at]));
          expect([places.length, Math.abs(totalOf(to) - totalOf(about.points)), ...places]).toEqual(best.rank);
          expect(found.points).toBeLessThanOrEqual(Math.abs(totalOf(to) - totalOf(about.points)));
        }),
        { seed: 17, numRuns: 400 },
      );
    },
  );
});
