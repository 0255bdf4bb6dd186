import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import type { Day } from '../../../../kernel/values/day';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { documentNumber } from '../../../../kernel/values/work/documentNumber';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { referralDue, referralReminder, referralTerm } from '../../rules/transfers/referralClock';
import {
  REFERRAL_OUTCOMES,
  type ReferralOutcome,
  referralFeedback,
  referralReturn,
} from '../../rules/transfers/referralState';
import { answerHeldLead } from '../leads/answerHeldLead';
import { holdLead } from '../leads/holdLead';
import { addLead, type LeadEntry } from '../leads/registerLead';
import { changeReferral } from './changeReferral';
import type { ReferralRow } from './referralRows';

const TEXT_LIMIT = 1_000;

/** What becomes a lead of whoever has to deal with a transfer now. */
function leadOf(row: ReferralRow, authority: string, receivedOn: Day): LeadEntry {
  const { number, uscc, subject, request, evidence } = row;
  const isBack = authority === row.authority;
  const from = isBack
    ? { fromDepartment: row.toAuthority, fromRegion: row.toRegion }
    : { fromDepartment: row.authority };
  const told = { standard: subject, summary: request, evidence };
  return { authority, origin: 'DEPARTMENT', reference: number, ...from, uscc, ...told, receivedOn };
}

/** A transfer gives the receiver a lead, whose term runs from its receipt. */
async function leadOfReceiver(client: PoolClient, row: ReferralRow, doing: WorkDoing): Promise<string | null> {
  const { kind, toAuthority } = row;
  if (kind !== 'TRANSFER' || toAuthority === null) return null;
  return addLead(client, leadOf(row, toAuthority, doing.today), doing);
}

/**
 * Receives a referral; a transfer becomes a lead of the receiver. Throws NOT_YOUR_CASE, WORK_STATE_UNFIT, WORK_UNKNOWN,
 * WORK_CHANGED. 沪府发〔2020〕7号（十）
 */
export async function receiveReferral(database: SiloDatabase, input: WorkAt, doing: WorkDoing): Promise<string> {
  return changeReferral(database, input, doing, async (client, row) => {
    const isUnread = row.state === 'SENT';
    const lead = isUnread ? await leadOfReceiver(client, row, doing) : null;
    return {
      act: 'RECEIVE',
      kind: 'RECEIVED',
      side: 'RECEIVER',
      verdicts: [],
      set: { state: 'RECEIVED', received_on: doing.today, lead },
      details: { lead },
    };
  });
}

/** The feedback on a referral. */
export interface ReferralAnswer extends WorkAt {
  readonly outcome: ReferralOutcome;
  readonly answer: string;
  /** Number of the document that answers; null without one. */
  readonly documentNumber?: string | null;
}

/**
 * Gives the feedback on a referral. Throws NOT_YOUR_CASE, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the codes of
 * `documentNumber` and `workText`. 沪府发〔2020〕7号（十）
 */
export async function answerReferral(database: SiloDatabase, input: ReferralAnswer, doing: WorkDoing): Promise<string> {
  const outcome = requireOneOf(input.outcome, REFERRAL_OUTCOMES, 'outcome');
  const answer = workText(input.answer, 'answer', TEXT_LIMIT);
  const document = input.documentNumber ? documentNumber(input.documentNumber, 'documentNumber') : null;
  return changeReferral(database, input, doing, async () => ({
    act: 'ANSWER',
    kind: 'ANSWERED',
    side: 'RECEIVER',
    verdicts: [],
    set: { state: 'ANSWERED', answered_on: doing.today, outcome, answer, answer_document: document },
    reason: answer,
    details: { outcome, document },
  }));
}

/** The lead of the receiver goes back with the referral; one that led to a case does not. */
async function returnLeadOf(
  client: PoolClient,
  { lead: number, reason }: { readonly lead: string; readonly reason: string },
  doing: WorkDoing,
): Promise<void> {
  const lead = await holdLead(client, number);
  requireAll(
    workStep({ act: 'RETURN', state: lead.state, possibleIn: ['RECEIVED'], article: '沪府发〔2020〕7号（十）' }),
  );
  const set = { return_code: 'NOT_COMPETENT', return_reason: reason, answered_on: doing.today };
  const answer = {
    act: 'RETURN',
    state: 'RETURNED',
    reason,
    verdicts: [],
    set,
    details: { code: set.return_code },
  } as const;
  await answerHeldLead(client, { lead, answer }, doing);
}

