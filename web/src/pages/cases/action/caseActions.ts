import { DECIDING_ACTIONS } from './decidingActions';
import { EVIDENCE_ACTIONS } from './evidenceActions';
import { FILING_ACTIONS } from './filingActions';
import { HEARING_ACTIONS } from './hearingActions';
import { INVESTIGATION_ACTIONS } from './investigationActions';
import { NOTICE_ACTIONS } from './noticeActions';
import type { StepAction } from './stepAction';

/** Every step that a person takes in a case, in its order. */
export const CASE_ACTIONS: readonly StepAction[] = [
  ...FILING_ACTIONS,
  ...INVESTIGATION_ACTIONS,
  ...EVIDENCE_ACTIONS,
  ...NOTICE_ACTIONS,
  ...HEARING_ACTIONS,
  ...DECIDING_ACTIONS,
];
