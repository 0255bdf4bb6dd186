import { day } from '../../../../kernel/values/day';
import {
  isOfAnotherProvince,
  lateDays,
  publicationClocks,
  publicationDue,
  shownElsewhere,
} from '../../../../subgraphs/enforcement/rules/after/publicationClocks';

const SHANGHAI = '91310115MA1K3B7C6G';
const guangdong = '914403001922038216';
const clocks = (decidedOn: string, uscc = SHANGHAI) => publicationClocks({ decidedOn: day(decidedOn), uscc });
const days = (decidedOn: string, uscc = SHANGHAI) =>
  clocks(decidedOn, uscc).map(({ channel, dueOn }) => [channel, dueOn]);

describe('CR-30, CR-31, X6: two clocks of publication, each with its channel', () => {
  it('are seven and twenty working days, across National Day with its worked weekends', () => {
    expect(days('2026-09-24')).toEqual([
      ['CREDIT_CHINA', '2026-10-12'],
      ['NECIPS', '2026-10-29'],
    ]);
    expect(days('2026-09-18')[1]).toEqual(['NECIPS', '2026-10-22']);
  });

  it('are so across Spring Festival', () => {
    expect(days('2026-02-13')).toEqual([
      ['CREDIT_CHINA', '2026-03-02'],
      ['NECIPS', '2026-03-19'],
    ]);
  });

  it('tell which number was read and which is general knowledge', () => {
    expect(clocks('2026-11-02').map(({ channel, basis }) => [channel, basis.value, basis.verified])).toEqual([
      ['CREDIT_CHINA', 7, false],
      ['NECIPS', 20, true],
    ]);
  });

  it('bind the publication by the earlier', () => {
    expect(publicationDue(clocks('2026-09-24'))).toBe('2026-10-12');
    expect(publicationDue([])).toBeNull();
  });

  it('hand a decision on an entity of another province on within ten working days', () => {
    expect([isOfAnotherProvince(SHANGHAI), isOfAnotherProvince(guangdong)]).toEqual([false, true]);
    expect(clocks('2026-11-02', guangdong)[1]).toMatchObject({ channel: 'NECIPS', push: true, dueOn: '2026-11-16' });
    expect(clocks('2026-11-02')[1]).toMatchObject({ push: false, dueOn: '2026-11-30' });
  });

  it('let the other province ten working days more to show it, from the day of handing on or its last day', () => {
    const shown = (decidedOn: string, uscc: string, handedOn: string | null) => {
      const necips = clocks(decidedOn, uscc).find(({ channel }) => channel === 'NECIPS');
      const term = necips && shownElsewhere(necips, handedOn === null ? null : day(handedOn));
      return term && [term.basis.id, term.dueOn, term.basis.verified];
    };
    expect(shown('2026-09-14', guangdong, null)).toEqual(['NECIPS_SHOWN_AFTER_PUSH', '2026-10-16', true]);
    expect(shown('2026-09-14', guangdong, '2026-09-18')).toEqual(['NECIPS_SHOWN_AFTER_PUSH', '2026-10-09', true]);
    expect(shown('2026-09-14', SHANGHAI, '2026-09-18')).toBeNull();
    expect(shown('2026-12-25', guangdong, null)).toBeNull();
  });

  it('have no clock before their rule was in force, nor a day while the holidays are not known', () => {
    expect(days('2018-06-29')).toEqual([]);
    expect(days('2019-03-01').map(([channel]) => channel)).toEqual(['CREDIT_CHINA']);
    expect(publicationDue(clocks('2026-12-30'))).toBeNull();
  });
});

describe('CR-30: what is late', () => {
  it('is nothing from before the rule was in force', () => {
    expect(lateDays(day('2026-10-12')).from).toBe('2018-07-01');
  });

  it('is decided before the first day whose last day is not over: not on the last day, but on the day after', () => {
    expect(lateDays(day('2026-10-12')).before).toBe('2026-09-24');
    expect(lateDays(day('2026-10-13')).before).toBe('2026-09-28');
    expect(lateDays(day('2026-03-02')).before).toBe('2026-02-13');
    expect(lateDays(day('2026-03-03')).before).toBe('2026-02-14');
  });
});
