import { day } from '../../../../kernel/values/day';
import { visitNotice } from '../../../../subgraphs/inspection/rules/teams/visitNotice';

const NOTICE = visitNotice({
  visit: 'VS-2026-000001',
  uscc: '91310115MA1K3B7C6G',
  day: day('2026-11-09'),
  parts: [
    { office: 'FIRE-310115', inspectors: ['IN-1', 'IN-2'] },
    { office: 'SAMR-310115', inspectors: ['IN-3', 'IN-4'] },
  ],
});

describe('行政处罚法 43: the notice of a visit', () => {
  it('has a reference of its own for each day', () => {
    expect(NOTICE.reference).toBe('VS-2026-000001/2026-11-09');
  });

  it.each(['zh', 'en'] as const)(
    'names in %s every office with its inspectors, and the right to ask for recusal',
    (tongue) => {
      const said = NOTICE[tongue];
      for (const told of ['IN-1, IN-2', 'IN-3, IN-4', '91310115MA1K3B7C6G', '2026-11-09']) expect(said).toContain(told);
      expect(said).toMatch(/有权申请回避，申请期间不停止检查|not held up meanwhile/);
    },
  );
});
