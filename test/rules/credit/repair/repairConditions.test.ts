import { addDays, day } from '../../../../kernel/values/day';
import {
  type RepairEvidence,
  type RepairFacts,
  repairable,
  repairConditions,
  shortestTimeOver,
} from '../../../../subgraphs/credit/rules/repair/repairConditions';

const HASH = 'a'.repeat(64);
const whole: RepairEvidence = {
  correctionProof: HASH,
  performanceProof: HASH,
  commitment: HASH,
  promisesTruth: true,
  acceptsLiability: true,
  otherConditions: [{ condition: '已通过复查', proof: HASH }],
};
const facts = (change: Partial<RepairFacts> = {}): RepairFacts => ({
  kind: 'ADMINISTRATIVE_PENALTY',
  sourceDepartment: 'SAMR-310115',
  severity: 'GENERAL',
  documentDate: day('2026-07-01'),
  publicationState: 'PUBLISHED',
  publicationEndsOn: null,
  procedure: 'ORDINARY',
  penaltyKinds: ['FINE'],
  safetyField: false,
  lowFine: false,
  necipsPublishedOn: null,
  decisionPerformed: null,
  ...change,
});
const LATE = day('2026-11-02');
const refusals = (evidence: Partial<RepairEvidence>, on = LATE) =>
  repairConditions(facts(), { ...whole, ...evidence }, on).flatMap((verdict) =>
    verdict.lawful ? [] : [[verdict.code, verdict.facts.missing]],
  );

describe('信用修复管理办法: the four conditions of repair', () => {
  it('are met by a whole application once the shortest time is over', () => {
    expect(refusals({})).toEqual([]);
  });

  it.each([
    ['GENERAL', {}, '2026-10-01'],
    ['SERIOUS', { severity: 'SERIOUS', documentDate: day('2025-10-01') }, '2026-10-01'],
    ['GENERAL in a field of safety', { safetyField: true, documentDate: day('2025-10-01') }, '2026-10-01'],
    ['GENERAL that was never shown', { publicationState: 'NOT_PUBLISHED' }, '2026-10-01'],
    ['one that was shown there or was not, NECIPS apart', { necipsPublishedOn: day('2026-10-20') }, '2026-10-01'],
  ] as const)(
    'first: %s is too early the day before and on the last day, and heard the day after',
    (_, change, last) => {
      const on = (days: number) => shortestTimeOver(facts(change), addDays(day(last), days));
      expect(on(-1)).toMatchObject({ lawful: false, code: 'REPAIR_TOO_EARLY', facts: { shortestEndsOn: last } });
      expect(on(0)).toMatchObject({ code: 'REPAIR_TOO_EARLY', facts: { earliest: addDays(day(last), 1) } });
      expect(on(1)).toEqual({ lawful: true });
    },
  );

  it('first: minor dishonesty has no shortest time', () => {
    expect(shortestTimeOver(facts({ severity: 'MINOR', penaltyKinds: ['WARNING'] }), day('2026-07-01'))).toEqual({
      lawful: true,
    });
  });

  it.each([
    [{ correctionProof: null }, [['REPAIR_DUTY_OPEN', ['correctionProof']]]],
    [{ performanceProof: null }, [['REPAIR_DUTY_OPEN', ['performanceProof']]]],
    [{ commitment: null }, [['REPAIR_COMMITMENT_MISSING', ['commitment']]]],
    [{ promisesTruth: false }, [['REPAIR_COMMITMENT_MISSING', ['promisesTruth']]]],
    [{ acceptsLiability: false }, [['REPAIR_COMMITMENT_MISSING', ['acceptsLiability']]]],
    [{ otherConditions: [{ condition: '已通过复查', proof: null }] }, [['REPAIR_CONDITION_OPEN', ['已通过复查']]]],
  ] as const)('without %j it is refused, and the reason names what is missing', (change, expected) => {
    expect(refusals(change)).toEqual(expected);
  });

  it.each([
    [false, ['performance']],
    [true, undefined],
    [null, undefined],
  ])(
    'second: a decision whose performance is known as %j is held against the proofs so',
    (decisionPerformed, missing) => {
      const verdicts = repairConditions(facts({ decisionPerformed }), whole, LATE).filter(({ lawful }) => !lawful);
      const refused = [{ lawful: false, code: 'REPAIR_DUTY_OPEN', facts: { missing } }];
      expect(verdicts).toMatchObject(missing ? refused : []);
    },
  );

  it('each is judged by itself', () => {
    const none = { ...whole, correctionProof: null, performanceProof: null, commitment: null };
    expect(repairConditions(facts(), none, day('2026-07-02')).filter(({ lawful }) => !lawful).length).toBe(3);
  });

  it('what has no severity is not repaired on application', () => {
    expect(repairable({ kind: 'ABNORMAL_OPERATION', severity: null })).toMatchObject({ code: 'REPAIR_NOT_FOR_THIS' });
    expect(repairable({ kind: 'ADMINISTRATIVE_PENALTY', severity: 'MINOR' })).toEqual({ lawful: true });
  });
});
