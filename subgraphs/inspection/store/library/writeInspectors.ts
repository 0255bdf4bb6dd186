import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Ingested } from '../../../../kernel/service/ingest';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireText } from '../../../../kernel/values/requireRow';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { inspectorAreas, inspectorFields } from '../../rules/library/inspectorReach';
import { observedOn } from '../../rules/visits/observedOn';
import { appendEvents } from '../work/appendEvent';
import { inspectorEvent, lockInspectors } from './inspectorRows';
import type { InspectorRegistration } from './keepInspectors';

/**
 * An inspector as a list of his office has him; he is known by office and certificate. What is null the list does not say: it
 * stays as it was, and a new inspector is without it.
 */
export interface InspectorInput extends InspectorRegistration {
  /** Who is new is active unless the list says otherwise. */
  readonly active: boolean | null;
}

/** The day on which a list is stored, and the moment at which it was so; ISO 8601. */
export interface ListTaken {
  readonly on: Day;
  readonly observedAt: string;
}

interface Written {
  readonly number: string;
  readonly authority: string;
  readonly isNew: boolean;
}

/** Who stores rows that a file or a generator brings for an office: nobody signs in to do so. */
export const broughtTo = (office: string, today: Day): WorkDoing => ({
  actor: { subject: 'import', kind: 'official', department: office, district: null, roles: [] },
  today,
});

const GIVEN = `given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS g (office text, name text, "certificateNo" text,
    "certificateUntil" date, fields text[], areas text[], "trainedOn" date, account text, active boolean))`;
const KNOWN = `known AS (SELECT DISTINCT ON (i.authority, i.certificate_no) i.* FROM inspector i
    JOIN given g ON g.office = i.authority AND g."certificateNo" = i.certificate_no
    ORDER BY i.authority, i.certificate_no, i.id DESC)`;
const PAIRED = `known k JOIN given g ON g.office = k.authority AND g."certificateNo" = k.certificate_no`;
const OLDER = 'k.observed_at > $2::timestamptz';
const COUNT_OLDER = `WITH ${GIVEN}, ${KNOWN} SELECT count(*)::int AS stale FROM ${PAIRED} WHERE ${OLDER}`;
/** What a list says against what was decided since: only a person undoes that. */
const UNDONE = `WITH ${GIVEN}, ${KNOWN} SELECT k.active, k.certificate_until::text AS until, g."certificateUntil"::text AS given
  FROM ${PAIRED} WHERE NOT (${OLDER})
    AND CASE WHEN k.active THEN g."certificateUntil" < k.certificate_until ELSE coalesce(g.active, false) END LIMIT 1`;
const NEXT = `g.name, g."certificateUntil", g.fields, coalesce(g.areas, k.areas), coalesce(g."trainedOn", k.trained_on),
    coalesce(g.account, k.account), coalesce(g.active, true)`;
const DIFFERS = `(k.name, k.certificate_until, k.fields, k.areas, k.trained_on, k.account, k.active)
    IS DISTINCT FROM (${NEXT})`;
const TAKEN = `WITH ${GIVEN} SELECT (i.certificate_no = g."certificateNo") AS "byCertificate"
  FROM given g JOIN inspector i ON i.active AND coalesce(g.active, true)
    AND ((i.certificate_no = g."certificateNo" AND i.authority <> g.office)
      OR (i.account = g.account AND (i.certificate_no <> g."certificateNo" OR i.authority <> g.office))) LIMIT 1`;
const CHANGE = `WITH ${GIVEN}, ${KNOWN}
  UPDATE inspector t SET (name, certificate_until, fields, areas, trained_on, account, active) = ROW (${NEXT}),
    observed_at = $2::timestamptz, version = t.version + 1, recorded_at = now()
  FROM ${PAIRED} WHERE t.id = k.id AND k.active AND NOT (${OLDER}) AND ${DIFFERS}
  RETURNING t.number, t.authority, false AS "isNew"`;
const ADD = `WITH ${GIVEN}, ${KNOWN}, fresh AS (SELECT nextval(pg_get_serial_sequence('inspector', 'id')) AS id, g.*
    FROM given g WHERE NOT EXISTS (SELECT FROM known k WHERE k.authority = g.office AND k.certificate_no = g."certificateNo"))
  INSERT INTO inspector (id, number, authority, name, certificate_no, certificate_until, fields, areas, trained_on, account,
    active, observed_at) OVERRIDING SYSTEM VALUE
  SELECT id, 'IR-' || $3::text || '-' || lpad(id::text, greatest(6, length(id::text)), '0'), office, name, "certificateNo",
    "certificateUntil", fields, areas, "trainedOn", account, coalesce(active, true), $2::timestamptz FROM fresh
  RETURNING number, authority, true AS "isNew"`;

