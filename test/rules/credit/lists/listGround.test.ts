import { day } from '../../../../kernel/values/day';
import { LIST_GROUNDS } from '../../../../kernel/values/reference/listGrounds';
import { listGround } from '../../../../subgraphs/credit/rules/lists/listGround';

const ON = day('2026-11-02');

describe('CR-7, CR-10: grounds of the lists', () => {
  it.each(LIST_GROUNDS.map(({ list, code }) => [list, code] as const))('%s has %s', (list, ground) => {
    expect(listGround({ list, ground }, ON)).toEqual({ lawful: true });
  });

  it('has four grounds of abnormal operation, none of them said to be read in the text', () => {
    const abnormal = LIST_GROUNDS.filter(({ list }) => list === 'ABNORMAL_OPERATION');
    expect(abnormal.map(({ code, verified }) => [code, verified])).toEqual([
      ['NO_ANNUAL_REPORT', false],
      ['NOT_PUBLICISED_IN_TIME', false],
      ['CONCEALED_OR_FALSE', false],
      ['UNREACHABLE', false],
    ]);
  });

  it('names the behaviours of article 25 by the article alone, as not read', () => {
    expect(LIST_GROUNDS.filter(({ article }) => article === '25')).toMatchObject([
      { code: 'SHANGHAI_REGULATION_25', verified: false },
    ]);
  });

  it('has no ground of the other list, and no other', () => {
    for (const ground of ['MARKET_SUPERVISION', 'LATE', '', 'constructor']) {
      expect(listGround({ list: 'ABNORMAL_OPERATION', ground }, ON)).toMatchObject({ code: 'LIST_GROUND_UNKNOWN' });
    }
  });

  it('has a ground from its first day on and not on the day before', () => {
    const serious = { list: 'SERIOUS_DISHONESTY', ground: 'MARKET_SUPERVISION' } as const;
    expect(listGround(serious, day('2021-08-31'))).toMatchObject({ code: 'LIST_GROUND_UNKNOWN' });
    expect(listGround(serious, day('2021-09-01'))).toEqual({ lawful: true });
  });
});
