import { CASE_STAGES, isClosedStage, isOpenStage, OPEN_STAGES } from '../../../subgraphs/enforcement/rules/caseStage';

describe('行政处罚法 51, 54, 57: which cases are open', () => {
  it('counts a case from its filing, or its decision on the spot, as open', () => {
    expect(['LEAD', 'VERIFYING', 'NOT_FILED'].some((stage) => isOpenStage(stage as 'LEAD'))).toBe(false);
    expect([isOpenStage('FILED'), isOpenStage('ON_SPOT_DECIDED')]).toEqual([true, true]);
  });

  it('counts a decided case as open until the decision is performed', () => {
    expect([isOpenStage('DECIDED'), isOpenStage('PERFORMING'), isOpenStage('OVERDUE')]).toEqual([true, true, true]);
    expect([isOpenStage('PERFORMED'), isOpenStage('ARCHIVED')]).toEqual([false, false]);
  });

  it('counts a case handed to the police as open: it may come back (27), and evaluation waits (办法 17-2)', () => {
    expect(isOpenStage('TRANSFERRED_CRIMINAL')).toBe(true);
  });

  it('closes a case in exactly these stages', () => {
    expect(CASE_STAGES.filter(isClosedStage)).toEqual(['NOT_FILED', 'RECORDED', 'TERMINATED', 'PERFORMED', 'ARCHIVED']);
  });

  it('lists as open what it calls open, and never calls a stage both open and closed', () => {
    expect(OPEN_STAGES).toEqual(CASE_STAGES.filter(isOpenStage));
    expect(CASE_STAGES.filter((stage) => isOpenStage(stage) && isClosedStage(stage))).toEqual([]);
  });
});
