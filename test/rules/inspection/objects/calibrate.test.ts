import fc from 'fast-check';
import { calibrate } from '../../../../subgraphs/inspection/rules/objects/calibrate';
import { classPpm } from '../../../../subgraphs/inspection/rules/objects/classPpm';
import { WHOLE } from '../../../../subgraphs/inspection/rules/plans/planTask';
import { taskOf } from '../../../support/inspection/objects';
import { covered, drawnGroup, excludedGroup, GROUPS } from '../../../support/inspection/pools';

const sumAt = (base: number, task = taskOf()): bigint =>
  GROUPS.reduce((sum, { standings: [one], count }) => {
    const ppm = one?.kind === 'DRAWN' ? classPpm(task, base, one) : 0;
    return sum + BigInt(ppm) * BigInt(count);
  }, 0n);

describe('11e: the base of a task', () => {
  it('is the largest whose probabilities do not add up to more than the volume', () => {
    const task = taskOf({ volume: { kind: 'COUNT', count: 100 } });
    const { basePpm, sum, wanted, fit } = calibrate(GROUPS, 0, task);
    expect(wanted).toBe(100n * BigInt(WHOLE));
    expect(sum).toBe(sumAt(basePpm ?? 0));
    expect(sum <= wanted && sumAt((basePpm ?? 0) + 1) > wanted).toBe(true);
    expect(fit).toBe('FITTED');
  });

  it('keeps within any ratio and is within one step of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_000, max: 800_000 }), (ppm) => {
        const { basePpm, sum, wanted, fit } = calibrate(GROUPS, 0, taskOf({ volume: { kind: 'RATIO', ppm } }));
        return fit === 'FITTED' && sum <= wanted && sumAt((basePpm ?? 0) + 1) > wanted;
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  it('takes a ratio of those that are drawn: excluded ones do not count, and the covered come beside', () => {
    const groups = [drawnGroup(1_000), excludedGroup(500), covered(40)];
    const found = calibrate(groups, 0, taskOf({ volume: { kind: 'RATIO', ppm: 50_000 } }));
    expect(found).toMatchObject({ sampled: 1_000, covered: 40, wanted: 50_000n * 1_000n, basePpm: 50_000 });
  });

  it('is none where everybody is covered', () => {
    const all = calibrate([covered(7)], 0, taskOf({ volume: { kind: 'ALL' } }));
    expect(all).toMatchObject({ basePpm: null, sampled: 0, covered: 7, fit: 'FITTED' });
  });

  it('says that the floor alone is too much, and pushes nobody below it', () => {
    const few = calibrate([drawnGroup(10_000)], 0, taskOf({ volume: { kind: 'COUNT', count: 9 } }));
    expect(few).toMatchObject({ fit: 'FLOOR', sum: 10_000n * 1_000n });
    expect(calibrate([drawnGroup(10_000)], 0, taskOf({ volume: { kind: 'COUNT', count: 10 } })).fit).toBe('FITTED');
  });

  it('says that the ceiling does not reach the volume, and pushes nobody above it', () => {
    const many = calibrate([drawnGroup(100)], 0, taskOf({ volume: { kind: 'COUNT', count: 91 } }));
    expect(many).toMatchObject({ fit: 'CEILING', sum: 100n * 900_000n });
    expect(calibrate([drawnGroup(100)], 0, taskOf({ volume: { kind: 'COUNT', count: 90 } })).fit).toBe('FITTED');
    expect(calibrate([], 0, taskOf({ volume: { kind: 'COUNT', count: 1 } }))).toMatchObject({
      fit: 'CEILING',
      sum: 0n,
    });
  });
});
