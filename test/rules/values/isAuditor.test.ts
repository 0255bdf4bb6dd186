import { isAuditor } from '../../../kernel/values/isAuditor';

describe('who audits the sharing of data 上海市数据条例 39', () => {
  it.each([[['auditor']], [['dashboard', 'auditor']]])(
    'is an official of the data centre with the roles %j',
    (roles) => {
      expect(isAuditor({ kind: 'official', department: 'BIG_DATA', roles })).toBe(true);
    },
  );

  it.each([
    ['official', 'SAMR', ['auditor']],
    ['official', 'SAMR-310115', ['auditor']],
    ['official', null, ['auditor']],
    ['official', 'BIG_DATA', []],
    ['official', 'BIG_DATA', ['sharing-administrator']],
    ['application', 'BIG_DATA', ['auditor']],
    ['public', 'BIG_DATA', ['auditor']],
    ['somebody', 'BIG_DATA', ['auditor']],
  ])('is not %s of %s with the roles %j', (kind, department, roles) => {
    expect(isAuditor({ kind, department, roles })).toBe(false);
  });
});
