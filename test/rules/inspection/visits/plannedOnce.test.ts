import { plannedOnce } from '../../../../subgraphs/inspection/rules/visits/plannedOnce';

const ONCE = { task: 1, plan: 'IP-2026-000001', repeatReason: null };
const AGAIN = { task: 2, plan: 'IP-2026-000002', repeatReason: '连续超标，须复查' };

describe('沪府发〔2020〕7号（十一）: one planned visit in a plan year', () => {
  it('carries out everything where there was none before', () => {
    expect(plannedOnce([ONCE, AGAIN], null)).toEqual({ carried: [ONCE, AGAIN], left: [], repeatReason: null });
  });

  it('after one carries out only what says why, and keeps the reason', () => {
    const once = plannedOnce([ONCE, AGAIN], 'VS-2026-000001');
    expect(once).toEqual({ carried: [AGAIN], left: [ONCE], repeatReason: '连续超标，须复查' });
    expect(plannedOnce([ONCE], 'VS-2026-000001')).toEqual({ carried: [], left: [ONCE], repeatReason: null });
  });
});
