import { whoHandlesEnters } from '../../../kernel/values/whoHandlesEnters';

describe('分类监管管理办法 9-4: who handles enters', () => {
  it.each([
    ['SAMR-310115', 'SAMR-310115'],
    ['SAMR', 'SAMR-310115'],
    ['SAMR', 'SAMR'],
  ])('%s enters what %s handled', (source, handler) => {
    expect(whoHandlesEnters(source, handler)).toEqual({ lawful: true });
  });

  it.each([
    ['HOUSING', 'SAMR-310115'],
    ['SAMR-310115', 'SAMR'],
    ['SAMR-310115', 'SAMR-310106'],
    ['SAMR', 'HOUSING-310115'],
  ])('%s does not enter what %s handled', (source, handler) => {
    expect(whoHandlesEnters(source, handler)).toEqual({
      lawful: false,
      code: 'SOURCE_NOT_HANDLER',
      article: '分类监管管理办法 9-4',
      facts: { sourceDepartment: source, department: handler },
    });
  });
});
