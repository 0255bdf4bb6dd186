import { mayActFor, type Side, seesAgreement } from '../../../../subgraphs/exchange/rules/agreements/agreementParties';

const PARTIES = { consumer: 'HOUSING', owners: ['DEVELOPMENT_REFORM', 'SAMR'] };
const actor = (department: string | null, ...roles: string[]) => ({
  ...{ subject: 'somebody', kind: 'official', department, roles },
});

describe('who may do what 上海市数据条例 38-39', () => {
  it.each<[Side, string, string]>([
    ['CONSUMER', 'HOUSING', 'integrator'],
    ['CONSUMER', 'HOUSING', 'sharing-officer'],
    ['OWNER', 'SAMR', 'sharing-officer'],
    ['DATA_CENTRE', 'BIG_DATA', 'sharing-administrator'],
  ])('%s: %s, as %s', (side, department, role) => {
    expect(mayActFor(side, actor(department, 'clerk', role), PARTIES)).toEqual({ lawful: true });
  });

  it.each<[Side, string | null, string]>([
    ['CONSUMER', 'SAMR', 'integrator'],
    ['CONSUMER', 'HOUSING', 'dashboard'],
    ['CONSUMER', null, 'integrator'],
    ['OWNER', 'SAMR', 'integrator'],
    ['OWNER', 'HOUSING', 'sharing-officer'],
    ['OWNER', 'FIRE', 'sharing-officer'],
    ['DATA_CENTRE', 'BIG_DATA', 'auditor'],
    ['DATA_CENTRE', 'SAMR', 'sharing-administrator'],
  ])('%s: not %s as %s', (side, department, role) => {
    expect(mayActFor(side, actor(department, role), PARTIES)).toMatchObject({ code: 'NOT_YOUR_PART', facts: { side } });
  });

  it.each([
    ['HOUSING', 'clerk', true],
    ['SAMR', 'clerk', true],
    ['BIG_DATA', 'auditor', true],
    ['BIG_DATA', 'sharing-administrator', true],
    ['BIG_DATA', 'clerk', false],
    ['SAMR-310115', 'sharing-officer', false],
    ['FIRE', 'auditor', false],
    [null, 'auditor', false],
  ])('%s as %s sees it: %s', (department, role, sees) => {
    expect(seesAgreement(actor(department, role), PARTIES)).toBe(sees);
  });
});
