import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { KEY_LIST_GROUNDS, type KeyListGround } from '../../rules/risk/keyList';
import { keyListCap, keyListMatters, keyListNumber } from '../../rules/risk/keyListCap';
import { keyListYear } from '../../rules/risk/keyListYear';
import { anotherPerson } from '../../rules/work/anotherPerson';
import { mayActFor } from '../../rules/work/workParties';
import { requireMatter } from '../oversight/requireMatter';
import { appendEvent } from '../work/appendEvent';
import { requireRole } from '../work/workDoing';
import { KEY_LISTS, type KeyListRow } from './keyListRows';
import { countSubjects } from './keyListSize';

/** What a key list says. */
export interface KeyListDraft {
  readonly authority: string;
  readonly matter: string;
  readonly year: number;
  readonly ground: KeyListGround;
  readonly basis: string;
  readonly procedure: string;
  /** Null leaves the number to the share of the subjects. */
  readonly mostObjects: number | null;
}

const SAME_YEAR = 'SELECT number FROM key_list WHERE authority = $1 AND matter_code = $2 AND year = $3';

async function requireFirst(client: PoolClient, { authority, matter, year }: KeyListDraft): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('key-list'), hashtext($1))`, [authority]);
  const { rows } = await client.query<{ number: string }>(SAME_YEAR, [authority, matter, year]);
  if (rows[0])
    throw new CataloguedError('KEY_LIST_EXISTS', { field: 'matter', received: matter, list: rows[0].number });
}

/**
 * Stores the draft of a key list. Throws NOT_YOUR_SUPERVISION, SUPERVISION_MATTER_UNKNOWN, KEY_LIST_YEAR_OVER,
 * KEY_LIST_CAP_UNFIT, KEY_LIST_EXISTS or the codes of a text, and then nothing is stored.
 */
export async function draftKeyList(database: SiloDatabase, draft: KeyListDraft, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { authority, matter, year, mostObjects } = draft;
  getDepartment(authority, 'authority');
  requireLawful(mayActFor(actor, authority, 'supervision-officer'));
  requireLawful(keyListYear(year, today));
  requireLawful(keyListNumber(mostObjects, today));
  const ground = requireOneOf(draft.ground, KEY_LIST_GROUNDS, 'ground');
  const basis = workText(draft.basis, 'basis');
  const procedure = workText(draft.procedure, 'procedure');
  return database.transaction(async (client) => {
    await requireMatter(client, matter);
    await requireFirst(client, draft);
    const said = { matter_code: matter, authority, year, ground, basis, procedure, most_objects: mostObjects };
    const made = { state: 'DRAFT', drafted_by: actor.subject, drafted_on: today };
    const number = await addWork(client, KEY_LISTS, today, { ...said, ...made });
    const event = { topic: 'key-list', number, kind: 'DRAFTED', matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...event, details: { year, ground, basis, mostObjects } });
    return number;
  });
}

const PUBLISHED = `SELECT count(*)::int AS n FROM key_list WHERE authority = $1 AND year = $2 AND state = 'PUBLISHED'`;

/**
 * Publishes a key list: from then on it is not changed, and everybody reads it. Throws KEY_LIST_TOO_MANY_MATTERS,
 * SAME_PERSON_DECIDES, WORK_STATE_UNFIT, KEY_LIST_YEAR_OVER, NOT_YOUR_SUPERVISION, WORK_UNKNOWN, WORK_CHANGED.
 */
export async function publishKeyList(database: SiloDatabase, at: WorkAt, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  requireRole(actor, 'supervision-approver');
  return database.transaction(async (client) => {
    const list = await holdSeen<KeyListRow>(client, KEY_LISTS, at, actor);
    const { id, number, authority, matter, year, state, draftedBy } = list;
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('key-list'), hashtext($1))`, [authority]);
    requireLawful(mayActFor(actor, authority, 'supervision-approver'));
    requireLawful(anotherPerson(actor, draftedBy));
    requireLawful(workStep({ act: 'PUBLISH', state, possibleIn: ['DRAFT'], article: '沪府发〔2020〕7号 （八）' }));
    requireLawful(keyListYear(year, today));
    const { rows } = await client.query<{ n: number }>(PUBLISHED, [authority, year]);
    requireLawful(keyListMatters(rows[0]?.n ?? 0, today));
    const subjects = await countSubjects(client, list, today);
    const cap = keyListCap({ mostObjects: list.mostObjects, subjects }, today);
    const published = { published_by: actor.subject, published_on: today };
    await updateWork(client, KEY_LISTS, id, { state: 'PUBLISHED', cap, ...published });
    const event = { topic: 'key-list', number, kind: 'PUBLISHED', matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...event, details: { cap, subjects } });
    return number;
  });
}
