import type { CaseStage } from '../caseStage';
import type { CaseStep, CaseStepKind } from './caseStep';

/**
 * Who takes a step: a case officer of the authority; one of those assigned; the head; a reviewer; the chair of the hearing;
 * or whoever the area that takes it (performance, transfer) has judged.
 */
export type Seat = 'OFFICE' | 'OFFICERS' | 'HEAD' | 'REVIEWER' | 'CHAIR' | 'AREA';

/** From which stages a step is possible and where it leads, who takes it, and by which article. */
export interface StepRule {
  readonly moves: Readonly<Partial<Record<CaseStage, CaseStage>>>;
  readonly seat: Seat;
  readonly article: string;
}

const LAW = '行政处罚法';
const SAMR = '市场监督管理行政处罚程序规定';

/** Stages from which a step leads to another one. */
const to = (stage: CaseStage, ...from: readonly CaseStage[]): StepRule['moves'] =>
  Object.fromEntries(from.map((one) => [one, stage]));

/** Stages in which a step can be taken and which it leaves as they are. */
const within = (...stages: readonly CaseStage[]): StepRule['moves'] => Object.fromEntries(stages.map((s) => [s, s]));

const rule = (seat: Seat, article: string, moves: StepRule['moves']): StepRule => ({ seat, article, moves });

const UNDER_WAY: readonly CaseStage[] = ['INVESTIGATING', 'SUSPENDED', 'CLOSED_FOR_DECISION', 'IN_REVIEW'];
const TOLD: readonly CaseStage[] = [
  'NOTIFIED',
  'STATEMENT_RECEIVED',
  'REREVIEWED',
  'HEARING_REQUESTED',
  'HEARING_SCHEDULED',
  'HEARING_HELD',
  'HEARING_WAIVED',
  'COLLECTIVE',
];
const HEARD: readonly CaseStage[] = ['NOTIFIED', 'REREVIEWED', 'HEARING_HELD', 'HEARING_WAIVED'];
const BEFORE_REVIEW: readonly CaseStage[] = ['FILED', 'INVESTIGATING', 'SUSPENDED', 'CLOSED_FOR_DECISION'];
const SERVED_ON: readonly CaseStage[] = [
  'SERVED',
  'PERFORMING',
  'DEFERRED',
  'OVERDUE',
  'COURT_ENFORCEMENT',
  'PERFORMED',
];

/**
 * 办案步骤 Every step of a case: what is not listed is refused
 *
 * Readings of this project, beyond the order of the articles: a decision without a penalty needs no notice and follows the
 * review (art. 44 asks notice before a penalty); a hearing can be asked for after the statement was reviewed, while its
 * term runs; a hearing that was given up leaves the days for the statement as they are, so that it can still be made or
 * waived; from the review to the decision an investigation can be
 * resumed, on what a review missed or statement and hearing brought up; what is proposed anew is discussed anew; a decision without a
 * penalty has nothing to perform and is archived once it is served, and one on the spot, which is performed beside its stages,
 * once it is recorded; what was deferred or overdue can still be performed.
 *
 * 《行政处罚法》第五十一条至第七十三条；第二十七条
 */
