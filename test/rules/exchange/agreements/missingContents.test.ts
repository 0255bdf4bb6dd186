import { missingContents } from '../../../../subgraphs/exchange/rules/agreements/missingContents';

const WHOLE = { purpose: 'audit', legalBasis: 'a', scenario: 'b', terms: ['c'], methods: ['QUERY' as const] };

describe('mandatory contents 上海市数据条例 39', () => {
  it('are enough when all are there', () => {
    expect(missingContents(WHOLE)).toEqual({ lawful: true });
  });

  it.each(Object.keys(WHOLE))('are not when %s is blank', (field) => {
    const blank = Array.isArray(WHOLE[field as keyof typeof WHOLE]) ? [] : '';
    expect(missingContents({ ...WHOLE, [field]: blank })).toMatchObject({
      code: 'APPLICATION_INCOMPLETE',
      facts: { missing: [field] },
    });
  });

  it('are told missing all at once', () => {
    const nothing = { purpose: '', legalBasis: '', scenario: '', terms: [], methods: [] };
    expect(missingContents(nothing)).toMatchObject({ facts: { missing: Object.keys(WHOLE) } });
  });
});
