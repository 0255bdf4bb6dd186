import fc from 'fast-check';
import { day } from '../../../../kernel/values/day';
import { LADDER, type LadderKind, ladderRoute } from '../../../../subgraphs/enforcement/rules/measure/ladder';
import { ladderStepFit } from '../../../../subgraphs/enforcement/rules/measure/ladderStepFit';
import { ladderStepEnds, ladderStepTerm } from '../../../../subgraphs/enforcement/rules/measure/ladderStepState';
import {
  lowestSufficient,
  type ViolationFacts,
} from '../../../../subgraphs/enforcement/rules/measure/lowestSufficient';
import { violation } from '../../../support/enforcement/measureExample';

const rung = (kind: LadderKind): number => LADDER.indexOf(kind);

describe('沪府发〔2020〕7号（十九）: the mildest measure that suffices', () => {
  it.each<[string, Partial<ViolationFacts>, LadderKind]>([
    ['an interview where nothing is established', { established: false }, 'INTERVIEW'],
    ['a warning talk where it was put right', { corrected: true }, 'WARNING_TALK'],
    ['an order where it was not', {}, 'ORDER_TO_CORRECT'],
    ['a penalty where an order was not kept', { earlierStepNotKept: true }, 'FORMAL_WARNING'],
    ['a penalty where it is serious', { serious: true }, 'FORMAL_WARNING'],
    ['a recall where harmful goods are about', { serious: true, goodsInCirculation: true }, 'RECALL'],
    ['a stop where the danger goes on', { serious: true, goodsInCirculation: true, dangerContinues: true }, 'STOP'],
    ['a revocation where the licence is forfeited', { serious: true, licenceForfeited: true }, 'REVOCATION'],
    ['a transfer where a crime is suspected', { suspectedCrime: true }, 'CRIMINAL_TRANSFER'],
  ])('is %s', (_, facts, kind) => {
    expect(lowestSufficient(violation(facts))).toBe(kind);
  });

  it('never becomes milder when something worse comes to light', () => {
    const flags = [
      'established',
      'serious',
      'earlierStepNotKept',
      'goodsInCirculation',
      'dangerContinues',
      'licenceForfeited',
      'suspectedCrime',
    ] as const;
    const some = fc.record(Object.fromEntries(flags.map((flag) => [flag, fc.boolean()])));
    fc.assert(
      fc.property(some, fc.constantFrom(...flags), fc.boolean(), (facts, worse, corrected) => {
        const before = violation({ ...facts, corrected });
        expect(rung(lowestSufficient({ ...before, [worse]: true }))).toBeGreaterThanOrEqual(
          rung(lowestSufficient(before)),
        );
      }),
      { seed: 20_260_103, numRuns: 1_000 },
    );
  });
});

describe('沪府发〔2020〕7号（十九）, 行政处罚法 9: a step of the ladder', () => {
  it.each<[LadderKind, string, string]>([
    ['FORMAL_WARNING', 'CASE', 'LADDER_STEP_NEEDS_CASE'],
    ['STOP', 'CASE', 'LADDER_STEP_NEEDS_CASE'],
    ['REVOCATION', 'CASE', 'LADDER_STEP_NEEDS_CASE'],
    ['CRIMINAL_TRANSFER', 'TRANSFER', 'LADDER_STEP_NEEDS_TRANSFER'],
  ])('is not %s: that goes the way of %s, whatever the reason', (kind, route, code) => {
    expect(ladderRoute(kind)).toBe(route);
    expect(ladderStepFit({ kind, lowest: kind, deviation: '情节严重' })).toMatchObject({ lawful: false, code });
  });

  it.each<[string, LadderKind, LadderKind, string]>([
    ['heavier than what suffices', 'ORDER_TO_CORRECT', 'INTERVIEW', 'LADDER_STEP_HEAVIER'],
    ['milder than what suffices', 'INTERVIEW', 'ORDER_TO_CORRECT', 'LADDER_STEP_INSUFFICIENT'],
  ])('%s needs a reason', (_, kind, lowest, code) => {
    expect(ladderStepFit({ kind, lowest, deviation: null })).toMatchObject({ code, facts: { lowest } });
    expect(ladderStepFit({ kind, lowest, deviation: '  ' })).toMatchObject({ code });
    expect(ladderStepFit({ kind, lowest, deviation: '同类问题多次出现' })).toEqual({ lawful: true });
  });

  it('that is the mildest which suffices needs none', () => {
    for (const kind of LADDER.filter((one) => ladderRoute(one) === 'STEP')) {
      expect(ladderStepFit({ kind, lowest: kind, deviation: null })).toEqual({ lawful: true });
    }
  });

  it('ends today at the earliest and twelve months from now at the latest', () => {
    const today = day('2026-11-02');
    for (const dueOn of ['2026-11-02', '2027-11-02']) {
      expect(ladderStepTerm(day(dueOn), today)).toEqual({ lawful: true });
    }
    for (const dueOn of ['2026-11-01', '2027-11-03']) {
      expect(ladderStepTerm(day(dueOn), today)).toMatchObject({
        code: 'LADDER_STEP_TERM_UNFIT',
        facts: { received: dueOn },
      });
    }
  });

  it('is closed once', () => {
    expect(ladderStepEnds('TAKEN')).toEqual({ lawful: true });
    for (const state of ['KEPT', 'NOT_KEPT', 'WITHDRAWN'] as const) {
      expect(ladderStepEnds(state)).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    }
  });
});
