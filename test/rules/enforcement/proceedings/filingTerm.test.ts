import { addDays, day } from '../../../../kernel/values/day';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import {
  filingExtension,
  filingTerm,
  foundInTime,
} from '../../../../subgraphs/enforcement/rules/proceedings/filingTerm';

const term = (leadOn: string, extended = false) => filingTerm({ leadOn: day(leadOn), extended });

describe('市场监督管理行政处罚程序规定 18: the decision on filing', () => {
  it.each([
    ['2026-09-14', '2026-10-10', '2026-10-30', 'National Day and its worked weekends'],
    ['2026-02-02', '2026-02-28', '2026-03-20', 'Spring Festival and its worked Saturdays'],
  ])('EN-22: a lead of %s is decided by %s, lengthened by %s, across %s', (lead, first, second) => {
    expect(term(lead).dueOn).toBe(first);
    expect(term(lead, true).dueOn).toBe(second);
    expect(isOverdue(term(lead).dueOn, day(first))).toBe(false);
    expect(isOverdue(term(lead).dueOn, addDays(day(first), 1))).toBe(true);
  });

  it('EN-22: both numbers are told as unverified, each with its source', () => {
    const { basis, extension } = term('2026-09-14', true);
    for (const number of [basis, extension]) {
      expect(number).toMatchObject({ value: 15, unit: 'WORKING_DAY', article: '18', verified: false });
      expect(number?.note).toBeDefined();
    }
    expect(term('2026-09-14').extension).toBeNull();
  });

  it('EN-22: the head lengthens it once, on its last day at the latest', () => {
    const lead = { leadOn: day('2026-09-14'), extended: false };
    expect(filingExtension(lead, day('2026-10-10'))).toEqual({ lawful: true });
    expect(filingExtension(lead, day('2026-10-11'))).toMatchObject({
      code: 'EXTENSION_UNFIT',
      facts: { dueOn: '2026-10-10' },
    });
    expect(filingExtension({ ...lead, extended: true }, day('2026-10-10'))).toMatchObject({ code: 'EXTENSION_UNFIT' });
  });

  it('EN-22: in a year whose holidays are not known the last day is null', () => {
    expect(term('2026-12-01').dueOn).toBe('2026-12-22');
    expect(term('2026-12-01', true).dueOn).toBeNull();
    expect(term('2026-12-25', true)).toMatchObject({ dueOn: null, extension: { id: 'CASE_FILED_EXTENSION' } });
  });
});

describe('行政处罚法 36: the day on which an act was found of own motion', () => {
  it('EN-10: lies within the longest term of the filing before the file is opened', () => {
    const { dueOn } = filingTerm({ leadOn: day('2026-03-02'), extended: true });
    const last = day(dueOn ?? '');
    expect(foundInTime(day('2026-03-02'), last)).toEqual({ lawful: true });
    expect(foundInTime(day('2026-03-02'), addDays(last, 1))).toMatchObject({
      code: 'CASE_DAY_UNFIT',
      facts: { field: 'foundOn', on: addDays(last, 1), latest: last },
    });
    expect(foundInTime(day('2023-08-30'), day('2026-11-02'))).toMatchObject({ lawful: false });
    expect(foundInTime(day('2023-08-30'), day('2026-11-02'), 'receivedOn')).toMatchObject({
      facts: { field: 'receivedOn', received: '2023-08-30' },
    });
  });

  it('EN-10: lies within three months where the holidays on the way are not known', () => {
    expect(foundInTime(day('2026-12-21'), day('2027-03-21'))).toEqual({ lawful: true });
    expect(foundInTime(day('2026-12-21'), day('2027-03-22'))).toMatchObject({ facts: { latest: '2027-03-21' } });
  });
});
