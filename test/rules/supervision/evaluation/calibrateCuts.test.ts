import fc from 'fast-check';
import {
  type CalibrationFacts,
  calibrateCuts,
  standardCuts,
  type TotalCount,
} from '../../../../subgraphs/supervision/rules/evaluation/calibrateCuts';

const standard = { higherNeverBelow: 40, lowerNeverAbove: 10 };
const counts = (...pairs: readonly (readonly [total: number, count: number])[]): TotalCount[] =>
  pairs.map(([total, count]) => ({ total, count }));
const cuts = (histogram: TotalCount[], said: Partial<CalibrationFacts> = {}) =>
  calibrateCuts({ histogram, forced: 0, proportions: { lower: 200, higher: 100 }, standard, ...said });

describe('分类监管管理办法 13 ¶3: cuts keep to the planned shares', () => {
  it('takes exactly the planned share into HIGHER and into LOWER, and not one more', () => {
    const exact = counts([0, 100], [5, 100], [20, 700], [50, 60], [80, 40]);
    expect(cuts(exact)).toMatchObject({ higherFrom: 40, lowerTo: 10, higherTie: null, lowerTie: null });
    expect(cuts(counts([0, 100], [5, 101], [20, 699], [50, 61], [80, 39]))).toMatchObject({
      higherFrom: 40,
      lowerTo: 0,
    });
    expect(cuts(counts([0, 100], [5, 100], [20, 699], [50, 61], [80, 40]))).toMatchObject({
      higherFrom: 80,
      lowerTo: 10,
    });
  });

  it('leaves a group of one total that does not fit as a whole to ORDINARY, and names its total', () => {
    expect(cuts(counts([0, 100], [4, 150], [20, 600], [60, 100], [70, 50]))).toEqual({
      ...{ higherFrom: 70, higherTie: 60 },
      ...{ lowerTo: 0, lowerTie: 4 },
    });
    expect(cuts(counts([0, 300], [20, 500], [60, 200]))).toEqual({
      ...{ higherFrom: null, higherTie: 60 },
      ...{ lowerTo: null, lowerTie: 0 },
    });
  });

  it('puts nobody into HIGHER below the bound of the standard, nor into LOWER above it', () => {
    expect(cuts(counts([10, 1], [11, 999]))).toMatchObject({ lowerTo: 10, higherFrom: 40 });
    expect(cuts(counts([39, 999], [40, 1]))).toMatchObject({ lowerTo: 10, higherFrom: 40 });
    expect(cuts([])).toEqual(standardCuts(standard));
  });

  it('counts those whom the law puts into HIGHER in the share and in the population', () => {
    const histogram = counts([20, 890], [60, 10], [70, 40]);
    expect(cuts(histogram, { forced: 60 })).toMatchObject({ higherFrom: 70, higherTie: 60 });
    expect(cuts(histogram, { forced: 59 })).toMatchObject({ higherFrom: 70, higherTie: 60 });
    expect(cuts(histogram, { forced: 50 })).toMatchObject({ higherFrom: 70 });
    expect(cuts(histogram, { forced: 40 })).toMatchObject({ higherFrom: 40, higherTie: null });
  });

  it('lets nobody in by points where the law alone fills the share', () => {
    expect(cuts(counts([20, 800]), { forced: 200 })).toMatchObject({ higherFrom: null, higherTie: null });
    expect(cuts(counts([20, 700], [90, 100]), { forced: 200 })).toMatchObject({ higherFrom: null, higherTie: 90 });
  });

  it('does not depend on the order of the totals, nor on totals that nobody has', () => {
    const histogram = counts([0, 100], [4, 150], [20, 600], [60, 100], [70, 50]);
    expect(cuts([...histogram].reverse())).toEqual(cuts(histogram));
    expect(cuts([...histogram, { total: 99, count: 0 }])).toEqual(cuts(histogram));
  });

  it('is the largest group that fits, whatever the totals', () => {
    const total = fc.integer({ min: 0, max: 100 });
    const histogram = fc.uniqueArray(fc.record({ total, count: fc.nat(50) }), { selector: ({ total: at }) => at });
    const share = fc.nat(400);
    fc.assert(
      fc.property(histogram, fc.nat(40), share, share, (all, forced, lower, higher) => {
        const population = all.reduce((sum, { count }) => sum + count, forced);
        const found = cuts(all, { forced, proportions: { lower, higher } });
        const members = (isIn: (at: number) => boolean) =>
          all.filter((one) => isIn(one.total)).reduce((sum, { count }) => sum + count, 0);
        const inHigher = (from: number | null) => forced + (from === null ? 0 : members((at) => at >= from));
        const inLower = (to: number | null) => (to === null ? 0 : members((at) => at <= to));
        const fitsHigher = (from: number | null) => inHigher(from) * 1000 <= higher * population;
        const fitsLower = (to: number | null) => inLower(to) * 1000 <= lower * population;
        for (let at = 0; at <= 100; at++) {
          if (at >= 40 && fitsHigher(at)) expect(inHigher(at)).toBeLessThanOrEqual(inHigher(found.higherFrom));
          if (at <= 10 && fitsLower(at)) expect(inLower(at)).toBeLessThanOrEqual(inLower(found.lowerTo));
        }
        expect(found.higherFrom === null || (found.higherFrom >= 40 && fitsHigher(found.higherFrom))).toBe(true);
        expect(found.lowerTo === null || (found.lowerTo <= 10 && fitsLower(found.lowerTo))).toBe(true);
      }),
      { seed: 13, numRuns: 300 },
    );
  });
});
