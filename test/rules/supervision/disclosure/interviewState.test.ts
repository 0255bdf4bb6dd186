import { day } from '../../../../kernel/values/day';
import {
  INTERVIEW_STATES,
  interviewState,
  mayFollowInterview,
} from '../../../../subgraphs/supervision/rules/disclosure/interviewState';
import { enumValues } from '../../../support/enumValues';

const DUE = day('2026-11-20');
const HELD = { heldOn: day('2026-11-02'), rectifyBy: DUE, rectifiedOn: null };

describe('分类监管管理办法 19: where an interview stands', () => {
  it('has the states of the API', () => {
    expect(enumValues('supervision', 'SupervisionInterviewState')).toEqual([...INTERVIEW_STATES]);
  });

  it('is overdue on the day after the last, and not on it', () => {
    expect(interviewState(HELD, DUE)).toBe('HELD');
    expect(interviewState(HELD, day('2026-11-21'))).toBe('OVERDUE');
  });

  it('is planned until it was held, and rectified once that was confirmed, however late', () => {
    expect(interviewState({ ...HELD, heldOn: null }, day('2026-12-31'))).toBe('PLANNED');
    expect(interviewState({ ...HELD, rectifiedOn: day('2026-12-01') }, day('2026-12-31'))).toBe('RECTIFIED');
  });

  it('is held when planned, confirmed when held or overdue, and nothing else', () => {
    const allowed = (act: 'HOLD' | 'CONFIRM') =>
      INTERVIEW_STATES.filter((state) => mayFollowInterview(act, state).lawful);
    expect(allowed('HOLD')).toEqual(['PLANNED']);
    expect(allowed('CONFIRM')).toEqual(['HELD', 'OVERDUE']);
  });
});
