import { seesSealedPast } from '../../../kernel/values/seesSealedPast';

describe('信用修复管理办法 3: the past of what is sealed', () => {
  it('is for the auditor', () => {
    expect(seesSealedPast({ kind: 'official', roles: ['auditor'] })).toBe(true);
  });

  it.each([
    ['official', ['case-officer']],
    ['official', []],
    ['application', ['dashboard', 'integrator']],
    ['public', ['auditor']],
    ['somebody', ['auditor']],
  ])('is not for %s with the roles %j', (kind, roles) => {
    expect(seesSealedPast({ kind, roles })).toBe(false);
  });
});
