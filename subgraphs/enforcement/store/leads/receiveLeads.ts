import type { PoolClient } from 'pg';
import { addWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { HUB_ACTOR } from '../../../../kernel/values/work/hubActor';
import type { HandedOver } from '../../rules/leads/leadOfHandOver';
import { filingTerm } from '../../rules/proceedings/filingTerm';
import { appendLeadEvents } from './leadHistory';
import { LEADS } from './leadRows';
import { tellLead } from './tellLead';

/** Last day for deciding whether a case is filed; null until the holidays of the year are known. EN-22 */
export const leadDueOn = (receivedOn: Day, extended = false): Day | null =>
  filingTerm({ leadOn: receivedOn, extended }).dueOn;

async function receiveLead(client: PoolClient, sent: HandedOver, today: Day): Promise<void> {
  const { number: handOver, uscc, to_department: authority, item, visit, ground, codes, ...rest } = sent;
  const known = await client.query('SELECT FROM case_lead WHERE hand_over = $1', [handOver]);
  if (known.rowCount) return;
  const number = await addWork(client, LEADS, today, {
    authority,
    origin: 'INSPECTION',
    hand_over: handOver,
    visit,
    item,
    uscc,
    ground,
    from_department: rest.department,
    standard: rest.standard,
    code_set: rest.code_set,
    codes,
    evidence: JSON.stringify(rest.evidence),
    sent_on: rest.sent_on,
    received_on: today,
    due_on: leadDueOn(today),
    state: 'RECEIVED',
  });
  const details = { visit, item, ground, codes, evidence: rest.evidence.map(({ sha256 }) => sha256) };
  const about = { number, uscc, within: handOver, authority };
  await appendLeadEvents(client, { ...about, kind: 'RECEIVED', actor: HUB_ACTOR, on: today, details });
  await tellLead(client, number, 1);
}

/**
 * Takes in what was handed over, each once, and tells the receipt; the same hand-over again changes and tells nothing.
 *
 * DR-23; 沪府发〔2020〕7号（十）
 */
export async function receiveLeads(client: PoolClient, sent: readonly HandedOver[], today: Day): Promise<void> {
  for (const one of sent) await receiveLead(client, one, today);
}
