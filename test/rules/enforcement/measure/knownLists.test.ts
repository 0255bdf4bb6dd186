import { findDepartment } from '../../../../kernel/values/reference/departments';
import { KNOWN_NO_PENALTY_LISTS } from '../../../../kernel/values/reference/noPenaltyLists';

const on = (day: string) =>
  KNOWN_NO_PENALTY_LISTS.filter(({ from, to }) => (!from || from <= day) && (!to || day < to)).map(({ code }) => code);

describe('EN-33: the lists of the city that are known to exist', () => {
  it('has the list of 2019 until the measures of 2023 took its place', () => {
    expect(on('2023-12-24')).toContain('MARKET_2019');
    expect(on('2023-12-24')).not.toContain('MARKET_2023');
    expect(on('2023-12-25')).not.toContain('MARKET_2019');
    expect(on('2023-12-25')).toContain('MARKET_2023');
  });

  it('tells of each its source, and that its text was not read', () => {
    for (const { source, note, verified, issuers } of KNOWN_NO_PENALTY_LISTS) {
      expect([source !== '', note.includes('not read'), verified]).toEqual([true, true, false]);
      expect(issuers.every((code) => findDepartment(code))).toBe(true);
    }
  });
});
