import { day } from '../../../../kernel/values/day';
import { sandboxAdmission, sandboxLimits } from '../../../../subgraphs/supervision/rules/risk/sandboxAdmission';
import { sandboxPeriod } from '../../../../subgraphs/supervision/rules/risk/sandboxPeriod';
import { sandboxState } from '../../../../subgraphs/supervision/rules/risk/sandboxState';

const today = day('2026-11-02');
const period = (from: string, until: string) => sandboxPeriod({ from: day(from), until: day(until) }, today);

describe('沪府发〔2020〕7号（十二）: days of a sandbox', () => {
  it('last for twelve months and not for a day more', () => {
    expect(period('2026-11-02', '2027-11-02')).toEqual({ lawful: true });
    expect(period('2026-11-02', '2027-11-03')).toMatchObject({
      code: 'SANDBOX_PERIOD_UNFIT',
      facts: { latest: '2027-11-02', months: 12 },
    });
  });

  it('begin today or later, and not the day before', () => {
    expect(period('2026-11-02', '2026-11-03')).toEqual({ lawful: true });
    expect(period('2026-11-01', '2026-11-03')).toMatchObject({ lawful: false });
  });

  it('are not empty', () => {
    expect(period('2026-11-05', '2026-11-05')).toMatchObject({ lawful: false });
  });

  it.each([
    ['2026-11-04', 'PENDING'],
    ['2026-11-05', 'OBSERVING'],
    ['2026-11-30', 'OBSERVING'],
    ['2026-12-01', 'ENDED'],
  ])('of an approved enrolment on %s: %s', (on, state) => {
    const approved = { decision: 'APPROVED', from: day('2026-11-05'), until: day('2026-12-01') } as const;
    expect(sandboxState(approved, day(on))).toBe(state);
    expect(sandboxState({ ...approved, decision: 'REVOKED' }, day(on))).toBe('REVOKED');
  });
});

describe('沪府发〔2020〕7号（十二）: who is enrolled, and for what', () => {
  it('nobody with a grave case, nobody twice', () => {
    expect(sandboxAdmission({ graveCaseOf: null, overlapping: null })).toEqual({ lawful: true });
    expect(sandboxAdmission({ graveCaseOf: 'SAMR', overlapping: null })).toMatchObject({ code: 'SANDBOX_GRAVE_CASE' });
    expect(sandboxAdmission({ graveCaseOf: null, overlapping: 'SB-2026-000001' })).toMatchObject({
      code: 'SANDBOX_TWICE',
      facts: { enrolment: 'SB-2026-000001' },
    });
  });

  it('codes of the rules in force, each once; any code where there are no rules', () => {
    expect(sandboxLimits(['PROBLEMS'], ['PROBLEMS', 'PENALTIES'])).toEqual({ lawful: true });
    expect(sandboxLimits(['GOSSIP'], ['PROBLEMS'])).toMatchObject({
      code: 'SANDBOX_LIMITS_UNFIT',
      facts: { unknown: 'GOSSIP', admitted: ['PROBLEMS'] },
    });
    expect(sandboxLimits(['PROBLEMS', 'PROBLEMS'], null)).toMatchObject({ lawful: false });
    expect(sandboxLimits(['ANYTHING'], null)).toEqual({ lawful: true });
  });
});
