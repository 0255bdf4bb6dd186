import { SIX_PARTS, sixParts } from '../../../../subgraphs/supervision/rules/ruleSets/sixParts';
import { plainRules } from '../../../support/supervision/plainRules';

describe('分类监管管理办法 8-2: rules have six parts', () => {
  it('accepts rules with all six', () => {
    expect(sixParts(plainRules())).toEqual({ lawful: true });
  });

  it.each(SIX_PARTS)('refuses rules without %s', (part) => {
    expect(sixParts({ ...plainRules(), [part]: null })).toMatchObject({
      code: 'RULES_PART_MISSING',
      article: '上海市分类监管管理办法 8-2',
      facts: { field: part, part },
    });
  });

  it.each(['information', 'indicators', 'grades', 'measures'] as const)('refuses rules whose %s are empty', (part) => {
    expect(sixParts(plainRules({ [part]: [] }))).toMatchObject({ facts: { part } });
  });
});
