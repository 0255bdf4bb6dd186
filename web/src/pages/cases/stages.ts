import type { CaseQueueQuery } from './queue.generated';

type Page = NonNullable<CaseQueueQuery['caseFiles']>;

/** A stage of a case. */
export type Stage = Page['edges'][number]['node']['stage'];

/** The stages of a case in their order; those of one phase stand together. */
export const PHASES: readonly { readonly zh: string; readonly en: string; readonly stages: readonly Stage[] }[] = [
  { zh: '线索与核查', en: 'Lead', stages: ['LEAD', 'VERIFYING', 'NOT_FILED'] },
  { zh: '立案', en: 'Filing', stages: ['FILED', 'ON_SPOT_DECIDED', 'RECORDED'] },
  {
    zh: '调查',
    en: 'Investigation',
    stages: ['INVESTIGATING', 'SUSPENDED', 'TERMINATED', 'TRANSFERRED_CRIMINAL', 'CLOSED_FOR_DECISION'],
  },
  { zh: '审核', en: 'Review', stages: ['IN_REVIEW'] },
  { zh: '告知与申辩', en: 'Notice', stages: ['NOTIFIED', 'STATEMENT_RECEIVED', 'REREVIEWED'] },
  { zh: '听证', en: 'Hearing', stages: ['HEARING_REQUESTED', 'HEARING_SCHEDULED', 'HEARING_HELD', 'HEARING_WAIVED'] },
  { zh: '讨论与决定', en: 'Decision', stages: ['COLLECTIVE', 'DECIDED', 'SERVED'] },
  { zh: '履行', en: 'Performance', stages: ['PERFORMING', 'DEFERRED', 'OVERDUE', 'COURT_ENFORCEMENT', 'PERFORMED'] },
  { zh: '归档', en: 'Archive', stages: ['ARCHIVED'] },
];

/** All stages in the order of the phases. */
export const STAGES: readonly Stage[] = PHASES.flatMap(({ stages }) => stages);

const OFFICER = ['办案人员', 'Case officer'] as const;
const HEAD = ['机关负责人', 'Head of the agency'] as const;
const REVIEWER = ['法制审核人员', 'Legal reviewer'] as const;
const CHAIR = ['听证主持人', 'Chair of the hearing'] as const;
const AREA = ['履行或者移送经办', 'Performance or transfer'] as const;

interface StepNote {
  readonly zh: string;
  readonly en: string;
  /** Who takes it: 中文, English. */
  readonly seat: readonly [zh: string, en: string];
  /** The stage to which it leads, where that is always the same one. */
  readonly leads?: Stage;
}

const step = (zh: string, en: string, seat: StepNote['seat'], leads?: Stage): StepNote => ({
  zh,
  en,
  seat,
  ...(leads && { leads }),
});

