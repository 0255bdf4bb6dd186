import { day } from '../../../../kernel/values/day';
import { dayDone } from '../../../../subgraphs/credit/rules/lists/dayDone';

const judge = (on: string) => dayDone({ field: 'establishedOn', on: day(on) }, day('2026-11-02'));

describe('a day on which something was found or established', () => {
  it('has come by today', () => {
    expect(judge('2026-11-02')).toEqual({ lawful: true });
    expect(judge('2016-02-29')).toEqual({ lawful: true });
    expect(judge('2026-11-03')).toMatchObject({
      code: 'LIST_FACT_IN_FUTURE',
      facts: { field: 'establishedOn', received: '2026-11-03', latest: '2026-11-02' },
    });
  });
});
