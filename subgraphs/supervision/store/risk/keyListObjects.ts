import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, findWork, holdSeen, requireSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { LISTED_STATES } from '../../rules/risk/keyList';
import { keyListRoom } from '../../rules/risk/keyListCap';
import { keyListYear } from '../../rules/risk/keyListYear';
import { mayActFor } from '../../rules/work/workParties';
import { appendEvent } from '../work/appendEvent';
import { requireRole } from '../work/workDoing';
import { KEY_LISTS, KEY_OBJECTS, type KeyListRow, type KeyObjectRow } from './keyListRows';
import { countListed, findCharge } from './keyListSize';

const ARTICLE = '沪府发〔2020〕7号 （八）';

/** Who is to be put on which list, and why. */
export interface KeyObjectProposal {
  /** Number of the list. */
  readonly list: string;
  readonly uscc: string;
  readonly reason: string;
}

/** The list with a number, held against changes of its objects. Throws WORK_UNKNOWN. */
async function holdList(client: PoolClient, number: string, { actor }: WorkDoing): Promise<KeyListRow> {
  const list = requireSeen(await findWork<KeyListRow>(client, KEY_LISTS, number), actor, number);
  await client.query('SELECT FROM key_list WHERE id = $1 FOR UPDATE', [list.id]);
  return list;
}

const STANDING = `SELECT number FROM key_list_object
  WHERE list = $1 AND uscc = $2 AND state IN ('PROPOSED', 'LISTED', 'REMOVAL_PROPOSED')`;

/** The office in charge of whom a list may take. Throws KEY_OBJECT_EXISTS, NOT_A_SUBJECT. */
async function chargeOf(client: PoolClient, list: KeyListRow, uscc: string, today: string): Promise<string> {
  const standing = (await client.query<{ number: string }>(STANDING, [list.id, uscc])).rows[0];
  if (standing)
    throw new CataloguedError('KEY_OBJECT_EXISTS', { field: 'uscc', received: uscc, object: standing.number });
  const charge = await findCharge(client, list, { uscc, today });
  if (charge) return charge;
  throw new CataloguedError('NOT_A_SUBJECT', { field: 'uscc', received: uscc, matter: list.matter });
}

/**
 * Proposes to put an entity on a published key list; a list at its cap takes no proposal. Throws KEY_LIST_FULL,
 * KEY_OBJECT_EXISTS, NOT_A_SUBJECT, KEY_LIST_YEAR_OVER, WORK_STATE_UNFIT, NOT_YOUR_SUPERVISION, WORK_UNKNOWN, and the codes of
 * a code and of a text.
 */
export async function putOnKeyList(
  database: SiloDatabase,
  proposal: KeyObjectProposal,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  requireRole(actor, 'supervision-officer');
  const uscc = requireUscc(proposal.uscc);
  const reason = workText(proposal.reason, 'reason');
  return database.transaction(async (client) => {
    const list = await holdList(client, proposal.list, doing);
    const { authority, matter, year, state } = list;
    requireLawful(mayActFor(actor, authority, 'supervision-officer'));
    requireLawful(workStep({ act: 'PUT_ON', state, possibleIn: ['PUBLISHED'], article: ARTICLE }));
    requireLawful(keyListYear(year, today));
    const charge = await chargeOf(client, list, uscc, today);
    requireLawful(keyListRoom(await countListed(client, list.id), list.cap ?? 0));
    const proposed = { proposed_by: actor.subject, proposed_on: today };
    const about = { list: list.id, authority, charge, uscc, state: 'PROPOSED', reason };
    const number = await addWork(client, KEY_OBJECTS, today, { ...about, ...proposed });
    const event = { topic: 'key-list', number, kind: 'PROPOSED', uscc, matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...event, reason, details: { list: list.number, year } });
    return number;
  });
}

/** The matter of a list, which its objects do not name themselves. */
async function matterOf(client: PoolClient, list: string): Promise<string | null> {
  const sql = 'SELECT matter_code AS matter FROM key_list WHERE id = $1';
  return (await client.query<{ matter: string }>(sql, [list])).rows[0]?.matter ?? null;
}

/** Why an object is to be taken off its list. */
export interface KeyObjectRemoval extends WorkAt {
  readonly reason: string;
}

/**
 * Proposes to take an object off its list. Throws WORK_STATE_UNFIT, NOT_YOUR_SUPERVISION, WORK_UNKNOWN, WORK_CHANGED and the
 * codes of a text.
 */
export async function takeOffKeyList(
  database: SiloDatabase,
  removal: KeyObjectRemoval,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  requireRole(actor, 'supervision-officer');
  const reason = workText(removal.reason, 'reason');
  return database.transaction(async (client) => {
    const object = await holdSeen<KeyObjectRow>(client, KEY_OBJECTS, removal, actor);
    const { id, number, authority, uscc, state, list } = object;
    requireLawful(mayActFor(actor, authority, 'supervision-officer'));
    requireLawful(workStep({ act: 'TAKE_OFF', state, possibleIn: LISTED_STATES.slice(0, 1), article: ARTICLE }));
    const proposed = { proposed_by: actor.subject, proposed_on: today };
    await updateWork(client, KEY_OBJECTS, id, { state: 'REMOVAL_PROPOSED', removal_reason: reason, ...proposed });
    const matter = await matterOf(client, list);
    const event = { topic: 'key-list', number, kind: 'REMOVAL_PROPOSED', uscc, matter, authority } as const;
    await appendEvent(client, { ...event, actor, on: today, reason });
    return number;
  });
}
