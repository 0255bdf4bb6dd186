import fc from 'fast-check';
import { addDays, day } from '../../../../kernel/values/day';
import {
  type PersistenceFacts,
  raisingPersistence,
} from '../../../../subgraphs/supervision/rules/evaluation/raisingPersistence';
import { grade } from '../../../support/supervision/evaluationFacts';

const TODAY = '2026-11-02';
const past = (on: string, proposed: string | null = 'HIGHER-1') => ({
  ...{ day: day(on) },
  proposed: proposed === null ? null : grade(proposed),
});
const persistence = (history: readonly ReturnType<typeof past>[], said: Partial<PersistenceFacts> = {}) =>
  raisingPersistence({
    ...{ target: grade('HIGHER-1'), direction: 'TIGHTEN', cycleMonths: 6, heldForMonths: 6, history },
    present: { day: day(TODAY), proposed: grade('HIGHER-1') },
    ...said,
  });

describe('分类监管管理办法 16 ¶3: six months without a break', () => {
  it('refuses five months and thirty days, and accepts six months', () => {
    expect(persistence([past('2026-05-03')])).toEqual({ met: false, since: '2026-05-03', metOn: '2026-11-03' });
    expect(persistence([past('2026-05-02')])).toEqual({ met: true, since: '2026-05-02', metOn: '2026-11-02' });
  });

  it('counts months forward, to the last day of a shorter one', () => {
    const present = (on: string) => ({ present: { day: day(on), proposed: grade('HIGHER-1') }, cycleMonths: 12 });
    expect(persistence([past('2025-08-31')], present('2026-02-27')).met).toBe(false);
    expect(persistence([past('2025-08-31')], present('2026-02-28')).met).toBe(true);
  });

  it('begins anew after an evaluation that does not meet the standard', () => {
    const history = [past('2026-02-01'), past('2026-07-01', 'ORDINARY-1'), past('2026-08-01')];
    expect(persistence(history)).toMatchObject({ met: false, since: '2026-08-01', metOn: '2027-02-01' });
  });

  it('begins anew after a gap longer than one cycle, and not after one as long', () => {
    expect(persistence([past('2026-05-01')], { cycleMonths: 6 })).toMatchObject({ met: false, since: TODAY });
    expect(persistence([past('2026-05-02')], { cycleMonths: 6 })).toMatchObject({ met: true });
    const chain = [past('2026-03-01'), past('2026-09-02')];
    expect(persistence(chain)).toMatchObject({ met: false, since: '2026-09-02' });
    expect(persistence([past('2026-03-01'), past('2026-09-01')])).toMatchObject({ met: true, since: '2026-03-01' });
  });

  it('bridges no gap with an evaluation that gave no grade, and is not broken by one', () => {
    const waiting = past('2026-07-01', null);
    expect(persistence([past('2026-03-01'), waiting, past('2026-09-02')])).toMatchObject({ since: '2026-09-02' });
    expect(persistence([past('2026-05-02'), waiting])).toMatchObject({ met: true, since: '2026-05-02' });
  });

  it('takes whatever is stricter for meeting it when tightening, and whatever is milder when relaxing', () => {
    expect(persistence([past('2026-05-02', 'HIGHER-2')]).met).toBe(true);
    const relax = {
      ...{ target: grade('ORDINARY-1'), direction: 'RELAX' as const },
      present: { day: day(TODAY), proposed: grade('LOWER-1') },
    };
    expect(persistence([past('2026-05-02', 'LOWER-1')], relax).met).toBe(true);
    expect(persistence([past('2026-05-02', 'HIGHER-1')], relax).met).toBe(false);
  });

  it('asks of several evaluations of one day that each meets it', () => {
    const both = [past('2026-05-02'), past('2026-05-02', 'ORDINARY-1')];
    expect(persistence(both)).toMatchObject({ met: false, since: TODAY });
    expect(persistence([past('2026-05-02'), past(TODAY, 'ORDINARY-1')])).toMatchObject({ since: TODAY });
  });

  it('knows nothing of evaluations after its day, and does not depend on their order', () => {
    const history = [past('2026-05-02'), past('2026-08-01'), past('2026-12-01', 'ORDINARY-1')];
    expect(persistence(history)).toMatchObject({ met: true });
    const any = fc.array(fc.tuple(fc.nat(700), fc.constantFrom('LOWER-1', 'ORDINARY-1', 'HIGHER-1', null)), {
      maxLength: 8,
    });
    const shuffled = any.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    const evaluations = (all: [number, string | null][]) =>
      all.map(([ago, proposed]) => past(addDays(day(TODAY), -ago), proposed));
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(persistence(evaluations(other))).toEqual(persistence(evaluations(all)));
      }),
      { seed: 16, numRuns: 300 },
    );
  });
});
