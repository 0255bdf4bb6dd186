import { day } from '../../../../kernel/values/day';
import type { PlanKind } from '../../../../subgraphs/inspection/rules/plans/planContent';
import { planWindow } from '../../../../subgraphs/inspection/rules/plans/planWindow';

const judge = (kind: PlanKind, year: number, from: string, to: string, today = '2026-11-02') =>
  planWindow({ kind, year, window: { from: day(from), to: day(to) }, today: day(today) });
const unfit = { code: 'PLAN_WINDOW_UNFIT' };

describe('DR-5: an annual plan is carried out within its year', () => {
  it('from its first day to its last', () => {
    expect(judge('ANNUAL', 2026, '2026-01-01', '2026-12-31')).toEqual({ lawful: true });
    expect(judge('ANNUAL', 2026, '2025-12-31', '2026-12-31')).toMatchObject(unfit);
    expect(judge('ANNUAL', 2026, '2026-01-01', '2027-01-01')).toMatchObject(unfit);
    expect(judge('ANNUAL', 2026, '2026-12-02', '2026-12-01')).toMatchObject(unfit);
  });

  it('which is not over, and the coming one at the latest', () => {
    expect(judge('ANNUAL', 2026, '2026-01-01', '2026-11-02')).toEqual({ lawful: true });
    expect(judge('ANNUAL', 2026, '2026-01-01', '2026-11-01')).toMatchObject(unfit);
    expect(judge('ANNUAL', 2027, '2027-01-01', '2027-12-31')).toEqual({ lawful: true });
    expect(judge('ANNUAL', 2028, '2028-01-01', '2028-12-31')).toMatchObject(unfit);
  });
});

describe('DR-6: a special plan is carried out within its term', () => {
  it('of twelve months from its first day, which lies in its year', () => {
    expect(judge('SPECIAL', 2026, '2026-11-05', '2027-11-04')).toEqual({ lawful: true });
    expect(judge('SPECIAL', 2026, '2026-11-05', '2027-11-05')).toMatchObject(unfit);
    expect(judge('SPECIAL', 2027, '2026-11-05', '2027-01-05')).toMatchObject(unfit);
  });
});
