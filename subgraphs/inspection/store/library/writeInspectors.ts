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
import { appendEvents } from '../work/appendEvent';
import { inspectorEvent, lockInspectors } from './inspectorRows';
import type { InspectorRegistration } from './keepInspectors';

/** An inspector as his office supplies him; he is known by office and certificate. */
export interface InspectorInput extends InspectorRegistration {
  readonly active: boolean;
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
const DIFFERS = `(k.name, k.certificate_until, k.fields, k.areas, k.trained_on, k.account, k.active)
    IS DISTINCT FROM (g.name, g."certificateUntil", g.fields, g.areas, g."trainedOn", g.account, g.active)`;
const TAKEN = `WITH ${GIVEN} SELECT (i.certificate_no = g."certificateNo") AS "byCertificate"
  FROM given g JOIN inspector i ON i.active AND g.active
    AND ((i.certificate_no = g."certificateNo" AND i.authority <> g.office)
      OR (i.account = g.account AND (i.certificate_no <> g."certificateNo" OR i.authority <> g.office))) LIMIT 1`;
const CHANGE = `WITH ${GIVEN}, ${KNOWN}
  UPDATE inspector t SET name = g.name, certificate_until = g."certificateUntil", fields = g.fields, areas = g.areas,
    trained_on = g."trainedOn", account = g.account, active = g.active, version = t.version + 1, recorded_at = now()
  FROM ${PAIRED} WHERE t.id = k.id AND ${DIFFERS} RETURNING t.number, t.authority, false AS "isNew"`;
const ADD = `WITH ${GIVEN}, ${KNOWN}, fresh AS (SELECT nextval(pg_get_serial_sequence('inspector', 'id')) AS id, g.*
    FROM given g WHERE NOT EXISTS (SELECT FROM known k WHERE k.authority = g.office AND k.certificate_no = g."certificateNo"))
  INSERT INTO inspector (id, number, authority, name, certificate_no, certificate_until, fields, areas, trained_on, account,
    active) OVERRIDING SYSTEM VALUE
  SELECT id, 'IR-' || $2::text || '-' || lpad(id::text, greatest(6, length(id::text)), '0'), office, name, "certificateNo",
    "certificateUntil", fields, areas, "trainedOn", account, active FROM fresh
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
  const active = rows.filter(({ active }) => active);
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

/**
 * Stores inspectors inside the caller's transaction, known by office and certificate; the same again change nothing, and
 * nothing is told in the outbox. Throws INSPECTOR_EXISTS for a certificate or an account of another, or what
 * `checkInspector` throws.
 */
export async function ingestInspectors(
  client: PoolClient,
  rows: readonly InspectorInput[],
  on: Day,
): Promise<Ingested> {
  for (const row of rows) checkInspector(row);
  requireOnce(rows);
  await lockInspectors(client);
  const given = JSON.stringify(rows);
  const taken = (await client.query<{ byCertificate: boolean }>(TAKEN, [given])).rows[0];
  if (taken)
    throw new CataloguedError('INSPECTOR_EXISTS', { field: taken.byCertificate ? 'certificateNo' : 'account' });
  const changed = (await client.query<Written>(CHANGE, [given])).rows;
  const added = (await client.query<Written>(ADD, [given, on.slice(0, 4)])).rows;
  await tellHistory(client, [...changed, ...added], on);
  const counts = { inserted: added.length, changed: changed.length };
  return { received: rows.length, ...counts, unchanged: rows.length - added.length - changed.length, stale: 0 };
}

/** Stores inspectors in one transaction, as `ingestInspectors` does; when it throws, nothing is stored. DR-4 */
export function storeInspectors(
  database: SiloDatabase,
  rows: readonly InspectorInput[],
  on: Day = shanghaiDay(Date.now()),
): Promise<Ingested> {
  return database.transaction((client) => ingestInspectors(client, rows, on));
}
