import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { Part } from '../../../../kernel/service/entityReader';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import { listingOf, type WorkRow, type WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { SEALED_PUBLICATIONS } from '../../rules/caseVisibility';
import type { BanDays, StandingBan } from '../../rules/measure/banStanding';

/** A ban. */
export interface BanRow extends WorkRow, BanDays {
  /** Null where the decision was sealed since. */
  readonly decisionNumber: string | null;
  readonly caseNumber: string | null;
  readonly reference: string;
  /** The entity that is barred; null for a person. */
  readonly uscc: string | null;
  readonly scope: string;
  readonly basis: string;
  readonly lifetime: boolean;
  readonly recordedOn: Day;
  readonly liftingReason: string | null;
}

const COLUMNS = {
  decisionNumber: 'decision_number',
  caseNumber: 'case_number',
  reference: 'reference',
  uscc: 'uscc',
  scope: 'scope',
  basis: 'basis',
  from: 'from_day',
  until: 'until_day',
  lifetime: 'lifetime',
  recordedOn: 'recorded_on',
  liftedOn: 'lifted_on',
  liftingReason: 'lifting_reason',
};

/** Bans, as a table of work. */
export const BANS: WorkTable = { name: 'ban', prefix: 'BN', columns: COLUMNS };

const SEALED = `EXISTS (SELECT FROM enforcement_decision d WHERE d.number = b.decision_number
  AND d.publication IN (${SEALED_PUBLICATIONS.map((one) => `'${one}'`).join(', ')}))`;

/** Bans as they are told: a decision that was repaired is named to nobody, though the ban goes on. */
export const TOLD_BANS: WorkTable = {
  ...BANS,
  name: `(SELECT b.id, b.number, b.version, b.authority, b.reference, b.uscc, b.scope, b.basis, b.from_day, b.until_day,
      b.lifetime, b.recorded_on, b.lifted_on, b.lifting_reason,
      CASE WHEN ${SEALED} THEN NULL ELSE b.decision_number END AS decision_number,
      CASE WHEN ${SEALED} THEN NULL ELSE b.case_number END AS case_number
    FROM ban b)`,
};

/** Which bans are wanted. */
export interface BanFilter {
  readonly authority?: string | null;
  readonly uscc?: string | null;
  readonly decisionNumber?: string | null;
  readonly scope?: string | null;
  /** Those in force on this day. */
  readonly inForceOn?: Day | null;
}

const inForce = (alias: string, day: string): string => `${alias}.from_day <= ${day}
  AND (${alias}.until_day IS NULL OR ${day} < ${alias}.until_day)
  AND (${alias}.lifted_on IS NULL OR ${day} < ${alias}.lifted_on)`;

/** Bans of the departments in a viewer's sight, newest first. */
export function listBans(
  statements: Statements,
  { authority, uscc, decisionNumber, scope, inForceOn }: BanFilter,
  page: WorkListPage,
): Promise<PageRows> {
  const listing = listingOf(TOLD_BANS, [
    ['w.authority = ?', authority],
    ['w.uscc = ?::character(18)', uscc],
    ['w.decision_number = ?', decisionNumber],
    ['w.scope = ?', scope],
    [inForce('w', '?::date'), inForceOn],
  ]);
  return listWork(statements, listing, page);
}

/** The bans against somebody in a field, whichever department recorded them, those that last longest first; at most 100. */
export async function bansAgainst(client: Queryable, reference: string, scope: string): Promise<StandingBan[]> {
  const sql = `SELECT number, authority, reference, scope, from_day::text AS "from", until_day::text AS until,
      lifted_on::text AS "liftedOn" FROM ban WHERE reference = $1 AND scope = $2
    ORDER BY until_day DESC NULLS FIRST, id LIMIT 100`;
  return (await client.query<StandingBan & Record<string, unknown>>(sql, [reference, scope])).rows;
}

/** Bans told of one entity at most. */
export const MOST_BANS = 50;

/** The bans against an entity in force on the day of the parameter, those that last longest first. */
export const BANS_IN_FORCE: Part = {
  name: 'bansInForce',
  sql: (param) => `(SELECT coalesce(json_agg(f), '[]'::json) FROM (SELECT b.number, b.authority, b.scope, b.basis,
      b.from_day AS "from", b.until_day AS until, b.lifetime,
      CASE WHEN ${SEALED} THEN NULL ELSE b.decision_number END AS "decisionNumber"
    FROM ban b WHERE b.uscc = k.key::character(18) AND ${inForce('b', `${param(0)}::date`)}
    ORDER BY b.until_day DESC NULLS FIRST, b.id LIMIT ${MOST_BANS}) f)`,
};
