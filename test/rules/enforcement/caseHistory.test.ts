import { addDays, day } from '../../../kernel/values/day';
import { caseHistory, MOST_STAGES } from '../../../subgraphs/enforcement/rules/caseHistory';
import type { CaseStage } from '../../../subgraphs/enforcement/rules/caseStage';

const openedOn = day('2026-03-02');
const history = (...stages: readonly CaseStage[]) =>
  stages.map((stage, index) => ({ stage, enteredOn: addDays(openedOn, index) }));
const now = (stage: CaseStage) => ({ stage, openedOn });
const unfit = { code: 'CASE_HISTORY_UNFIT', article: '行政处罚法 47' };

describe('行政处罚法 47: the record of a case is whole and in order', () => {
  it('accepts a record from the lead, and one from the filing, to the stage of the case', () => {
    expect(caseHistory(history('LEAD', 'VERIFYING', 'FILED'), now('FILED'))).toEqual({ lawful: true });
    expect(caseHistory(history('FILED', 'INVESTIGATING'), now('INVESTIGATING'))).toEqual({ lawful: true });
  });

  it('refuses no record, one that begins in the middle, and one that does not end at the stage', () => {
    expect(caseHistory([], now('LEAD'))).toMatchObject(unfit);
    expect(caseHistory(history('INVESTIGATING'), now('INVESTIGATING'))).toMatchObject(unfit);
    expect(caseHistory(history('LEAD', 'FILED'), now('DECIDED'))).toMatchObject(unfit);
  });

  it('accepts two stages on one day and refuses one that goes back a day', () => {
    const same = [...history('LEAD'), { stage: 'FILED' as const, enteredOn: openedOn }];
    expect(caseHistory(same, now('FILED'))).toEqual({ lawful: true });
    const back = [...history('LEAD', 'VERIFYING'), { stage: 'FILED' as const, enteredOn: openedOn }];
    expect(caseHistory(back, now('FILED'))).toMatchObject(unfit);
  });

  it('refuses a stage before the case came up, and one that the law does not know', () => {
    expect(caseHistory([{ stage: 'LEAD', enteredOn: day('2026-03-01') }], now('LEAD'))).toMatchObject(unfit);
    expect(caseHistory(history('LEAD', 'ASLEEP' as 'LEAD', 'FILED'), now('FILED'))).toMatchObject(unfit);
  });

  it('accepts as many stages as a history may have and refuses one more', () => {
    const long = (count: number) => history('LEAD', ...Array<CaseStage>(count - 1).fill('INVESTIGATING'));
    expect(caseHistory(long(MOST_STAGES), now('INVESTIGATING'))).toEqual({ lawful: true });
    expect(caseHistory(long(MOST_STAGES + 1), now('INVESTIGATING'))).toMatchObject(unfit);
  });
});
