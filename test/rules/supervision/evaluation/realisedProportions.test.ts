import { realisedProportions } from '../../../../subgraphs/supervision/rules/evaluation/realisedProportions';

const realised = (ordinary: number, lower: number, higher: number, forced = 0) =>
  realisedProportions({ ordinary, lower, higher, forced });

describe('分类监管管理办法 13 ¶2: the result of a year', () => {
  it('refuses half: 500 of ordinary intensity beside 300 and 200', () => {
    expect(realised(500, 300, 200)).toMatchObject({
      state: 'BROKEN',
      verdict: {
        ...{ code: 'ORDINARY_NOT_MAJORITY', article: '上海市分类监管管理办法 13-2' },
        facts: { ordinary: 500, lower: 300, higher: 200, forced: 0 },
      },
    });
  });

  it('accepts one more than half', () => {
    expect(realised(501, 299, 200)).toMatchObject({ state: 'HELD', verdict: { lawful: true } });
    expect(realised(1, 0, 0)).toMatchObject({ state: 'HELD' });
  });

  it('does not apply where nobody was scored', () => {
    expect(realised(0, 0, 0)).toMatchObject({ state: 'NOT_APPLICABLE', verdict: { lawful: true } });
  });

  it('says so where those whom the law puts into HIGHER break it alone', () => {
    expect(realised(500, 0, 500, 500)).toMatchObject({
      state: 'BROKEN_BY_LAW',
      verdict: { code: 'ORDINARY_NOT_MAJORITY_BY_LAW', facts: { forced: 500 } },
    });
    expect(realised(499, 1, 500, 499)).toMatchObject({ state: 'BROKEN' });
  });
});
