import { addDays, day } from '../../../../kernel/values/day';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { reviewTerm, statementTerm } from '../../../../subgraphs/enforcement/rules/proceedings/stepTerms';

describe('行政处罚法 45: statement and review', () => {
  const terms = { statementTerm, reviewTerm };

  it.each<[keyof typeof terms, string, string, string]>([
    ['statementTerm', '2026-09-24', '2026-10-09', 'National Day'],
    ['statementTerm', '2026-02-13', '2026-02-27', 'Spring Festival and the worked Saturday before'],
    ['statementTerm', '2026-04-29', '2026-05-09', 'Labour Day to a worked Saturday'],
    ['reviewTerm', '2026-09-18', '2026-10-09', 'a worked Sunday, Mid-Autumn and National Day'],
    ['reviewTerm', '2026-02-13', '2026-03-05', 'Spring Festival and both worked Saturdays'],
  ])('EN-22: %s from %s ends on %s, across %s', (name, from, last) => {
    const { dueOn, basis } = terms[name](day(from));
    expect(dueOn).toBe(last);
    expect(isOverdue(dueOn, day(last))).toBe(false);
    expect(isOverdue(dueOn, addDays(day(last), 1))).toBe(true);
    expect(basis).toMatchObject({ unit: 'WORKING_DAY', verified: false });
  });

  it('EN-22: in a year whose holidays are not known the last day is null', () => {
    expect(statementTerm(day('2026-12-28')).dueOn).toBeNull();
    expect(reviewTerm(day('2026-12-28')).dueOn).toBeNull();
  });
});
