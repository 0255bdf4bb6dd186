import {
  isPartyTo,
  mayActOnDoubt,
  seesDoubtDeliveries,
} from '../../../../subgraphs/exchange/rules/corrections/doubtParties';

const PARTIES = { doubter: 'HOUSING', raisedBy: 'li', owner: 'DEVELOPMENT_REFORM' };
const actor = (department: string | null, role = '', subject = 'wang') => ({
  ...{ subject, kind: 'official', department, roles: [role] },
});

describe('who may do what with a doubt 政务数据共享条例 26', () => {
  it.each([
    ['OWNER', actor('DEVELOPMENT_REFORM', 'sharing-officer'), undefined],
    ['OWNER', actor('DEVELOPMENT_REFORM', 'integrator'), 'DOUBT_NOT_YOUR_PART'],
    ['OWNER', actor('HOUSING', 'sharing-officer'), 'DOUBT_NOT_YOUR_PART'],
    ['OWNER', actor(null, 'sharing-officer'), 'DOUBT_NOT_YOUR_PART'],
    ['OWNER', actor('DEVELOPMENT_REFORM', 'sharing-officer', 'li'), 'DOUBTER_CANNOT_ANSWER'],
    ['DOUBTER', actor('HOUSING', '', 'li'), undefined],
    ['DOUBTER', actor('HOUSING'), undefined],
    ['DOUBTER', actor('DEVELOPMENT_REFORM', 'sharing-officer'), 'DOUBT_NOT_YOUR_PART'],
    ['DATA_CENTRE', actor('BIG_DATA', 'sharing-administrator'), undefined],
    ['DATA_CENTRE', actor('BIG_DATA', 'auditor'), 'DOUBT_NOT_YOUR_PART'],
    ['DATA_CENTRE', actor('BIG_DATA', 'sharing-administrator', 'li'), 'DOUBTER_CANNOT_ANSWER'],
  ] as const)('%s %j: %s', (side, who, code) => {
    const verdict = mayActOnDoubt(side, who, PARTIES);
    expect(verdict.lawful ? undefined : verdict.code).toBe(code);
  });

  it.each([
    [actor('HOUSING'), true, false],
    [actor('DEVELOPMENT_REFORM'), true, true],
    [actor('BIG_DATA', 'auditor'), true, true],
    [actor('BIG_DATA', 'dashboard'), false, false],
    [actor('SAMR', 'auditor'), false, false],
    [actor(null), false, false],
  ])('%j sees all of it: %s, and who it reached: %s', (who, all, deliveries) => {
    expect([isPartyTo(who, PARTIES), seesDoubtDeliveries(who, PARTIES)]).toEqual([all, deliveries]);
  });
});
