import type { PoolClient } from 'pg';
import { type CopyValue, copyRows } from '../../../../kernel/service/copyRows';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { type Provenance, requireEntityFact, requireOneOf, rowOf } from '../../../../kernel/values/requireRow';
import { whoHandlesEnters } from '../../../../kernel/values/whoHandlesEnters';
import type { Subject } from '../../rules/evidence/evidence';
import { subjectAuthority, subjectDays } from '../../rules/evidence/subjectEntry';
import { nextSeq } from './evidenceClock';

/** What the authority holds of a subject in a matter, as it supplies it. */
export interface SubjectRow extends Provenance, Subject {}

/** By what a subject comes under supervision. */
export const APPROVALS = ['LICENCE', 'FILING', 'CONFIRMATION', 'CONTRACT', 'OVERSIGHT'] as const;

async function readLeads(client: PoolClient): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ code: string; lead: string }>(
    'SELECT code, lead_department AS lead FROM supervision_matter FOR KEY SHARE',
  );
  return new Map(rows.map(({ code, lead }) => [code, lead]));
}

function check(row: SubjectRow, leads: ReadonlyMap<string, string>, today: Day): void {
  const at = { uscc: row.uscc, matter: row.matter, ...rowOf(row) };
  const lead = leads.get(row.matter);
  if (lead === undefined) {
    throw new CataloguedError('SUPERVISION_MATTER_UNKNOWN', { ...at, field: 'matter', received: row.matter });
  }
  requireEntityFact(row);
  getDepartment(row.authority, 'authority');
  requireOneOf(row.approval, APPROVALS, 'approval');
  requireLawful(subjectAuthority(row.authority, lead), { field: 'authority', ...at });
  requireLawful(whoHandlesEnters(row.sourceDepartment, row.authority), { field: 'sourceDepartment', ...at });
  requireLawful(subjectDays(row, today), { field: 'approvedOn', ...at });
}

type Stored = SubjectRow & { readonly id: string };

const PRESENT = `SELECT s.id, s.uscc::text, s.matter_code AS matter, s.authority, s.approval,
    s.approved_on::text AS "approvedOn", s.stopped_on::text AS "stoppedOn", s.ended_on::text AS "endedOn",
    s.source_department AS "sourceDepartment", s.source_record_id AS "sourceRecordId",
    to_json(s.observed_at)#>>'{}' AS "observedAt"
  FROM unnest($1::text[], $2::text[]) w(matter, uscc) JOIN supervised_subject s
    ON s.matter_code = w.matter AND s.uscc = w.uscc::character(18) AND s.superseded_seq IS NULL`;

const keyOf = ({ matter, uscc }: Subject): string => `${matter} ${uscc}`;

async function readPresent(client: PoolClient, rows: readonly SubjectRow[]): Promise<Map<string, Stored>> {
  const wanted = [rows.map(({ matter }) => matter), rows.map(({ uscc }) => uscc)];
  return new Map((await client.query<Stored>(PRESENT, wanted)).rows.map((row) => [keyOf(row), row]));
}

const COMPARED = ['authority', 'approval', 'approvedOn', 'stoppedOn', 'endedOn', 'sourceDepartment'] as const;

/** The row that stands after another account of the same subject: the one observed last, the former where nothing changes. */
function latest<T extends SubjectRow>(former: T | undefined, row: SubjectRow): T | SubjectRow {
  if (!former) return row;
  const isOlder = Date.parse(row.observedAt) < Date.parse(former.observedAt);
  return isOlder || COMPARED.every((name) => former[name] === row[name]) ? former : row;
}

const COLUMNS = [
  'uscc',
  'matter_code',
  'authority',
  'approval',
  'approved_on',
  'stopped_on',
  'ended_on',
  'source_department',
  'source_record_id',
  'observed_at',
  'seq',
];

function* valuesOf(rows: Iterable<SubjectRow>, seq: bigint): Generator<CopyValue[]> {
  for (const { uscc, matter, authority, approval, approvedOn, stoppedOn, endedOn, ...source } of rows) {
    const { sourceDepartment, sourceRecordId, observedAt } = source;
    const about = [uscc, matter, authority, approval, approvedOn, stoppedOn, endedOn];
    yield [...about, sourceDepartment, sourceRecordId, observedAt, seq];
  }
}

/**
 * Judges and stores subjects under a number, inside the caller's transaction, which holds the clock; otherwise as
 * `storeSubjects` does. Resolves to those that changed.
 */
export async function changeSubjects(
  client: PoolClient,
  rows: readonly SubjectRow[],
  { seq, today }: { readonly seq: bigint; readonly today: Day },
): Promise<readonly SubjectRow[]> {
  const leads = await readLeads(client);
  for (const row of rows) check(row, leads, today);
  const present = await readPresent(client, rows);
  const standing = new Map<string, SubjectRow>(present);
  for (const row of rows) standing.set(keyOf(row), latest(standing.get(keyOf(row)), row));
  const changed = [...standing].filter(([key, row]) => present.get(key) !== row);
  const replaced = changed.flatMap(([key]) => present.get(key)?.id ?? []);
  const supersede = 'UPDATE supervised_subject SET superseded_seq = $1 WHERE id = ANY ($2::bigint[])';
  if (replaced.length > 0) await client.query(supersede, [seq, replaced]);
  const values = changed.map(([, row]) => row);
  await copyRows(client, { table: 'supervised_subject', columns: COLUMNS }, valuesOf(values, seq));
  return values;
}

/**
 * Stores what authorities hold of their subjects, in versions as evidence is kept; the same rows again, and such as were
 * observed before what is stored, change nothing. Resolves to how many changed. Throws SUPERVISION_MATTER_UNKNOWN,
 * SUBJECT_AUTHORITY_UNFIT, SUBJECT_DAYS_UNFIT, SOURCE_NOT_HANDLER, UNKNOWN_DEPARTMENT, VALUE_NOT_ADMITTED or what
 * `requireEntityFact` throws; then nothing is stored.
 */
export async function storeSubjects(
  database: SiloDatabase,
  rows: readonly SubjectRow[],
  today: Day = shanghaiDay(Date.now()),
): Promise<number> {
  if (rows.length === 0) return 0;
  const changed = await database.transaction(async (client) =>
    changeSubjects(client, rows, { seq: await nextSeq(client), today }),
  );
  return changed.length;
}
