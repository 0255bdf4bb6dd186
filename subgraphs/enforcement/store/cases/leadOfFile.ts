import type { PoolClient } from 'pg';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { type ColumnValues, selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { CaseFile } from '../../rules/cases/caseFile';
import type { CaseStep, StepOf } from '../../rules/cases/caseStep';
import { type LeadAct, leadStep } from '../../rules/leads/leadState';
import { appendLeadEvents } from '../leads/leadHistory';
import { LEADS, type LeadRow } from '../leads/leadRows';
import { tellLead } from '../leads/tellLead';

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

interface Answered {
  readonly act: LeadAct;
  readonly kind: 'ACCEPTED' | 'RETURNED';
  readonly reason: string | null;
  readonly set: ColumnValues;
  readonly details: object;
}

const accepted = (caseNumber: string, { today }: WorkDoing): Answered => ({
  act: 'ACCEPT',
  kind: 'ACCEPTED',
  reason: null,
  set: { state: 'ACCEPTED', case_number: caseNumber, answered_on: today },
  details: { caseNumber },
});

const returned = ({ code, reason }: StepOf<'DECLINE'>, { today }: WorkDoing): Answered => ({
  act: 'RETURN',
  kind: 'RETURNED',
  reason,
  set: { state: 'RETURNED', return_code: code, return_reason: reason, answered_on: today },
  details: { code },
});

function answerOf(step: CaseStep, doing: WorkDoing): Answered | undefined {
  if (step.kind === 'FILE' || step.kind === 'DECIDE_ON_SPOT') return accepted(step.caseNumber, doing);
  return step.kind === 'DECLINE' ? returned(step, doing) : undefined;
}

/**
 * Answers the lead of a file once the filing is decided: accepted with the case number, or returned with the reason, and
 * told. Throws WORK_STATE_UNFIT where somebody has answered it otherwise. 沪府发〔2020〕7号（十）
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
  requireAll(leadStep(answer.act, lead.state));
  await updateWork(client, LEADS, lead.id, answer.set);
  const { number, uscc, handOver, authority, version } = lead;
  const { kind, reason, details } = answer;
  const about = { number, uscc, within: handOver, authority, actor: doing.actor, on: doing.today };
  await appendLeadEvents(client, { ...about, kind, reason, details });
  await tellLead(client, number, version + 1);
}
