import { day } from '../../../kernel/values/day';
import { caseDays } from '../../../subgraphs/enforcement/rules/caseDays';

const openedOn = day('2026-03-02');
const unfit = { code: 'CASE_DAYS_UNFIT', article: '本项目口径' };

describe('本项目口径: a closed case has its closing day', () => {
  it('accepts a case closed on the day it came up and refuses the day before', () => {
    expect(caseDays({ stage: 'ARCHIVED', openedOn, closedOn: openedOn })).toEqual({ lawful: true });
    expect(caseDays({ stage: 'ARCHIVED', openedOn, closedOn: day('2026-03-01') })).toMatchObject(unfit);
  });

  it('refuses a closed case without the day, and an open case or a lead with one', () => {
    expect(caseDays({ stage: 'PERFORMED', openedOn, closedOn: null })).toMatchObject(unfit);
    expect(caseDays({ stage: 'INVESTIGATING', openedOn, closedOn: openedOn })).toMatchObject(unfit);
    expect(caseDays({ stage: 'LEAD', openedOn, closedOn: openedOn })).toMatchObject(unfit);
    expect(caseDays({ stage: 'INVESTIGATING', openedOn, closedOn: null })).toEqual({ lawful: true });
  });
});