/** The steps of the record by their kinds: what each is called, whose seat it is, and to which stage it leads. */
export const STEPS: Readonly<Record<string, StepNote>> = {
  OPEN: step('开立案件档案', 'File opened', OFFICER, 'LEAD'),
  VERIFY: step('开始核查', 'Verification begun', OFFICER, 'VERIFYING'),
  EXTEND_FILING: step('延长立案期限', 'Term of filing lengthened', HEAD),
  FILE: step('立案', 'Filed', HEAD, 'FILED'),
  DECLINE: step('不予立案', 'Not filed', HEAD, 'NOT_FILED'),
  DECIDE_ON_SPOT: step('当场处罚', 'Decided on the spot', OFFICER, 'ON_SPOT_DECIDED'),
  RECORD_ON_SPOT: step('当场处罚备案', 'Reported to the agency', OFFICER, 'RECORDED'),
  ASSIGN: step('指派承办人员', 'Officers assigned', HEAD, 'INVESTIGATING'),
  ASK_RECUSAL: step('申请回避', 'Recusal asked', OFFICER),
  DECIDE_RECUSAL: step('决定回避', 'Recusal decided', HEAD),
  ADD_EVIDENCE: step('收集证据', 'Evidence added', OFFICER),
  VERIFY_EVIDENCE: step('查证证据', 'Evidence verified', OFFICER),
  EXCLUDE_EVIDENCE: step('排除证据', 'Evidence excluded', OFFICER),
  REGISTER_EVIDENCE: step('先行登记保存', 'Evidence registered', HEAD),
  RELEASE_EVIDENCE: step('处理登记保存的证据', 'Registered evidence dealt with', OFFICER),
  ATTACH: step('补充案卷材料', 'Part of the record attached', OFFICER),
  SUSPEND: step('中止调查', 'Suspended', HEAD, 'SUSPENDED'),
  RESUME: step('恢复调查', 'Resumed', HEAD, 'INVESTIGATING'),
  PAUSE: step('扣除期间开始', 'Days left out from here', OFFICER),
  END_PAUSE: step('扣除期间结束', 'Days count again', OFFICER),
  EXTEND: step('延长办案期限', 'Term lengthened', HEAD),
  TERMINATE: step('终止调查', 'Terminated', HEAD, 'TERMINATED'),
  CLOSE: step('调查终结', 'Investigation closed', OFFICER, 'CLOSED_FOR_DECISION'),
  SUBMIT: step('送审', 'Submitted to review', OFFICER, 'IN_REVIEW'),
  REVIEW: step('审核', 'Reviewed', REVIEWER),
  RETURN: step('退回补充调查', 'Returned to investigation', REVIEWER, 'INVESTIGATING'),
  NOTIFY: step('事先告知', 'Notice served', OFFICER, 'NOTIFIED'),
  WAIVE_RIGHTS: step('放弃陈述申辩', 'Statement waived', OFFICER),
  RECEIVE_STATEMENT: step('收到陈述申辩', 'Statement received', OFFICER, 'STATEMENT_RECEIVED'),
  REREVIEW: step('复核', 'Statement reviewed', OFFICER, 'REREVIEWED'),
  REVISE: step('调整拟处理意见', 'Proposal revised', OFFICER),
  REQUEST_HEARING: step('申请听证', 'Hearing requested', OFFICER, 'HEARING_REQUESTED'),
  SCHEDULE_HEARING: step('安排听证', 'Hearing scheduled', HEAD, 'HEARING_SCHEDULED'),
  HOLD_HEARING: step('举行听证', 'Hearing held', CHAIR, 'HEARING_HELD'),
  WAIVE_HEARING: step('放弃听证', 'Hearing given up', OFFICER, 'HEARING_WAIVED'),
  DISCUSS: step('集体讨论', 'Discussed by the heads', HEAD, 'COLLECTIVE'),
  DECIDE: step('作出决定', 'Decided', HEAD, 'DECIDED'),
  SERVE: step('送达决定书', 'Decision served', OFFICER, 'SERVED'),
  BEGIN_PERFORMANCE: step('开始履行', 'Performance begun', AREA, 'PERFORMING'),
  PERFORM: step('履行完毕', 'Performed', AREA, 'PERFORMED'),
  DEFER: step('延期或者分期', 'Payment deferred', AREA, 'DEFERRED'),
  FALL_OVERDUE: step('逾期', 'Fell overdue', AREA, 'OVERDUE'),
  ASK_COURT: step('申请法院强制执行', 'Court asked', AREA, 'COURT_ENFORCEMENT'),
  ARCHIVE: step('归档', 'Archived', OFFICER, 'ARCHIVED'),
  TRANSFER_CRIMINAL: step('移送司法机关', 'Handed to the police', AREA, 'TRANSFERRED_CRIMINAL'),
  COME_BACK: step('司法机关退回', 'Back from the police', AREA, 'INVESTIGATING'),
  TRANSFER_AGENCY: step('移送其他机关', 'Handed to another agency', AREA, 'DECIDED'),
};

/** The stages to which a history led, each with the day on which it was last come to. */
export function stagesReached(history: readonly { readonly kind: string; readonly on: string }[]): Map<string, string> {
  const reached = new Map<string, string>();
  for (const { kind, on } of history) {
    const leads = STEPS[kind]?.leads;
    if (leads && !(kind === 'ASSIGN' && reached.has('INVESTIGATING'))) reached.set(leads, on);
  }
  return reached;
}
