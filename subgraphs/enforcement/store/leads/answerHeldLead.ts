import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ColumnValues, holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { feedbackChannel } from '../../rules/leads/leadFeedback';
import { mayAnswerLead } from '../../rules/leads/leadParties';
import { type LeadAct, type LeadState, leadStep } from '../../rules/leads/leadState';
import { appendLeadEvents } from './leadHistory';
import { LEADS, type LeadRow } from './leadRows';
import { tellLead } from './tellLead';

/** What an answer does with a lead: the state it leads to, what is written, and what else must be lawful. */
export interface LeadAnswer {
  readonly act: LeadAct;
  readonly state: LeadState;
  readonly reason?: string;
  readonly details?: object;
  readonly verdicts: readonly Verdict[];
  readonly set: ColumnValues;
}

const KINDS = { ACCEPT: 'ACCEPTED', CORRECT: 'CASE_CORRECTED', RETURN: 'RETURNED', CLOSE: 'CLOSED' } as const;

/** The last day for telling whoever waits for the answer, from the day of the answer on; nothing where nobody waits. */
function feedbackFrom(lead: LeadRow, { act }: LeadAnswer, { today }: WorkDoing): ColumnValues {
  const isFirst = act === 'ACCEPT' || (act === 'RETURN' && lead.state === 'RECEIVED');
  if (!isFirst || feedbackChannel(lead) === null) return {};
  return { feedback_due_on: workTerm('LEAD_FEEDBACK_WITHIN', today).dueOn };
}

/**
 * Changes a lead that the transaction holds by an answer, and tells it; the caller has judged who answers. Throws
 * WORK_STATE_UNFIT and the codes of the answer's verdicts. 沪府发〔2020〕7号（十）
 */
export async function answerHeldLead(
  client: PoolClient,
  { lead, answer }: { readonly lead: LeadRow; readonly answer: LeadAnswer },
  doing: WorkDoing,
): Promise<void> {
  const { number, version, authority, uscc, handOver } = lead;
  const { act, state, set, verdicts, reason = null, details = {} } = answer;
  requireAll(leadStep(act, lead.state), ...verdicts);
  await updateWork(client, LEADS, lead.id, { state, ...set, ...feedbackFrom(lead, answer, doing) });
  const about = { number, uscc, within: handOver, authority, actor: doing.actor, on: doing.today };
  await appendLeadEvents(client, { ...about, kind: KINDS[act], reason, details });
  await tellLead(client, number, version + 1);
}

/** Changes a lead by the answer of a person who may answer it. */
export function answerLead(
  database: SiloDatabase,
  at: WorkAt,
  doing: WorkDoing,
  answering: (client: PoolClient, lead: LeadRow) => Promise<LeadAnswer>,
): Promise<string> {
  return database.transaction(async (client) => {
    const lead = await holdSeen<LeadRow>(client, LEADS, at, doing.actor);
    const answer = await answering(client, lead);
    requireAll(mayAnswerLead(doing.actor, lead.authority));
    await answerHeldLead(client, { lead, answer }, doing);
    return lead.number;
  });
}
