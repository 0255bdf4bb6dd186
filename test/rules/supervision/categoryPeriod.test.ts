import { day } from '../../../kernel/values/day';
import { categoryPeriod } from '../../../subgraphs/supervision/rules/categoryPeriod';

const matter = { inForceFrom: day('2018-01-01'), inForceTo: day('2022-03-01') };
const period = (since: string, until: string | null = null) => ({
  since: day(since),
  until: until === null ? null : day(until),
});

describe('分类监管管理办法 26: a category rests on rules in force', () => {
  it('accepts the first day of the Measures and refuses the day before', () => {
    expect(categoryPeriod(period('2018-08-01'), matter)).toEqual({ lawful: true });
    expect(categoryPeriod(period('2018-07-31'), matter)).toMatchObject({
      code: 'CATEGORY_OUTSIDE_RULES',
      facts: { earliest: '2018-08-01' },
    });
  });

  it('accepts the first day of a later matter and refuses the day before', () => {
    const later = { inForceFrom: day('2020-01-01'), inForceTo: null };
    expect(categoryPeriod(period('2020-01-01'), later)).toEqual({ lawful: true });
    expect(categoryPeriod(period('2019-12-31'), later)).toMatchObject({ facts: { earliest: '2020-01-01' } });
  });

  it('accepts the last day of a matter and refuses the day on which it is no longer in force', () => {
    expect(categoryPeriod(period('2022-02-28'), matter)).toEqual({ lawful: true });
    expect(categoryPeriod(period('2022-03-01'), matter)).toMatchObject({ code: 'CATEGORY_OUTSIDE_RULES' });
  });

  it('accepts a category that stood for one day and refuses one that stood for none', () => {
    expect(categoryPeriod(period('2020-01-01', '2020-01-02'), matter)).toEqual({ lawful: true });
    expect(categoryPeriod(period('2020-01-01', '2020-01-01'), matter)).toMatchObject({ code: 'CATEGORY_PERIOD_EMPTY' });
  });
});
