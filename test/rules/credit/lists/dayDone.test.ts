import { day } from '../../../../kernel/values/day';
import { dayDone } from '../../../../subgraphs/credit/rules/lists/dayDone';

const judge = (on: string, earliest: string | null) =>
  dayDone({ field: 'servedOn', on: day(on), earliest: earliest === null ? null : day(earliest) }, day('2026-11-02'));

describe('a day on which something was done', () => {
  it('has come by today', () => {
    expect(judge('2026-11-02', null)).toEqual({ lawful: true });
    expect(judge('2026-11-03', null)).toMatchObject({ code: 'LIST_FACT_IN_FUTURE', facts: { field: 'servedOn' } });
  });

  it('is not before what comes first', () => {
    expect(judge('2026-10-30', '2026-10-30')).toEqual({ lawful: true });
    expect(judge('2026-10-29', '2026-10-30')).toMatchObject({ code: 'LIST_FACT_IN_FUTURE' });
  });
});