/** Judges an inspector by what every row must have. Throws the code of the first rule that refuses him. */
export function checkInspector(row: InspectorInput): void {
  getDepartment(row.office, 'office');
  for (const field of ['name', 'certificateNo'] as const) requireText(row[field], field);
  if (row.account !== null) requireText(row.account, 'account');
  for (const field of row.fields) requireText(field, 'fields');
  requireLawful(inspectorFields(row.fields), { field: 'fields' });
  requireLawful(inspectorAreas(row.areas, row.office), { field: 'areas' });
}

function requireOnce(rows: readonly InspectorInput[]): void {
  const active = rows.filter(({ active }) => active !== false);
  const accounts = active.flatMap(({ account }) => account ?? []);
  const isTwice = (texts: readonly string[]) => new Set(texts).size < texts.length;
  if (isTwice(rows.map(({ office, certificateNo }) => `${office} ${certificateNo}`)) || isTwice(accounts)) {
    throw new CataloguedError('INSPECTOR_EXISTS', { field: 'certificateNo' });
  }
  if (isTwice(active.map(({ certificateNo }) => certificateNo))) {
    throw new CataloguedError('INSPECTOR_EXISTS', { field: 'certificateNo' });
  }
}

async function tellHistory(client: PoolClient, written: readonly Written[], on: Day): Promise<void> {
  const events = written.map(({ number, authority, isNew }) => {
    const thing = { topic: 'inspector', number, authority } as const;
    return inspectorEvent(isNew ? 'REGISTERED' : 'CHANGED', thing, broughtTo(authority, on));
  });
  await appendEvents(client, ...events);
}

async function requireUntaken(client: PoolClient, given: string): Promise<void> {
  const taken = (await client.query<{ byCertificate: boolean }>(TAKEN, [given])).rows[0];
  if (taken)
    throw new CataloguedError('INSPECTOR_EXISTS', { field: taken.byCertificate ? 'certificateNo' : 'account' });
}

async function requireNothingUndone(client: PoolClient, given: string, observedAt: string): Promise<void> {
  type Undone = { readonly active: boolean; readonly until: Day; readonly given: Day };
  const undone = (await client.query<Undone>(UNDONE, [given, observedAt])).rows[0];
  if (!undone) return;
  if (!undone.active) throw new CataloguedError('INSPECTOR_LEFT', { field: 'active', received: 'true' });
  const facts = { field: 'certificateUntil', received: undone.given, before: undone.until };
  throw new CataloguedError('INSPECTOR_NOT_RENEWED', facts);
}

/**
 * Stores inspectors of a list inside the caller's transaction, known by office and certificate; the same again change nothing,
 * nothing is told in the outbox, and a list from before what is stored changes nothing. Throws INSPECTOR_EXISTS for a
 * certificate or an account of another, INSPECTOR_LEFT for somebody who was taken out of the library,
 * INSPECTOR_NOT_RENEWED for a certificate that ends sooner than the one that is stored, or what `checkInspector` throws.
 */
export async function ingestInspectors(
  client: PoolClient,
  rows: readonly InspectorInput[],
  { on, observedAt }: ListTaken,
): Promise<Ingested> {
  for (const row of rows) checkInspector(row);
  requireOnce(rows);
  await lockInspectors(client);
  const given = JSON.stringify(rows);
  await requireUntaken(client, given);
  await requireNothingUndone(client, given, observedAt);
  const stale = (await client.query<{ stale: number }>(COUNT_OLDER, [given, observedAt])).rows[0]?.stale ?? 0;
  const changed = (await client.query<Written>(CHANGE, [given, observedAt])).rows;
  const added = (await client.query<Written>(ADD, [given, observedAt, on.slice(0, 4)])).rows;
  await tellHistory(client, [...changed, ...added], on);
  const counts = { inserted: added.length, changed: changed.length, stale };
  return { received: rows.length, ...counts, unchanged: rows.length - added.length - changed.length - stale };
}

/** Stores inspectors of a list of a day in one transaction, as `ingestInspectors` does; when it throws, nothing is stored. DR-4 */
export function storeInspectors(
  database: SiloDatabase,
  rows: readonly InspectorInput[],
  on: Day = shanghaiDay(Date.now()),
): Promise<Ingested> {
  return database.transaction((client) => ingestInspectors(client, rows, { on, observedAt: observedOn(on) }));
}
