import { plannedProportions } from '../../../../subgraphs/supervision/rules/evaluation/plannedProportions';

const planned = (ordinary: number, lower: number, higher: number) => plannedProportions({ ordinary, lower, higher });

describe('分类监管管理办法 13 ¶2: the shares planned for a year', () => {
  it('refuses half of ordinary intensity beside a quarter and a quarter', () => {
    expect(planned(500, 250, 250)).toMatchObject({
      ...{ code: 'PROPORTIONS_ORDINARY_TOO_SMALL', article: '上海市分类监管管理办法 13-2' },
      facts: { ordinary: 500, lower: 250, higher: 250 },
    });
  });

  it.each([
    [510, 250, 240],
    [501, 499, 0],
    [1000, 0, 0],
  ])('accepts %d beside %d and %d', (ordinary, lower, higher) => {
    expect(planned(ordinary, lower, higher)).toEqual({ lawful: true });
  });

  it.each([
    ['that come to less than a thousand', 600, 200, 199],
    ['that come to more', 600, 200, 201],
    ['of which one is negative', 900, 200, -100],
    ['that are not whole', 600.5, 200, 199.5],
    ['that are no numbers', Number.NaN, 200, 200],
  ])('refuses shares %s', (_, ordinary, lower, higher) => {
    expect(planned(ordinary, lower, higher)).toMatchObject({ code: 'PROPORTIONS_UNFIT' });
  });
});
