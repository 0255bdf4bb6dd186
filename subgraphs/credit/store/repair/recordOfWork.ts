import type { PoolClient } from 'pg';
import { findFactNumber } from '../../../../kernel/service/factId';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import type { Severity } from '../../rules/recordNature';
import { isSealed, type PublicationState, SEALED_STATES } from '../../rules/recordVisibility';
import type { ChannelFacts } from '../../rules/repair/publicationFacts';
import type { DecisionProcedure } from '../../rules/repair/severityOfPenalty';
import type { CreditRecordFact } from '../writeRecords';

/** A credit record with what decides its terms in the channels. */
export interface RecordRow {
  readonly id: string;
  readonly uscc: Uscc;
  readonly kind: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly severity: Severity | null;
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
  readonly publicationState: PublicationState;
  readonly publicationEndsOn: Day | null;
  readonly queryEndsOn: Day | null;
  readonly sourceDepartment: string;
  readonly sourceRecordId: string;
  readonly observedAt: string;
  readonly recordedAt: string;
  readonly procedure: DecisionProcedure | null;
  readonly penaltyKinds: readonly string[];
  readonly safetyField: boolean;
  readonly lowFine: boolean;
  readonly necipsPublishedOn: Day | null;
  /** Number of the decision that made or joined the record; null where none is known. */
  readonly decisionNumber: string | null;
  /** Whether a decision of the hub stands behind it, with the severity that it gave. */
  readonly isDecided: boolean;
}

const FIND = `
  SELECT r.id::text, r.uscc, r.kind, r.title, r.document_number AS "documentNumber", r.severity,
    r.effective_from AS "effectiveFrom", r.effective_to AS "effectiveTo", r.publication_state AS "publicationState",
    r.publication_ends_on AS "publicationEndsOn", r.query_ends_on AS "queryEndsOn",
    r.source_department AS "sourceDepartment", r.source_record_id AS "sourceRecordId",
    to_json(r.observed_at)#>>'{}' AS "observedAt", to_json(r.recorded_at)#>>'{}' AS "recordedAt",
    p.procedure, coalesce(p.kinds, '{}') AS "penaltyKinds", coalesce(p.safety_field, false) AS "safetyField",
    coalesce(p.low_fine, false) AS "lowFine", p.necips_published_on AS "necipsPublishedOn",
    p.decision_number AS "decisionNumber", coalesce(p.effect_version, 0) > 0 AS "isDecided"
  FROM credit_record r LEFT JOIN penalty_publication p
    ON p.source_department = r.source_department AND p.source_record_id = r.source_record_id`;

/** Global id of a credit record. */
export const recordIdOf = (id: string): string => `CreditRecord:${id}`;

/** The record of a number, sealed or not; undefined where there is none. */
export async function findRecord(client: Queryable, id: string): Promise<RecordRow | undefined> {
  return (await client.query<RecordRow>(`${FIND} WHERE r.id = $1`, [id])).rows[0];
}

type SuppliedKey = Pick<RecordRow, 'sourceDepartment' | 'sourceRecordId'>;

/** The records of suppliers' own numbers, as far as they are stored, sealed or not. */
export async function findSuppliedRecords(client: Queryable, keys: readonly SuppliedKey[]): Promise<RecordRow[]> {
  if (keys.length === 0) return [];
  const sql = `${FIND} WHERE (r.source_department, r.source_record_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;
  const departments = keys.map(({ sourceDepartment }) => sourceDepartment);
  return (await client.query<RecordRow>(sql, [departments, keys.map(({ sourceRecordId }) => sourceRecordId)])).rows;
}

/** The record of a supplier's own number; undefined where there is none. */
export async function findSuppliedRecord(client: Queryable, key: SuppliedKey): Promise<RecordRow | undefined> {
  return (await findSuppliedRecords(client, [key]))[0];
}

/** The penalties of entities that are open. */
export async function findOpenPenalties(client: Queryable, usccs: readonly string[]): Promise<RecordRow[]> {
  const sql = `${FIND} WHERE r.uscc = ANY ($1::character(18)[]) AND r.kind = 'ADMINISTRATIVE_PENALTY'
    AND NOT r.publication_state = ANY ($2) ORDER BY r.id`;
  return (await client.query<RecordRow>(sql, [[...new Set(usccs)], SEALED_STATES])).rows;
}

/** The record that somebody names by its global id, if it is not sealed. Throws WORK_UNKNOWN. */
async function requireOpen(client: Queryable, record: string, more: { today: Day; hold: string }): Promise<RecordRow> {
  const number = findFactNumber('CreditRecord', record) ?? null;
  const [row] = (await client.query<RecordRow>(`${FIND} WHERE r.id = $1${more.hold}`, [number])).rows;
  const isQueried = row && (row.queryEndsOn === null || row.queryEndsOn >= more.today);
  if (row && isQueried && !isSealed(row.publicationState)) return row;
  throw new CataloguedError('WORK_UNKNOWN', { field: 'record', received: record });
}

/** The record that somebody names by its global id; a sealed one is no more there than none. Throws WORK_UNKNOWN. */
export function requireRecord(client: Queryable, record: string, today: Day): Promise<RecordRow> {
  return requireOpen(client, record, { today, hold: '' });
}

/** The same, held against other work; never before `holdRecords` in one transaction. Throws WORK_UNKNOWN. */
export function requireRecordHeld(client: PoolClient, record: string, today: Day): Promise<RecordRow> {
  return requireOpen(client, record, { today, hold: ' FOR UPDATE OF r' });
}

/** What decides the terms of a record in the channels. */
export function channelFactsOf(row: RecordRow): ChannelFacts {
  return { ...row, documentDate: row.effectiveFrom };
}

/** A record as it is to be stored anew, with what changes; observed today unless it was later. */
export function factOf(row: RecordRow, change: Partial<CreditRecordFact>, today: Day): CreditRecordFact {
  const { uscc, kind, title, documentNumber, severity, effectiveFrom, effectiveTo } = row;
  const start = `${today}T00:00:00+08:00`;
  return {
    uscc,
    kind,
    title,
    documentNumber,
    severity,
    effectiveFrom,
    effectiveTo,
    publicationState: row.publicationState,
    publicationEndsOn: row.publicationEndsOn,
    sourceDepartment: row.sourceDepartment,
    sourceRecordId: row.sourceRecordId,
    observedAt: Date.parse(row.observedAt) > Date.parse(start) ? row.observedAt : start,
    ...change,
  };
}
