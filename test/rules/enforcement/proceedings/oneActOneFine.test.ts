import { day } from '../../../../kernel/values/day';
import { oneActOneFine } from '../../../../subgraphs/enforcement/rules/proceedings/oneActOneFine';

const act = {
  uscc: '91310115MA1K3B7C6G',
  provision: '食品安全法 34',
  actFrom: day('2026-03-01'),
  actTo: day('2026-03-31'),
};
const earlier = { ...act, caseNumber: 'C-1', decision: '沪市监浦处〔2026〕1号' };
const fine = [{ kind: 'FINE', amount: 5_000_00n } as const];

describe('行政处罚法 29: one act, one fine', () => {
  it('EN-5: a second fine for the act is refused and names the decision of the first', () => {
    expect(oneActOneFine({ act, penalties: fine }, [earlier])).toMatchObject({
      code: 'ACT_FINED_ALREADY',
      facts: { decision: earlier.decision, caseNumber: 'C-1' },
    });
  });

  it('EN-5: another kind of penalty may follow a fine', () => {
    const penalties = [{ kind: 'LICENCE_REVOCATION', amount: null } as const];
    expect(oneActOneFine({ act, penalties }, [earlier])).toEqual({ lawful: true });
  });

  it('EN-5: another act is fined for itself', () => {
    const later = { ...act, actFrom: day('2026-04-01'), actTo: day('2026-04-01') };
    expect(oneActOneFine({ act: later, penalties: fine }, [earlier])).toEqual({ lawful: true });
    expect(oneActOneFine({ act, penalties: fine }, [])).toEqual({ lawful: true });
  });

  it('EN-5: an act under another provision is the same where an officer says so', () => {
    const other = { ...act, provision: '广告法 9' };
    expect(oneActOneFine({ act: other, penalties: fine }, [earlier])).toEqual({ lawful: true });
    expect(oneActOneFine({ act: other, penalties: fine, sameAs: ['C-1'] }, [earlier])).toMatchObject({
      code: 'ACT_FINED_ALREADY',
    });
  });
});
