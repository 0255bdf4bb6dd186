import type { Lint } from '../../../../subgraphs/inspection/rules/objects/lints';
import { LINTS } from '../../../../subgraphs/inspection/rules/objects/lints';
import { planFrame } from '../../../../subgraphs/inspection/rules/objects/planFrame';
import type { PooledTask } from '../../../../subgraphs/inspection/rules/objects/pooledTask';
import type { PoolGroup } from '../../../../subgraphs/inspection/rules/objects/poolGroup';
import { previewLints, STRATA_NAMED } from '../../../../subgraphs/inspection/rules/objects/previewLints';
import { DOUBLING, EVERYTHING, taskOf } from '../../../support/inspection/objects';
import { covered, drawnGroup, excludedGroup, GROUPS } from '../../../support/inspection/pools';

const lints = (task: Partial<PooledTask> = {}, groups: readonly PoolGroup[] = GROUPS): readonly Lint[] => {
  const tasks = [taskOf({ volume: { kind: 'RATIO', ppm: 20_000 }, ...task })];
  return previewLints({ tasks, groups, frame: planFrame(groups, tasks), smallBelow: 5 });
};
const codes = (...given: Parameters<typeof lints>) => lints(...given).map(({ code }) => code);

describe('DR-9, A13, FL-20: what a planner is warned of', () => {
  it('is nothing where tables rise, the volume fits and every stratum is large', () => {
    expect(lints()).toEqual([]);
  });

  it('is a table that falls, with its class', () => {
    const tables = { ...DOUBLING, risk: { ...DOUBLING.risk, D: 1_000 } };
    expect(lints({ tables })).toContainEqual({ code: 'TABLE_NOT_MONOTONE', task: 0, about: 'RISK D', objects: null });
  });

  it('is a ground that the law forbids', () => {
    const scope = { ...EVERYTHING, legalForms: ['1100'] };
    expect(lints({ scope })[0]).toMatchObject({ code: 'FORBIDDEN_GROUND', about: 'legalForms' });
  });

  it('is a floor of 0, and a ceiling of certainty', () => {
    expect(codes({ floorPpm: 0 })).toContain('BOUNDS_UNFIT');
    expect(codes({ ceilingPpm: 1_000_000 })).toContain('BOUNDS_UNFIT');
  });

  it('is a volume that floor or ceiling does not let be met, with who is pushed onto it', () => {
    const few = lints({ volume: { kind: 'COUNT', count: 1 }, floorPpm: 50_000 });
    expect(few.map(({ code }) => code)).toEqual(['FLOOR_ABOVE_VOLUME', 'AT_FLOOR']);
    expect(few[1]?.objects).toBe(1_000);
    const many = lints({ volume: { kind: 'COUNT', count: 999 } });
    expect(many.map(({ code, objects }) => [code, objects])).toEqual([
      ['VOLUME_NOT_REACHED', null],
      ['AT_CEILING', 1_000],
    ]);
  });

  it('is an empty pool, a key item that is drawn from, and key-listed objects that are left out', () => {
    expect(codes({}, [excludedGroup(10)])).toEqual(['POOL_EMPTY']);
    expect(codes({ isKeyItem: true })).toEqual(['KEY_ITEM_SAMPLED']);
    const listed = lints({}, [...GROUPS, excludedGroup(3, true)]);
    expect(listed).toEqual([{ code: 'KEY_LISTED_EXCLUDED', task: 0, about: 'VISITED', objects: 3 }]);
  });

  it('is each stratum with fewer objects than the setting, but not where all are covered', () => {
    const four = lints({}, [...GROUPS, drawnGroup(4, { credit: 'B' })]);
    expect(four).toMatchObject([{ code: 'SMALL_STRATUM', task: null, objects: 4 }]);
    expect(lints({}, [...GROUPS, drawnGroup(5, { credit: 'B' }), covered(1)])).toEqual([]);
  });

  it('names a bounded number of strata and counts the rest', () => {
    const credits = ['AAA', 'AA', 'B', 'C'] as const;
    const risks = ['A', 'B', 'C', 'D'] as const;
    const categories = ['LOWER', 'ORDINARY', 'HIGHER'] as const;
    const tables = {
      credit: { AAA: 5_000, AA: 7_000, A: 10_000, B: 11_000, C: 13_000, UNRATED: 10_000 },
      category: { LOWER: 3_000, ORDINARY: 10_000, HIGHER: 17_000 },
      risk: { A: 5_500, B: 10_000, C: 19_000, D: 23_000, UNCLASSED: 10_000 },
    };
    const small = categories.flatMap((category) =>
      credits.flatMap((credit) => risks.map((risk) => drawnGroup(1, { category, credit, risk }))),
    );
    const found = lints({ tables }, small).filter(({ code }) => code === 'SMALL_STRATUM');
    expect(found).toHaveLength(STRATA_NAMED + 1);
    expect(found.at(-1)).toMatchObject({ about: null });
    expect(found.reduce((sum, { objects }) => sum + (objects ?? 0), 0)).toBe(small.length);
  });

  it('has a text and an article for each', () => {
    for (const { zh, en, article } of Object.values(LINTS))
      expect([zh, en, article].every((one) => one.length > 3)).toBe(true);
  });
});
