import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Ingested } from '../../../../kernel/service/ingest';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { requireUscc } from '../../../../kernel/values/uscc';
import { TIE_KINDS, type TieKind } from '../../rules/library/libraryWords';
import { type TiePeriod, tiePeriod } from '../../rules/library/tiePeriod';
import { observedOn } from '../../rules/visits/observedOn';
import { appendEvents } from '../work/appendEvent';
import { inspectorEvent } from './inspectorRows';
import { broughtTo, type ListTaken } from './writeInspectors';

/** What ties an inspector, named by his office and certificate, to an entity. */
export interface TieInput extends TiePeriod {
  readonly office: string;
  readonly certificateNo: string;
  readonly uscc: string;
  readonly kind: TieKind;
}

interface Written {
  readonly number: string;
  readonly authority: string;
  readonly isNew: boolean;
}

const GIVEN = `given AS (SELECT g.*, i.number AS inspector FROM jsonb_to_recordset($1::jsonb) AS g (office text,
    "certificateNo" text, uscc character(18), kind text, "from" date, "to" date)
    LEFT JOIN LATERAL (SELECT number FROM inspector WHERE authority = g.office AND certificate_no = g."certificateNo"
      ORDER BY id DESC LIMIT 1) i ON true)`;
const UNKNOWN = `WITH ${GIVEN} SELECT FROM given WHERE inspector IS NULL LIMIT 1`;
const WRITE = `WITH ${GIVEN}, fresh AS (SELECT nextval(pg_get_serial_sequence('inspector_tie', 'id')) AS id, g.* FROM given g)
  INSERT INTO inspector_tie AS t (id, number, authority, inspector, uscc, kind, from_day, to_day, observed_at)
  OVERRIDING SYSTEM VALUE
  SELECT id, 'TI-' || $3::text || '-' || lpad(id::text, greatest(6, length(id::text)), '0'), office, inspector, uscc, kind,
    "from", "to", $2::timestamptz FROM fresh
  ON CONFLICT (inspector, uscc, kind, from_day) DO UPDATE SET to_day = excluded.to_day, version = t.version + 1,
    observed_at = excluded.observed_at, recorded_at = now()
    WHERE excluded.observed_at >= t.observed_at AND excluded.to_day IS NOT NULL AND t.to_day IS DISTINCT FROM excluded.to_day
  RETURNING t.number, t.authority, t.version = 1 AS "isNew"`;

/** Judges a tie by what every row must have. Throws the code of the first rule that refuses it. */
export function checkTie({ uscc, kind, ...period }: TieInput): void {
  requireUscc(uscc);
  requireOneOf(kind, TIE_KINDS, 'kind');
  requireLawful(tiePeriod(period), { field: 'to' });
}

/**
 * Stores ties inside the caller's transaction, known by inspector, entity, kind and first day; the same again change
 * nothing, and nothing is told in the outbox. A tie that was ended stays so where the list names no end, and a list from before
 * what is stored changes nothing. Throws INSPECTOR_UNKNOWN, TIE_EXISTS where one comes twice, or what `checkTie`
 * throws.
 */
export async function ingestTies(client: PoolClient, rows: readonly TieInput[], taken: ListTaken): Promise<Ingested> {
  const { on, observedAt } = taken;
  for (const row of rows) checkTie(row);
  const keys = rows.map(
    ({ office, certificateNo, uscc, kind, from }) => `${office} ${certificateNo} ${uscc} ${kind} ${from}`,
  );
  if (new Set(keys).size < keys.length) throw new CataloguedError('TIE_EXISTS', { field: 'uscc' });
  const given = JSON.stringify(rows.map((row) => ({ ...row, uscc: requireUscc(row.uscc) })));
  if ((await client.query(UNKNOWN, [given])).rows.length > 0) {
    throw new CataloguedError('INSPECTOR_UNKNOWN', { field: 'certificateNo' });
  }
  const written = (await client.query<Written>(WRITE, [given, observedAt, on.slice(0, 4)])).rows;
  const events = written.map(({ number, authority, isNew }) => {
    const thing = { topic: 'tie', number, authority } as const;
    return inspectorEvent(isNew ? 'DECLARED' : 'CHANGED', thing, broughtTo(authority, on));
  });
  await appendEvents(client, ...events);
  const inserted = written.filter(({ isNew }) => isNew).length;
  const changed = written.length - inserted;
  return { received: rows.length, inserted, changed, unchanged: rows.length - written.length, stale: 0 };
}

/** Stores ties in one transaction, as `ingestTies` does; when it throws, nothing is stored. DR-11 */
export function storeTies(
  database: SiloDatabase,
  rows: readonly TieInput[],
  on: Day = shanghaiDay(Date.now()),
): Promise<Ingested> {
  return database.transaction((client) => ingestTies(client, rows, { on, observedAt: observedOn(on) }));
}
