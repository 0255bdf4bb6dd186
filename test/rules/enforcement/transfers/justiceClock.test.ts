import { day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { justiceClock } from '../../../../subgraphs/enforcement/rules/transfers/justiceClock';
import { JUSTICE_STATES, type JusticeState } from '../../../../subgraphs/enforcement/rules/transfers/justiceState';

const due = (state: JusticeState, since: string) => justiceClock(state, day(since))?.dueOn;

describe('EN-4a: the last day of each step of a transfer to the police', () => {
  it.each([
    ['the decision of the chief', 'PROPOSED', '2026-11-02', '2026-11-05'],
    ['the decision of the chief, from a Friday', 'PROPOSED', '2026-11-06', '2026-11-09'],
    ['the decision of the police, at National Day', 'RECEIVED', '2026-09-30', '2026-10-08'],
    ['the decision of the police, before National Day', 'RECEIVED', '2026-09-27', '2026-09-30'],
    ['the decision of the police, at Spring Festival', 'RECEIVED', '2026-02-13', '2026-02-24'],
    ['the decision of the police, on a worked Saturday', 'RECEIVED', '2026-02-11', '2026-02-14'],
    ['the second decision of the police', 'OBJECTED', '2026-11-02', '2026-11-05'],
    ['the evidence', 'FILED', '2026-10-07', '2026-10-10'],
    ['the receipt', 'SENT', '2026-11-02', '2026-11-05'],
  ] as const)('of %s is three calendar days later, moved past holidays', (_, state, since, last) => {
    expect(due(state, since)).toBe(last);
    expect([isOverdue(day(last), day(last)), isOverdue(day(last), day('2026-12-01'))]).toEqual([false, true]);
  });

  it.each([
    ['2026-11-06', '2026-11-11'],
    ['2026-09-30', '2026-10-10'],
    ['2026-02-13', '2026-02-25'],
  ])('of the objection from %s is three working days later: %s', (since, last) => {
    expect(due('NOT_FILED', since)).toBe(last);
  });

  it('is told of no state in which nothing with a term in days is awaited', () => {
    const without = JUSTICE_STATES.filter((state) => justiceClock(state, day('2026-11-02')) === null);
    expect(without).toEqual(['DECLINED', 'APPROVED', 'HANDED_OVER', 'RETURNED', 'CLOSED']);
  });

  it('rests on numbers that are marked unverified and say how they were read', () => {
    const ids = [
      ...['JUSTICE_DECIDED_WITHIN', 'POLICE_DECIDED_WITHIN', 'JUSTICE_OBJECTED_WITHIN'],
      ...['POLICE_REVIEWED_WITHIN', 'JUSTICE_EVIDENCE_WITHIN'],
    ] as const;
    for (const id of ids) {
      const { verified, note, source } = parameterOn(id as 'JUSTICE_DECIDED_WITHIN', day('2026-11-02'));
      expect([verified, source.includes('第310号')]).toEqual([false, true]);
      expect(note).toMatch(/reading/);
    }
  });

  it('is not known where the holidays of its year are not', () => {
    expect(due('RECEIVED', '2026-12-30')).toBeNull();
  });
});
