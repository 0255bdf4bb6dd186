import { seesSealedPast } from '../../../kernel/values/seesSealedPast';

describe('信用修复管理办法 3: the past of what is sealed', () => {
  it('is for the auditor', () => {
    expect(seesSealedPast({ kind: 'official', department: 'BIG_DATA', roles: ['auditor'] })).toBe(true);
  });

  it.each([
    ['official', 'BIG_DATA', ['sharing-administrator']],
    ['official', 'SAMR', ['auditor']],
    ['official', 'DEVELOPMENT_REFORM', []],
    ['public', null, ['auditor']],
  ])('is not for %s of %s with the roles %j', (kind, department, roles) => {
    expect(seesSealedPast({ kind, department, roles })).toBe(false);
  });
});
