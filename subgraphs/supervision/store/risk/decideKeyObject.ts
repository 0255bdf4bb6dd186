import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { holdSeen, selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import { type Day, day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { type KeyObjectState, PROPOSED_STATES } from '../../rules/risk/keyList';
import { keyListRoom } from '../../rules/risk/keyListCap';
import { keyListYear, listedDays, removedFrom } from '../../rules/risk/keyListYear';
import { anotherPerson } from '../../rules/work/anotherPerson';
import { mayActFor } from '../../rules/work/workParties';
import { appendEvent } from '../work/appendEvent';
import { requireRole } from '../work/workDoing';
import { ingestKeySupervision } from '../writeKeySupervision';
import { KEY_LISTS, KEY_OBJECTS, type KeyListRow, type KeyObjectRow } from './keyListRows';
import { countListed } from './keyListSize';

/** What an approver makes of a proposal. */
export interface KeyObjectDecision extends WorkAt {
  readonly approve: boolean;
  readonly reason: string;
}

interface Decided {
  readonly state: KeyObjectState;
  readonly since: Day | null;
  readonly until: Day | null;
}

async function holdListOf(client: PoolClient, id: string): Promise<KeyListRow> {
  const sql = `SELECT ${selectWork(KEY_LISTS)} FROM key_list w WHERE w.id = $1 FOR UPDATE`;
  return (await client.query<KeyListRow>(sql, [id])).rows[0] as KeyListRow;
}

async function requireRoom(client: PoolClient, list: KeyListRow, today: Day): Promise<void> {
  requireLawful(keyListYear(list.year, today));
  requireLawful(keyListRoom(await countListed(client, list.id), list.cap ?? 0));
}

function decided(object: KeyObjectRow, { year }: KeyListRow, approve: boolean, today: Day): Decided {
  const { since, until } = object;
  if (object.state === 'PROPOSED') {
    return approve ? { state: 'LISTED', ...listedDays(year, today) } : { state: 'REJECTED', since: null, until: null };
  }
  const leaves = removedFrom(since ?? today, today);
  return approve
    ? { state: 'REMOVED', since, until: until !== null && until < leaves ? until : leaves }
    : { state: 'LISTED', since, until };
}

async function tellListing(client: PoolClient, object: KeyObjectRow, list: KeyListRow, days: Decided): Promise<void> {
  if (days.since === null || days.until === null) return;
  const { rows } = await client.query<{ now: Date }>('SELECT now() AS now');
  const row = {
    uscc: requireUscc(object.uscc),
    matterCode: list.matter,
    authority: list.authority,
    ground: `${list.basis}（${list.number}）`,
    since: day(days.since),
    until: day(days.until),
    sourceDepartment: list.authority,
    sourceRecordId: object.number,
    observedAt: new Date(rows[0]?.now ?? 0).toISOString(),
  };
  await ingestKeySupervision(client, [row]);
}

/**
 * Decides a proposal to put an entity on a list or to take it off; what is confirmed becomes an entry of key supervision, and
 * ends with the year by itself. Throws KEY_LIST_FULL, SAME_PERSON_DECIDES, WORK_STATE_UNFIT, KEY_LIST_YEAR_OVER,
 * NOT_YOUR_SUPERVISION, WORK_UNKNOWN, WORK_CHANGED and the codes of a text.
 */
export async function decideKeyObject(
  database: SiloDatabase,
  decision: KeyObjectDecision,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  requireRole(actor, 'supervision-approver');
  const reason = workText(decision.reason, 'reason');
  return database.transaction(async (client) => {
    const object = await holdSeen<KeyObjectRow>(client, KEY_OBJECTS, decision, actor);
    const { id, number, authority, uscc, state, proposedBy } = object;
    requireLawful(mayActFor(actor, authority, 'supervision-approver'));
    requireLawful(anotherPerson(actor, proposedBy));
    const article = '沪府发〔2020〕7号 （八）';
    requireLawful(workStep({ act: 'DECIDE', state, possibleIn: PROPOSED_STATES, article }));
    const list = await holdListOf(client, object.list);
    if (state === 'PROPOSED' && decision.approve) await requireRoom(client, list, today);
    const days = decided(object, list, decision.approve, today);
    const by = { decided_by: actor.subject, decided_on: today, decision_reason: reason };
    await updateWork(client, KEY_OBJECTS, id, { ...days, ...by });
    if (decision.approve) await tellListing(client, object, list, days);
    const event = { topic: 'key-list', number, uscc, matter: list.matter, authority, actor, on: today } as const;
    const kind = decision.approve ? days.state : `${state}_REFUSED`;
    await appendEvent(client, { ...event, kind, reason, details: { list: list.number, ...days } });
    return number;
  });
}
