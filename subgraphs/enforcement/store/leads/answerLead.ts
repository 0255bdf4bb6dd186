import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { SEALED_PUBLICATIONS } from '../../rules/caseVisibility';
import { acceptedCase, closedCase, correctedCase, type KnownCase } from '../../rules/leads/caseOfLead';
import { feedbackGiven } from '../../rules/leads/leadFeedback';
import { leadReturn } from '../../rules/leads/leadReturn';
import { isSealedCase } from '../cases/sealedWork';
import { answerLead as answer } from './answerHeldLead';
import type { LeadRow } from './leadRows';

const CASE_NUMBER_LIMIT = 100;
const REASON_LIMIT = 500;

/**
 * The case of a number; one of another entity that another line handles is no more known to the officer than none. A sealed
 * one is that of no entity, so that no lead leads to it again.
 */
async function findCase(
  client: PoolClient,
  caseNumber: string | null,
  { uscc, authority }: Pick<LeadRow, 'uscc' | 'authority'>,
): Promise<KnownCase | undefined> {
  if (caseNumber === null) return undefined;
  const sql = `SELECT CASE WHEN ${isSealedCase('c.case_number')} THEN '' ELSE c.uscc END AS uscc, c.stage, c.department
    FROM enforcement_case c WHERE c.case_number = $1`;
  const { rows } = await client.query<KnownCase & { readonly department: string }>(sql, [caseNumber]);
  return rows.find((row) => row.uscc === uscc || lineOf(row.department) === lineOf(authority));
}

/** What the last decision in a case says; null where there is none, or it was repaired. */
async function findOutcome(client: PoolClient, caseNumber: string | null): Promise<string | null> {
  const sql = `SELECT outcome FROM enforcement_decision WHERE case_number = $1 AND publication <> ALL ($2)
    ORDER BY decided_on DESC, id DESC LIMIT 1`;
  const { rows } = await client.query<{ outcome: string }>(sql, [caseNumber, SEALED_PUBLICATIONS]);
  return rows[0]?.outcome ?? null;
}

/** A lead that is accepted, and under which number its case is filed. */
export interface LeadAcceptance extends WorkAt {
  readonly caseNumber?: string | null;
}

/**
 * Accepts a lead: a case is filed. Throws LEAD_NOT_YOURS, WORK_STATE_UNFIT, LEAD_CASE_NUMBER_MISSING, LEAD_CASE_OF_ANOTHER,
 * WORK_UNKNOWN, WORK_CHANGED and the codes of `workText`. 沪府发〔2020〕7号（十）；DR-23
 */
export async function acceptLead(database: SiloDatabase, input: LeadAcceptance, doing: WorkDoing): Promise<string> {
  const caseNumber = input.caseNumber ? workText(input.caseNumber, 'caseNumber', CASE_NUMBER_LIMIT) : null;
  return answer(database, input, doing, async (client, lead) => ({
    act: 'ACCEPT',
    state: 'ACCEPTED',
    verdicts: [acceptedCase({ ...lead, caseNumber }, await findCase(client, caseNumber, lead))],
    set: { case_number: caseNumber, answered_on: doing.today },
    details: { caseNumber },
  }));
}

/** The case to which an accepted lead really led, and why it was another. */
export interface LeadCorrection extends LeadAcceptance {
  readonly reason: string;
}

/**
 * Corrects the number of the case of an accepted lead, and tells it. Throws LEAD_NOT_YOURS, WORK_STATE_UNFIT,
 * LEAD_CASE_UNCHANGED, LEAD_CASE_NUMBER_MISSING, LEAD_CASE_OF_ANOTHER, WORK_UNKNOWN, WORK_CHANGED and the codes of
 * `workText`. 沪府发〔2020〕7号（十）
 */
export async function correctLead(database: SiloDatabase, input: LeadCorrection, doing: WorkDoing): Promise<string> {
  const caseNumber = input.caseNumber ? workText(input.caseNumber, 'caseNumber', CASE_NUMBER_LIMIT) : null;
  const reason = workText(input.reason, 'reason', REASON_LIMIT);
  return answer(database, input, doing, async (client, lead) => ({
    act: 'CORRECT',
    state: 'ACCEPTED',
    reason,
    verdicts: [correctedCase(lead, caseNumber, await findCase(client, caseNumber, lead))],
    set: { case_number: caseNumber },
    details: { before: lead.caseNumber, caseNumber },
  }));
}

/** A lead that bounces, and why. */
export interface LeadBounce extends WorkAt {
  readonly code: string;
  readonly reason: string;
}

/**
 * Returns a lead with its reason, one that was accepted too: it has no case then. Throws LEAD_NOT_YOURS, WORK_STATE_UNFIT, LEAD_RETURN_REASON_UNKNOWN, WORK_UNKNOWN,
 * WORK_CHANGED and the codes of `workText`. 沪府发〔2020〕7号（十）
 */
export async function returnLead(database: SiloDatabase, input: LeadBounce, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason', REASON_LIMIT);
  return answer(database, input, doing, async (_, { caseNumber }) => ({
    act: 'RETURN',
    state: 'RETURNED',
    reason,
    verdicts: [leadReturn(input.code)],
    set: { return_code: input.code, return_reason: reason, answered_on: doing.today, case_number: null },
    details: { code: input.code, ...(caseNumber !== null && { caseNumber }) },
  }));
}

/** A lead that is closed, and how it ended. */
export interface LeadClosing extends WorkAt {
  readonly note: string;
}

/**
 * Closes a lead whose case is closed, with what was decided in it. Throws LEAD_NOT_YOURS, WORK_STATE_UNFIT,
 * LEAD_CASE_NOT_CLOSED, LEAD_CASE_OF_ANOTHER, LEAD_FEEDBACK_MISSING, WORK_UNKNOWN, WORK_CHANGED and the codes of `workText`. 沪府发〔2020〕7号（十）
 */
export async function closeLead(database: SiloDatabase, input: LeadClosing, doing: WorkDoing): Promise<string> {
  const note = workText(input.note, 'note', REASON_LIMIT);
  return answer(database, input, doing, async (client, lead) => {
    const outcome = await findOutcome(client, lead.caseNumber);
    return {
      act: 'CLOSE',
      state: 'CLOSED',
      reason: note,
      verdicts: [closedCase(lead, await findCase(client, lead.caseNumber, lead)), feedbackGiven(lead)],
      set: { closed_on: doing.today, closing_note: note, outcome },
      details: { caseNumber: lead.caseNumber, outcome },
    };
  });
}
