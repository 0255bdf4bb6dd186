import type { PoolClient } from 'pg';
import { selectWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { CaseFile } from '../../rules/cases/caseFile';
import type { CaseStep, StepOf } from '../../rules/cases/caseStep';
import { answerHeldLead, type LeadAnswer } from '../leads/answerHeldLead';
import { LEADS, type LeadRow } from '../leads/leadRows';

const FILING = '市场监督管理行政处罚程序规定 18';

/** Holds a lead as it stands. Throws WORK_UNKNOWN naming the field. */
async function holdLead(client: PoolClient, number: string): Promise<LeadRow> {
  const { rows } = await client.query<LeadRow>(
    `SELECT ${selectWork(LEADS)} FROM case_lead w WHERE w.number = $1 FOR UPDATE`,
    [number],
  );
  if (!rows[0]) throw new CataloguedError('WORK_UNKNOWN', { field: 'lead', received: number });
  return rows[0];
}

/**
 * The lead from which a file is opened: one that waits for its answer, of the same entity and authority, without a file.
 * Throws WORK_UNKNOWN, CASE_LEAD_TAKEN, CASE_LEAD_OF_ANOTHER.
 */
export async function leadToOpen(
  client: PoolClient,
  { lead: number, uscc, authority }: { readonly lead: string; readonly uscc: string; readonly authority: string },
): Promise<LeadRow> {
  const lead = await holdLead(client, number);
  const at = { field: 'lead', received: number, article: FILING };
  if (lead.uscc !== uscc || lead.authority !== authority) throw new CataloguedError('CASE_LEAD_OF_ANOTHER', at);
  const { rows } = await client.query('SELECT FROM case_file WHERE lead = $1', [number]);
  if (lead.state !== 'RECEIVED' || rows.length > 0) throw new CataloguedError('CASE_LEAD_TAKEN', at);
  return lead;
}

const accepted = (caseNumber: string, { today }: WorkDoing): LeadAnswer => ({
  act: 'ACCEPT',
  state: 'ACCEPTED',
  verdicts: [],
  set: { case_number: caseNumber, answered_on: today },
  details: { caseNumber },
});

const returned = ({ code, reason }: StepOf<'DECLINE'>, { today }: WorkDoing): LeadAnswer => ({
  act: 'RETURN',
  state: 'RETURNED',
  reason,
  verdicts: [],
  set: { return_code: code, return_reason: reason, answered_on: today },
  details: { code },
});

function answerOf(step: CaseStep, doing: WorkDoing): LeadAnswer | undefined {
  if (step.kind === 'FILE' || step.kind === 'DECIDE_ON_SPOT') return accepted(step.caseNumber, doing);
  return step.kind === 'DECLINE' ? returned(step, doing) : undefined;
}

/**
 * Answers the lead of a file once the filing is decided: accepted with the case number, or returned with the reason, and
 * told; the term for telling whoever waits runs from then on. Throws WORK_STATE_UNFIT where somebody has answered it
 * otherwise. 沪府发〔2020〕7号（十）、（十五）
 */
export async function answerLeadOfFile(
  client: PoolClient,
  { file, step }: { readonly file: CaseFile; readonly step: CaseStep },
  doing: WorkDoing,
): Promise<void> {
  const answer = answerOf(step, doing);
  if (file.lead === null || !answer) return;
  const lead = await holdLead(client, file.lead);
  if (lead.state === 'ACCEPTED' && lead.caseNumber === answer.set.case_number) return;
  await answerHeldLead(client, { lead, answer }, doing);
}