export const CASE_STEPS: Readonly<Record<CaseStepKind, StepRule>> = {
  VERIFY: rule('OFFICE', `${SAMR} 18`, to('VERIFYING', 'LEAD')),
  EXTEND_FILING: rule('HEAD', `${SAMR} 18`, within('LEAD', 'VERIFYING')),
  FILE: rule('HEAD', `${LAW} 54`, to('FILED', 'VERIFYING')),
  DECLINE: rule('HEAD', `${SAMR} 20`, to('NOT_FILED', 'VERIFYING')),
  DECIDE_ON_SPOT: rule('OFFICE', `${LAW} 51`, to('ON_SPOT_DECIDED', 'LEAD', 'VERIFYING')),
  RECORD_ON_SPOT: rule('OFFICERS', `${LAW} 52`, to('RECORDED', 'ON_SPOT_DECIDED')),
  ASSIGN: rule('HEAD', `${LAW} 42`, { ...to('INVESTIGATING', 'FILED'), ...within(...UNDER_WAY, ...TOLD, 'DECIDED') }),
  ASK_RECUSAL: rule('OFFICE', `${LAW} 43`, within(...UNDER_WAY, ...TOLD)),
  DECIDE_RECUSAL: rule('HEAD', `${LAW} 43`, within(...UNDER_WAY, ...TOLD)),
  ADD_EVIDENCE: rule('OFFICERS', `${LAW} 46`, within('INVESTIGATING')),
  VERIFY_EVIDENCE: rule('OFFICERS', `${LAW} 46`, within('INVESTIGATING')),
  EXCLUDE_EVIDENCE: rule('OFFICERS', `${LAW} 46`, within(...UNDER_WAY, ...TOLD)),
  REGISTER_EVIDENCE: rule('HEAD', `${LAW} 56`, within('INVESTIGATING')),
  RELEASE_EVIDENCE: rule('OFFICERS', `${LAW} 56`, within('INVESTIGATING', 'SUSPENDED')),
  ATTACH: rule('OFFICERS', `${LAW} 47`, within('FILED', ...UNDER_WAY, ...TOLD, 'DECIDED', ...SERVED_ON)),
  SUSPEND: rule('HEAD', `${SAMR} 46`, to('SUSPENDED', 'INVESTIGATING')),
  RESUME: rule('HEAD', `${SAMR} 46`, to('INVESTIGATING', 'SUSPENDED')),
  PAUSE: rule('OFFICERS', `${SAMR} 64`, within('INVESTIGATING', 'NOTIFIED')),
  END_PAUSE: rule('OFFICERS', `${SAMR} 64`, within('INVESTIGATING', 'NOTIFIED')),
  EXTEND: rule('HEAD', `${SAMR} 64`, within('FILED', ...UNDER_WAY, ...TOLD)),
  TERMINATE: rule('HEAD', `${SAMR} 47`, to('TERMINATED', 'INVESTIGATING')),
  CLOSE: rule('OFFICERS', `${LAW} 57`, to('CLOSED_FOR_DECISION', 'INVESTIGATING')),
  SUBMIT: rule('OFFICERS', `${LAW} 58`, to('IN_REVIEW', 'CLOSED_FOR_DECISION')),
  REVIEW: rule(
    'REVIEWER',
    `${LAW} 58`,
    within('IN_REVIEW', 'REREVIEWED', 'HEARING_HELD', 'HEARING_WAIVED', 'COLLECTIVE'),
  ),
  RETURN: rule('REVIEWER', `${LAW} 57`, to('INVESTIGATING', 'IN_REVIEW', ...TOLD)),
  NOTIFY: rule('OFFICERS', `${LAW} 44`, to('NOTIFIED', 'IN_REVIEW')),
  WAIVE_RIGHTS: rule('OFFICERS', `${LAW} 62`, within('NOTIFIED', 'REREVIEWED', 'HEARING_WAIVED')),
  RECEIVE_STATEMENT: rule('OFFICERS', `${LAW} 45`, to('STATEMENT_RECEIVED', 'NOTIFIED', 'HEARING_WAIVED')),
  REREVIEW: rule('OFFICERS', `${LAW} 45`, to('REREVIEWED', 'STATEMENT_RECEIVED')),
  REVISE: rule('OFFICERS', `${LAW} 45`, within('REREVIEWED', 'HEARING_HELD', 'COLLECTIVE')),
  REQUEST_HEARING: rule('OFFICERS', `${LAW} 64`, to('HEARING_REQUESTED', 'NOTIFIED', 'REREVIEWED')),
  SCHEDULE_HEARING: rule('HEAD', `${LAW} 64`, {
    ...to('HEARING_SCHEDULED', 'HEARING_REQUESTED'),
    ...within('HEARING_SCHEDULED'),
  }),
  HOLD_HEARING: rule('CHAIR', `${LAW} 64`, to('HEARING_HELD', 'HEARING_SCHEDULED')),
  WAIVE_HEARING: rule('OFFICERS', `${LAW} 64`, to('HEARING_WAIVED', 'HEARING_REQUESTED', 'HEARING_SCHEDULED')),
  DISCUSS: rule('HEAD', `${LAW} 57`, to('COLLECTIVE', ...HEARD, 'COLLECTIVE')),
  DECIDE: rule('HEAD', `${LAW} 57`, to('DECIDED', 'IN_REVIEW', ...HEARD, 'COLLECTIVE')),
  SERVE: rule('OFFICERS', `${LAW} 61`, to('SERVED', 'DECIDED')),
  BEGIN_PERFORMANCE: rule('AREA', `${LAW} 66`, to('PERFORMING', 'SERVED')),
  PERFORM: rule('AREA', `${LAW} 66`, to('PERFORMED', 'PERFORMING', 'DEFERRED', 'OVERDUE', 'COURT_ENFORCEMENT')),
  DEFER: rule('AREA', `${LAW} 66`, to('DEFERRED', 'PERFORMING')),
  FALL_OVERDUE: rule('AREA', `${LAW} 72`, to('OVERDUE', 'PERFORMING', 'DEFERRED')),
  ASK_COURT: rule('AREA', `${LAW} 72`, to('COURT_ENFORCEMENT', 'OVERDUE')),
  ARCHIVE: rule('OFFICERS', `${LAW} 47`, to('ARCHIVED', 'PERFORMED', 'SERVED', 'RECORDED')),
  TRANSFER_CRIMINAL: rule('AREA', `${LAW} 27`, to('TRANSFERRED_CRIMINAL', ...BEFORE_REVIEW)),
  COME_BACK: rule('AREA', `${LAW} 27`, to('INVESTIGATING', 'TRANSFERRED_CRIMINAL')),
  TRANSFER_AGENCY: rule('AREA', `${LAW} 57`, to('DECIDED', ...BEFORE_REVIEW)),
};

/**
 * The rule of a step: that of its kind; that a party stayed away from its hearing or left it, the chair alone can say
 *
 * 《行政处罚法》第六十四条第四项、第六项
 */
export function ruleOf(step: CaseStep): StepRule {
  const ofKind = CASE_STEPS[step.kind];
  return step.kind === 'WAIVE_HEARING' && step.attendance !== 'WITHDRAWN' ? { ...ofKind, seat: 'CHAIR' } : ofKind;
}

/** Every kind of step, in the order of the table. */
export const CASE_STEP_KINDS = Object.keys(CASE_STEPS) as readonly CaseStepKind[];
