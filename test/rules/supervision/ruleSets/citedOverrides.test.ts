import { citedOverrides } from '../../../../subgraphs/supervision/rules/ruleSets/citedOverrides';

const override = { provision: '11-3', basis: 'FSL-109', reason: '食品安全标准年中修订' } as const;

describe('分类监管管理办法 3-2: what departs from the Measures cites higher law', () => {
  it('accepts rules without overrides, and an override with basis and reason', () => {
    expect(citedOverrides([])).toEqual({ lawful: true });
    expect(citedOverrides([override])).toEqual({ lawful: true });
  });

  it.each([
    ['without a citation', { basis: null }, 'overrides[11-3].basis'],
    ['with an empty citation', { basis: ' ' }, 'overrides[11-3].basis'],
    ['without a reason', { reason: null }, 'overrides[11-3].reason'],
  ])('refuses an override %s', (_, changed, field) => {
    expect(citedOverrides([{ ...override, ...changed }])).toMatchObject({
      code: 'RULES_OVERRIDE_UNCITED',
      article: '上海市分类监管管理办法 3-2',
      facts: { field },
    });
  });
});
