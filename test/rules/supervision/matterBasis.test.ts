import { day } from '../../../kernel/values/day';
import { matterBasis } from '../../../subgraphs/supervision/rules/matterBasis';

const matter = { legalBasis: '食品安全法 第一百零九条', inForceFrom: day('2018-08-01'), inForceTo: null };

describe('分类监管管理办法 7: a matter rests on law', () => {
  it('accepts a matter that names its basis', () => {
    expect(matterBasis(matter)).toEqual({ lawful: true });
  });

  it('refuses a matter without a basis', () => {
    expect(matterBasis({ ...matter, legalBasis: ' ' })).toMatchObject({ code: 'MATTER_WITHOUT_BASIS' });
  });

  it('accepts a matter of one day and refuses one that ends on its first day', () => {
    expect(matterBasis({ ...matter, inForceTo: day('2018-08-02') })).toEqual({ lawful: true });
    expect(matterBasis({ ...matter, inForceTo: day('2018-08-01') })).toMatchObject({ code: 'MATTER_PERIOD_EMPTY' });
  });
});
