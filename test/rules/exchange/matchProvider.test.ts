import { matchProvider } from '../../../subgraphs/exchange/rules/catalogue/matchProvider';

describe('一数一源: the department of a provider', () => {
  it.each([
    ['市公安局', 'PUBLIC_SECURITY'],
    ['上海市公安局', 'PUBLIC_SECURITY'],
    [' 市 统计局', 'STATISTICS'],
  ])('is certain where the whole name of a department of today stands: %s', (provider, code) => {
    expect(matchProvider(provider)).toBe(code);
  });

  it.each(['市公安局、市交通委员会', '市工商行政管理局', '公安局', '市公安局交警总队', ''])(
    'stays text where it is not certain: %s',
    (provider) => {
      expect(matchProvider(provider)).toBeNull();
    },
  );
});
