import fc from 'fast-check';
import { INTENSITY_CATEGORIES } from '../../../../kernel/values/reference/intensityCategories';
import { classPpm, isSampling, type ProbabilityTerms } from '../../../../subgraphs/inspection/rules/objects/classPpm';
import type { ObjectClasses } from '../../../../subgraphs/inspection/rules/objects/poolGroup';
import { CREDIT_GRADES, RISK_CLASSES, WHOLE } from '../../../../subgraphs/inspection/rules/plans/planTask';
import { DOUBLING } from '../../../support/inspection/objects';

const TERMS: ProbabilityTerms = { tables: DOUBLING, floorPpm: 1_000, ceilingPpm: 900_000 };
const PLAIN: ObjectClasses = { credit: 'A', category: 'ORDINARY', risk: 'B' };

/** Factors that do not fall, with one more between the first and the last for whoever was not judged. */
const factors = (classes: readonly string[], unjudged?: string) =>
  fc
    .array(fc.integer({ min: 100, max: 1_000_000 }), { minLength: classes.length, maxLength: classes.length })
    .map((drawn) => {
      const rising = [...drawn].sort((a, b) => a - b);
      const table = Object.fromEntries(classes.map((name, at) => [name, rising[at] as number]));
      return unjudged ? { ...table, [unjudged]: rising[Math.floor(rising.length / 2)] as number } : table;
    });

const judged = <Name extends string>(all: readonly Name[], unjudged: Name) => all.filter((name) => name !== unjudged);
const GRADES = judged(CREDIT_GRADES, 'UNRATED');
const LEVELS = judged(RISK_CLASSES, 'UNCLASSED');

const terms = fc
  .record({
    credit: factors(GRADES, 'UNRATED'),
    category: factors(INTENSITY_CATEGORIES),
    risk: factors(LEVELS, 'UNCLASSED'),
    floorPpm: fc.integer({ min: 1, max: 50_000 }),
    width: fc.integer({ min: 0, max: 900_000 }),
  })
  .map(({ credit, category, risk, floorPpm, width }) => ({
    tables: { credit, category, risk } as unknown as ProbabilityTerms['tables'],
    floorPpm,
    ceilingPpm: Math.min(floorPpm + width, WHOLE - 1),
  }));

describe('11e, DR-9: the probability of a class', () => {
  it('is base times the three factors, rounded down, in whole numbers', () => {
    expect(classPpm(TERMS, 30_000, PLAIN)).toBe(30_000);
    expect(classPpm(TERMS, 30_001, { ...PLAIN, category: 'LOWER' })).toBe(15_000);
    expect(classPpm(TERMS, 10_000, { credit: 'C', category: 'HIGHER', risk: 'D' })).toBe(320_000);
  });

  it('stays between floor and ceiling: nobody is immune, and nobody certain', () => {
    expect(classPpm(TERMS, 0, PLAIN)).toBe(1_000);
    expect(classPpm(TERMS, 900_001, PLAIN)).toBe(900_000);
  });

  it('never falls with a worse grade, a stricter category or a higher risk, whatever the tables that do not fall', () => {
    const worse = <Name>(list: readonly Name[], one: Name) => list.slice(list.indexOf(one));
    fc.assert(
      fc.property(
        terms,
        fc.integer({ min: 0, max: 5_000_000 }),
        fc.constantFrom(...GRADES),
        fc.constantFrom(...INTENSITY_CATEGORIES),
        fc.constantFrom(...LEVELS),
        (task, base, credit, category, risk) => {
          const own = classPpm(task, base, { credit, category, risk });
          const others: ObjectClasses[] = [
            ...worse(GRADES, credit).map((one) => ({ credit: one, category, risk })),
            ...worse(INTENSITY_CATEGORIES, category).map((one) => ({ credit, category: one, risk })),
            ...worse(LEVELS, risk).map((one) => ({ credit, category, risk: one })),
          ];
          return others.every((other) => classPpm(task, base, other) >= own) && own > 0 && own < WHOLE;
        },
      ),
      { seed: 11, numRuns: 2_000 },
    );
  });

  it('of whoever was not judged lies between the best and the worst', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 0, max: 5_000_000 }), (task, base) => {
        const of = (credit: ObjectClasses['credit']) => classPpm(task, base, { ...PLAIN, credit });
        return of('AAA') <= of('UNRATED') && of('UNRATED') <= of('C');
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it('is sampling where the floor is above 0, the ceiling below 1 and not under the floor', () => {
    expect(isSampling({ floorPpm: 1, ceilingPpm: 999_999 })).toBe(true);
    expect(isSampling({ floorPpm: 0, ceilingPpm: 999_999 })).toBe(false);
    expect(isSampling({ floorPpm: 1, ceilingPpm: 1_000_000 })).toBe(false);
    expect(isSampling({ floorPpm: 3, ceilingPpm: 2 })).toBe(false);
  });
});
