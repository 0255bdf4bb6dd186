import { day } from '../../../../kernel/values/day';
import { type CapChange, capChange, MOST_CAP } from '../../../../subgraphs/inspection/rules/plans/capChange';

const TODAY = day('2026-12-31');
const judge = (changed: Partial<CapChange> = {}, today = TODAY) =>
  capChange({ year: 2026, most: 3, former: 2, isReasoned: false, ...changed }, today);

describe('DR-14: a cap is not raised within its year without a reason', () => {
  it('refuses to raise it on the last day of the year, and not the year before', () => {
    expect(judge()).toMatchObject({ lawful: false, code: 'CAP_RAISED_WITHOUT_REASON', facts: { most: 3, former: 2 } });
    expect(judge({ year: 2027 })).toEqual({ lawful: true });
    expect(judge({ year: 2027 }, day('2027-01-01'))).toMatchObject({ code: 'CAP_RAISED_WITHOUT_REASON' });
    expect(judge({ isReasoned: true })).toEqual({ lawful: true });
  });

  it('lets it be set, kept and lowered without one', () => {
    for (const former of [null, 3, 4]) expect(judge({ former })).toEqual({ lawful: true });
  });

  it('takes whole numbers from 1 to its highest, for this year or the next', () => {
    expect(judge({ most: MOST_CAP, former: null })).toEqual({ lawful: true });
    for (const unfit of [{ most: 0 }, { most: 1.5 }, { most: MOST_CAP + 1 }, { year: 2025 }, { year: 2028 }]) {
      expect(judge({ ...unfit, isReasoned: true })).toMatchObject({ code: 'CAP_UNFIT' });
    }
  });
});
