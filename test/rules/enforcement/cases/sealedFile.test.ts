import { day } from '../../../../kernel/values/day';
import { CASE_STEP_KINDS } from '../../../../subgraphs/enforcement/rules/cases/caseSteps';
import { stepInSealed } from '../../../../subgraphs/enforcement/rules/cases/sealedFile';

describe('信用修复管理办法 3, 行政处罚法 66: a sealed case file', () => {
  it('lets its decision be served and performed, is completed and put away, and admits no other step', () => {
    const taken = CASE_STEP_KINDS.filter((kind) => stepInSealed(day('2026-11-02'), kind).lawful);
    const performing = ['BEGIN_PERFORMANCE', 'PERFORM', 'DEFER', 'FALL_OVERDUE', 'ASK_COURT'];
    expect(taken).toEqual(['ATTACH', 'SERVE', ...performing, 'ARCHIVE']);
    expect(CASE_STEP_KINDS.every((kind) => stepInSealed(null, kind).lawful)).toBe(true);
  });
});
