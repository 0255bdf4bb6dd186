import { allCommitted, isParty, nonceCommitment } from '../../../../subgraphs/inspection/rules/rounds/nonceCommitment';

const PARTIES = ['FIRE', 'SAMR'];
const judge = (changed: object = {}) =>
  nonceCommitment({
    department: 'FIRE',
    sha256: 'a'.repeat(64),
    departments: PARTIES,
    committed: ['SAMR'],
    ...changed,
  });

describe('FL-2: a department commits itself', () => {
  it('once, by a hash, as a party', () => {
    expect(judge()).toEqual({ lawful: true });
  });

  it.each([
    ['that takes no part', { department: 'ECOLOGY' }, 'ROUND_NOT_A_PARTY'],
    ['that has done so', { department: 'SAMR' }, 'NONCE_COMMITTED'],
    ['by 63 digits', { sha256: 'a'.repeat(63) }, 'NONCE_HASH_UNFIT'],
    ['by capital letters', { sha256: 'A'.repeat(64) }, 'NONCE_HASH_UNFIT'],
    ['by nothing', { sha256: '' }, 'NONCE_HASH_UNFIT'],
  ])('and one %s is refused', (_, changed, code) => {
    expect(judge(changed)).toMatchObject({ code });
  });

  it('and is a party only where its tasks are drawn', () => {
    expect(isParty('FIRE', PARTIES)).toEqual({ lawful: true });
    expect(isParty('FIRE-310115', PARTIES)).toMatchObject({ code: 'ROUND_NOT_A_PARTY' });
  });
});

describe('FL-2: a round is committed to', () => {
  it('when every party is bound, and not before', () => {
    expect(allCommitted(PARTIES, ['SAMR', 'FIRE'])).toEqual({ lawful: true });
    expect(allCommitted(PARTIES, ['SAMR'])).toMatchObject({ code: 'NONCES_MISSING', facts: { missing: ['FIRE'] } });
  });
});
