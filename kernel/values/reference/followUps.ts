import { type Dated, finderByCode } from './dated';

/** What is done about an inspection's result. */
export interface FollowUp extends Dated {
  /** Whether the choice must be explained in words. */
  readonly needsText: boolean;
}

type Row = readonly [code: string, zh: string, en: string];

const ROWS: readonly Row[] = [
  ['NONE_NEEDED', '未发现问题或已改正，无需后续处置', 'None needed: no problem, or corrected already'],
  ['STOP_AND_HAND_TO_DAILY_SUPERVISION', '责令停止并转入日常监管', 'Ordered to stop, handed to daily supervision'],
  ['ORDER_TO_CORRECT', '责令改正，由日常监管跟踪', 'Ordered to correct; daily supervision tracks it'],
  ['CASE_LEAD_TRANSFERRED', '固定证据，案件线索移交办案机构', 'Evidence preserved, case lead handed over'],
  ['COPIED_TO_OTHER_DEPARTMENT', '抄告其他部门', 'Copied to the competent department'],
  ['OTHER', '其他', 'Other, in words'],
];

/** Follow-ups of an inspection, 后续处置, as seen in a working system; Chinese wording in the hub's own words. */
export const FOLLOW_UPS: readonly FollowUp[] = ROWS.map(([code, zh, en]) => ({
  code,
  zh,
  en,
  needsText: code === 'OTHER',
  verified: true,
}));

/** The follow-up of a code; undefined for a code outside the table. */
export const findFollowUp: (code: string) => FollowUp | undefined = finderByCode(FOLLOW_UPS);
