import type { PageRows } from '../../../../kernel/service/connection';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Statements } from '../../../../kernel/service/database/statements';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { requireWork, type WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireSubjectKey } from '../../../../kernel/values/subjectKey';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { personPeriod } from '../../rules/archive/personPeriod';

import { mayActFor } from '../../rules/work/workParties';
import { requireMatter } from '../oversight/requireMatter';
import { appendEvent } from '../work/appendEvent';

/** A citizen under supervision, by a pseudonym. */
export interface PersonRow {
  readonly id: string;
  readonly number: string;
  readonly subjectKey: string;
  readonly matter: string;
  readonly authority: string;
  readonly since: Day;
  /** First day no longer under supervision; null while he is. */
  readonly until: Day | null;
  readonly version: number;
}

/** Who is to be under supervision. */
export interface PersonInput {
  readonly subjectKey: string;
  readonly matter: string;
  readonly authority: string;
  readonly since: Day;
}

const COLUMNS = `w.id::text AS id, w.number, w.subject_key AS "subjectKey", w.matter_code AS matter, w.authority,
  w.since::text AS since, w.until::text AS until, w.version`;

/** The entry of a number; `hold` keeps it until the transaction ends. */
export async function findPerson(client: Queryable, number: string, hold = false): Promise<PersonRow | undefined> {
  const { rows } = await client.query<PersonRow & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM supervised_person w WHERE w.number = $1 ${hold ? 'FOR UPDATE' : ''}`,
    [number],
  );
  return rows[0];
}

/** A page of citizens under supervision of authorities whose work may be told, newest first. */
export function listPersons(statements: Statements, matter: string | null, page: WorkListPage): Promise<PageRows> {
  const where = '($1::text IS NULL OR w.matter_code = $1)';
  return listWork(statements, { columns: COLUMNS, from: 'supervised_person w', where, params: [matter] }, page);
}

const PRESENT = `SELECT number FROM supervised_person WHERE subject_key = $1 AND matter_code = $2
  AND (until IS NULL OR until > $3)`;

/**
 * Enters a citizen by the pseudonym that the authority gave him, and gives the entry's number. The history holds that
 * number and no pseudonym. Throws SUBJECT_KEY_INVALID, SUBJECT_KEY_PERSONAL_ID, PERSON_PERIOD_UNFIT,
 * PERSON_ALREADY_SUPERVISED, NOT_YOUR_SUPERVISION, SUPERVISION_MATTER_UNKNOWN; nothing is stored then.
 */
export function enterPerson(database: SiloDatabase, input: PersonInput, { actor, today }: WorkDoing): Promise<string> {
  const { matter, authority, since } = input;
  return database.transaction(async (client) => {
    const subjectKey = requireSubjectKey(input.subjectKey);
    getDepartment(authority, 'authority');
    requireAll(mayActFor(actor, authority, 'supervision-officer'), personPeriod({ since, until: null }, today));
    await requireMatter(client, matter);
    await client.query('LOCK TABLE supervised_person IN SHARE ROW EXCLUSIVE MODE');
    const { rows } = await client.query<{ number: string }>(PRESENT, [subjectKey, matter, since]);
    if (rows[0])
      throw new CataloguedError('PERSON_ALREADY_SUPERVISED', { field: 'subjectKey', person: rows[0].number });
    const columns = { subject_key: subjectKey, matter_code: matter, authority, since, entered_by: actor.subject };
    const { number } = await insertWork(client, { table: 'supervised_person', prefix: 'PER', on: today, columns });
    const about = { topic: 'person' as const, number, matter, authority };
    await appendEvent(client, { ...about, kind: 'ENTERED', actor, on: today, details: { since } });
    return number;
  });
}

/**
 * Ends a citizen's supervision. Throws PERSON_PERIOD_UNFIT, NOT_YOUR_SUPERVISION, WORK_UNKNOWN, WORK_CHANGED and the codes
 * of `workText`.
 */
export function endPerson(
  database: SiloDatabase,
  at: WorkAt & { readonly until: Day; readonly reason: string },
  { actor, today }: WorkDoing,
): Promise<string> {
  const { until } = at;
  const reason = workText(at.reason, 'reason');
  return database.transaction(async (client) => {
    const found = await findPerson(client, at.number, true);
    const person = requireWork(found && seesAuthority(actor, found.authority) ? found : undefined, at, 'person');
    const { id, number, matter, authority, since } = person;
    requireAll(mayActFor(actor, authority, 'supervision-officer'), personPeriod({ since, until }, today));
    await updateWork(client, { name: 'supervised_person' }, id, { until });
    const about = { topic: 'person' as const, number, matter, authority };
    await appendEvent(client, { ...about, kind: 'ENDED', actor, on: today, reason, details: { until } });
    return number;
  });
}
