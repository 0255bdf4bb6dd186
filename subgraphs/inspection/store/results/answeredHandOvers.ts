import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { openFeedSubscription } from '../../../../kernel/service/feedSubscription';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { holdSeen, selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { passedStates, senderStep } from '../../rules/results/handOverState';
import { type LeadTold, leadsTold } from '../../rules/results/leadTold';
import { mayPublishResult } from '../../rules/results/resultParties';
import { HUB_ACTOR } from '../visits/visitEvent';
import { appendEvents } from '../work/appendEvent';
import { HAND_OVERS, type HandOverRow, handOverEvent } from './handOverRows';
import { holdVisitOf, renewArchive } from './renewArchive';

const HELD = `SELECT ${selectWork(HAND_OVERS)} FROM hand_over w WHERE w.number = $1 FOR UPDATE`;

/** What of an answer stands in the history, state by state; case and outcome do not, for they can be sealed. */
function detailsOf(state: string, told: LeadTold): object {
  if (state === 'RECEIVED') return { lead: told.number, on: told.received_on };
  if (state === 'ACCEPTED') return { lead: told.number, on: told.answered_on };
  if (state === 'RETURNED') return { lead: told.number, on: told.answered_on, code: told.return_code };
  return { lead: told.number, on: told.closed_on };
}

/**
 * What was decided is sealed since: the hand-over stays closed, and tells neither the outcome nor the case any more.
 * 《信用修复管理办法》第三条
 */
async function sealOutcome(client: PoolClient, row: HandOverRow, told: LeadTold, today: Day): Promise<void> {
  const isTold = row.outcome === told.outcome && row.caseNumber === told.case_number;
  if (told.state !== 'CLOSED' || row.lead !== told.number || isTold) return;
  const left = { outcome: told.outcome, case_number: told.case_number, lead_version: told.version };
  await updateWork(client, HAND_OVERS, row.id, left);
  await renewArchive(client, row.visit, { actor: HUB_ACTOR, today });
}

async function markLead(client: PoolClient, told: LeadTold, today: Day): Promise<void> {
  await holdVisitOf(client, 'hand_over', told.hand_over);
  const row = (await client.query<HandOverRow>(HELD, [told.hand_over])).rows[0];
  if (!row || row.leadVersion >= told.version) return;
  if (row.state === 'CLOSED') return sealOutcome(client, row, told, today);
  await updateWork(client, HAND_OVERS, row.id, {
    state: told.state,
    lead: told.number,
    lead_version: told.version,
    received_on: told.received_on,
    answered_on: told.answered_on,
    case_number: told.case_number,
    return_code: told.return_code,
    return_reason: told.return_reason,
    outcome: told.outcome,
    closed_on: told.closed_on,
  });
  const by = { actor: HUB_ACTOR, today };
  for (const state of passedStates(row.state, told.state)) {
    await appendEvents(client, { ...handOverEvent(row, state, by), details: detailsOf(state, told) });
  }
  if (row.state === 'ACCEPTED' && told.state === 'ACCEPTED' && row.caseNumber !== told.case_number) {
    await appendEvents(client, { ...handOverEvent(row, 'CASE_CORRECTED', by), details: { lead: told.number } });
  }
  await renewArchive(client, row.visit, by);
}

/**
 * Marks on hand-overs what the receivers told of their leads; what was told before, or is older, changes nothing.
 *
 * DR-23; 沪府发〔2020〕7号（十）
 */
export async function markLeads(client: PoolClient, told: readonly LeadTold[], today: Day): Promise<void> {
  for (const one of told) await markLead(client, one, today);
}

/** Takes in how hand-overs are answered, from the exchange's feed. */
export function followLeads(environment: JobEnvironment): SiloJobs {
  return openFeedSubscription(
    {
      silo: 'inspection',
      resource: 'case-lead',
      apply: (client, events) => markLeads(client, leadsTold(events), shanghaiDay(environment.clock())),
    },
    environment,
  );
}

/** A hand-over that was returned and is to rest, and why. */
export interface HandOverClosing extends WorkAt {
  readonly reason: string;
}

/**
 * Lets a hand-over rest that was returned. Throws RESULT_NOT_YOURS, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the
 * codes of `workText`. 沪府发〔2020〕7号（十）
 */
export function closeHandOver(database: SiloDatabase, input: HandOverClosing, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    await holdVisitOf(client, 'hand_over', input.number);
    const row = await holdSeen<HandOverRow>(client, HAND_OVERS, input, doing.actor);
    requireAll(mayPublishResult(doing.actor, row.authority), senderStep('CLOSE', row.state));
    await updateWork(client, HAND_OVERS, row.id, { state: 'CLOSED', closed_on: doing.today, closed_reason: reason });
    await appendEvents(client, { ...handOverEvent(row, 'CLOSED', doing), reason });
    await renewArchive(client, row.visit, doing);
    return row.number;
  });
}
