import { day } from '../../../kernel/values/day';
import type { CaseStageEntry } from '../../../subgraphs/enforcement/rules/caseHistory';
import { decisionTime } from '../../../subgraphs/enforcement/rules/decisionTime';

const decidedOn = day('2026-06-01');
const decided: CaseStageEntry[] = [
  { stage: 'FILED', enteredOn: day('2026-03-02') },
  { stage: 'DECIDED', enteredOn: decidedOn },
  { stage: 'SERVED', enteredOn: day('2026-06-03') },
];
const early = { code: 'DECISION_TOO_EARLY', article: '行政处罚法 57' };

describe('行政处罚法 51, 57: no decision before the case was decided', () => {
  it('accepts a decision on the day on which the case was decided, and refuses the day before', () => {
    expect(decisionTime(decidedOn, decided)).toEqual({ lawful: true });
    expect(decisionTime(day('2026-05-31'), decided)).toMatchObject({
      ...early,
      facts: { decidedOn: '2026-05-31', caseDecidedOn: decidedOn },
    });
  });

  it('accepts a later decision that changes the first', () => {
    expect(decisionTime(day('2026-09-01'), decided)).toEqual({ lawful: true });
  });

  it('accepts a decision on the spot, and refuses one in a case that was never decided', () => {
    const onTheSpot: CaseStageEntry[] = [{ stage: 'ON_SPOT_DECIDED', enteredOn: decidedOn }];
    expect(decisionTime(decidedOn, onTheSpot)).toEqual({ lawful: true });
    expect(decisionTime(decidedOn, decided.slice(0, 1))).toMatchObject({ ...early, facts: { caseDecidedOn: null } });
  });
});
