import { day } from '../../../../kernel/values/day';
import { caseLimits } from '../../../../subgraphs/enforcement/rules/cases/caseLimits';

const on = day('2026-11-02');

describe('EN-25, EN-16: the sums by which the gates of a case open', () => {
  it('are those of its kind of party', () => {
    const ids = (party: 'CITIZEN' | 'ORGANISATION') => caseLimits({ party }, on).map(({ id }) => id);
    const shared = ['OFFICERS_AT_LEAST', 'COLLECTIVE_HEADS_AT_LEAST'];
    expect(ids('CITIZEN')).toEqual([...shared, 'SIMPLE_FINE_CITIZEN', 'HEARING_SUM_CITIZEN']);
    expect(ids('ORGANISATION')).toEqual([...shared, 'SIMPLE_FINE_ORGANISATION', 'HEARING_SUM_ORGANISATION']);
  });

  it('say which of them nobody read in its text: the sum for a hearing, and how many heads discuss', () => {
    const unread = caseLimits({ party: 'ORGANISATION' }, on).filter(({ verified }) => !verified);
    expect(unread.map(({ id }) => id)).toEqual(['COLLECTIVE_HEADS_AT_LEAST', 'HEARING_SUM_ORGANISATION']);
    expect(unread.every(({ source, note }) => source !== '' && note !== undefined)).toBe(true);
  });
});
