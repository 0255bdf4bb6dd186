import { PENALTY_KINDS } from '../../../../subgraphs/enforcement/rules/penaltyAmount';
import { NORM_RANKS, penaltyKinds } from '../../../../subgraphs/enforcement/rules/proceedings/penaltyKinds';

const by = (rank: (typeof NORM_RANKS)[number], authority = 'SAMR-310115') => ({ rank, authority });
const fine = { kind: 'FINE', amount: 100_000n } as const;
const kind = (of: (typeof PENALTY_KINDS)[number]) => ({ kind: of, amount: null });

describe('行政处罚法 9: kinds of penalty', () => {
  it('EN-1: the six groups of the law are set by a law, each with an amount that fits', () => {
    for (const of of PENALTY_KINDS) {
      const amount = ['FINE', 'CONFISCATION_OF_GAINS'].includes(of) ? 1n : null;
      expect(penaltyKinds([{ kind: of, amount }], by('LAW', 'PUBLIC_SECURITY'))).toEqual({ lawful: true });
    }
    expect(penaltyKinds([{ kind: 'FINE', amount: null }], by('LAW'))).toMatchObject({ code: 'PENALTY_AMOUNT_UNFIT' });
    expect(penaltyKinds([{ kind: 'WARNING', amount: 1n }], by('LAW'))).toMatchObject({ code: 'PENALTY_AMOUNT_UNFIT' });
  });

  it('EN-1: no document below a rule sets a penalty', () => {
    for (const rank of NORM_RANKS.filter((one) => one !== 'OTHER_DOCUMENT')) {
      expect(penaltyKinds([fine], by(rank))).toEqual({ lawful: true });
    }
    expect(penaltyKinds([fine], by('OTHER_DOCUMENT'))).toMatchObject({ code: 'PENALTY_WITHOUT_NORM' });
    expect(penaltyKinds([], by('OTHER_DOCUMENT'))).toEqual({ lawful: true });
  });

  it('EN-1: other kinds are set by laws and administrative regulations alone', () => {
    const lawfulIn = NORM_RANKS.filter((rank) => penaltyKinds([kind('OTHER')], by(rank)).lawful);
    expect(lawfulIn).toEqual(['LAW', 'ADMINISTRATIVE_REGULATION']);
  });

  it('EN-1: detention rests on a law and is imposed by the police alone, city or district', () => {
    expect(penaltyKinds([kind('DETENTION')], by('LAW', 'PUBLIC_SECURITY-310115'))).toEqual({ lawful: true });
    expect(penaltyKinds([kind('DETENTION')], by('LAW', 'SAMR'))).toMatchObject({ code: 'PENALTY_KIND_NOT_SET' });
    expect(penaltyKinds([kind('DETENTION')], by('ADMINISTRATIVE_REGULATION', 'PUBLIC_SECURITY'))).toMatchObject({
      code: 'PENALTY_KIND_NOT_SET',
      facts: { kind: 'DETENTION', rank: 'ADMINISTRATIVE_REGULATION' },
    });
  });
});
