import {
  APPROVAL_STATES,
  type ApprovalParties,
  responsibleParty,
} from '../../../../subgraphs/supervision/rules/oversight/responsibleParty';

const PARTIES: ApprovalParties = {
  approver: 'SAMR',
  competent: 'COMMERCE',
  entrusted: 'URBAN_MANAGEMENT',
  district: '310115',
};

describe('沪府发〔2020〕7号（四）: who answers for a matter', () => {
  it.each([
    ['APPROVED', 'SAMR', 'SUPERVISE', null],
    ['CANCELLED', 'COMMERCE', 'SUPERVISE', null],
    ['CHANGED_TO_FILING', 'COMMERCE', 'VERIFY_AND_GUIDE', null],
    ['FALSE_PROMISE', 'SAMR', 'INVESTIGATE', null],
    ['DEVOLVED', 'SAMR-310115', 'SUPERVISE', null],
    ['NO_FORCE_OR_TRANSFERRED', 'COMMERCE', 'ENTRUST_OR_JOIN', 'URBAN_MANAGEMENT'],
  ] as const)('%s: %s has to %s, enforced by %s', (state, authority, duty, enforcedBy) => {
    expect(responsibleParty(state, PARTIES)).toEqual({ authority, duty, enforcedBy });
  });

  it('is resolved for each of the six states', () => {
    const resolved = APPROVAL_STATES.filter((state) => 'authority' in responsibleParty(state, PARTIES));
    expect(resolved).toEqual([
      'APPROVED',
      'CANCELLED',
      'CHANGED_TO_FILING',
      'FALSE_PROMISE',
      'DEVOLVED',
      'NO_FORCE_OR_TRANSFERRED',
    ]);
  });

  it.each([
    ['APPROVED', { approver: null }, ['approver']],
    ['CANCELLED', { competent: null }, ['competent']],
    ['NO_FORCE_OR_TRANSFERRED', { competent: null, entrusted: null }, ['competent', 'entrusted']],
  ] as const)('%s is refused without %p, and names it', (state, without, missing) => {
    expect(responsibleParty(state, { ...PARTIES, ...without })).toMatchObject({
      code: 'RESPONSIBILITY_PARTY_MISSING',
      facts: { missing },
    });
  });

  it('is refused where nobody could take over what was devolved', () => {
    for (const unfit of [{ district: null }, { approver: 'CUSTOMS' }]) {
      expect(responsibleParty('DEVOLVED', { ...PARTIES, ...unfit })).toMatchObject({
        code: 'RESPONSIBILITY_NEEDS_DISTRICT',
      });
    }
    const office = { ...PARTIES, approver: 'SAMR-310115' };
    expect(responsibleParty('DEVOLVED', office)).toMatchObject({ authority: 'SAMR-310115' });
  });
});