/** Why a referral is returned. */
export interface ReferralBounce extends WorkAt {
  readonly code: string;
  readonly reason: string;
}

/**
 * Returns a referral with its reason; a case that was handed on comes back as a lead. Throws NOT_YOUR_CASE,
 * REFERRAL_RETURN_UNFIT, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the codes of `workText`. EN-3；沪府发〔2020〕7号（十）
 */
export async function returnReferral(database: SiloDatabase, input: ReferralBounce, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason', TEXT_LIMIT);
  const { code } = input;
  return changeReferral(database, input, doing, async (client, row) => {
    const isOpen = row.state === 'SENT' || row.state === 'RECEIVED';
    if (isOpen && row.lead !== null) await returnLeadOf(client, { lead: row.lead, reason }, doing);
    const isHandedBack = isOpen && row.caseFile !== null;
    const back = isHandedBack ? await addLead(client, leadOf(row, row.authority, doing.today), doing) : null;
    return {
      act: 'RETURN',
      kind: 'RETURNED',
      side: 'RECEIVER',
      verdicts: [referralReturn(row.kind, code)],
      set: { state: 'RETURNED', return_code: code, return_reason: reason, ended_on: doing.today },
      reason,
      details: { code, back },
    };
  });
}

/**
 * Reminds the receiver of a referral that is overdue. Throws NOT_YOUR_CASE, REFERRAL_REMINDER_UNFIT, WORK_STATE_UNFIT,
 * WORK_UNKNOWN, WORK_CHANGED. 沪府发〔2020〕7号（二十）
 */
export async function remindReferral(database: SiloDatabase, input: WorkAt, doing: WorkDoing): Promise<string> {
  return changeReferral(database, input, doing, async (_, row) => ({
    act: 'REMIND',
    kind: 'REMINDED',
    side: 'SENDER',
    verdicts: [referralReminder(row, doing.today)],
    set: { reminded_on: doing.today, reminders: row.reminders + 1 },
  }));
}

/** Why an answer does not do, and until when another one is awaited. */
export interface ReferralReopening extends WorkAt {
  readonly reason: string;
  readonly dueOn?: Day | null;
}

/**
 * Asks anew, because the answer does not do. Throws NOT_YOUR_CASE, REFERRAL_DUE_UNFIT, WORK_STATE_UNFIT, WORK_UNKNOWN,
 * WORK_CHANGED and the codes of `workText`. 沪府发〔2020〕7号（十）
 */
export async function reopenReferral(
  database: SiloDatabase,
  input: ReferralReopening,
  doing: WorkDoing,
): Promise<string> {
  const reason = workText(input.reason, 'reason', TEXT_LIMIT);
  const { dueOn = null } = input;
  return changeReferral(database, input, doing, async (_, { kind }) => ({
    act: 'REOPEN',
    kind: 'REOPENED',
    side: 'SENDER',
    verdicts: [referralDue(dueOn, doing.today)],
    set: {
      ...{ state: 'RECEIVED', answered_on: null, outcome: null, answer: null, answer_document: null },
      due_on: dueOn ?? referralTerm(kind, doing.today).dueOn,
      escalated_on: null,
    },
    reason,
  }));
}

/**
 * Closes a referral on which feedback came. Throws NOT_YOUR_CASE, REFERRAL_FEEDBACK_MISSING, WORK_STATE_UNFIT, WORK_UNKNOWN,
 * WORK_CHANGED. 沪府发〔2020〕7号（十）
 */
export async function closeReferral(database: SiloDatabase, input: WorkAt, doing: WorkDoing): Promise<string> {
  return changeReferral(database, input, doing, async (_, { outcome }) => ({
    act: 'CLOSE',
    kind: 'CLOSED',
    side: 'SENDER',
    verdicts: [referralFeedback(outcome)],
    set: { state: 'CLOSED', ended_on: doing.today },
  }));
}
