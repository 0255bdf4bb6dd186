import { day } from '../../../kernel/values/day';
import { decisionTime } from '../../../subgraphs/enforcement/rules/decisionTime';

const openedOn = day('2026-03-02');
const decided = { openedOn, stages: ['FILED', 'DECIDED', 'SERVED'] as const };
const early = { code: 'DECISION_TOO_EARLY', article: '行政处罚法 57' };

describe('行政处罚法 51, 57: no decision before the case was decided', () => {
  it('accepts a decision on the day the case came up and refuses the day before', () => {
    expect(decisionTime(openedOn, decided)).toEqual({ lawful: true });
    expect(decisionTime(day('2026-03-01'), decided)).toMatchObject(early);
  });

  it('accepts a decision on the spot, and refuses one in a case that was never decided', () => {
    expect(decisionTime(openedOn, { openedOn, stages: ['LEAD', 'ON_SPOT_DECIDED'] })).toEqual({ lawful: true });
    expect(decisionTime(openedOn, { openedOn, stages: ['FILED', 'INVESTIGATING'] })).toMatchObject(early);
  });
});
