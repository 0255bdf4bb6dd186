import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { HearingDays, HearingState } from '../../rules/disclosure/hearingWindow';
import type { PublicationState } from '../../rules/disclosure/publicationState';

/** A hearing as it is stored. */
export interface HearingRow extends HearingDays {
  readonly id: string;
  readonly number: string;
  readonly assignment: string;
  readonly uscc: string;
  readonly matter: string;
  readonly authority: string;
  /** Number of the publication that it precedes, and where that stands. */
  readonly publication: string;
  readonly publicationState: PublicationState;
  readonly notifiedOn: Day;
  readonly statement: string | null;
  readonly evidence: readonly string[];
  /** Number of the objection that the answer raised. */
  readonly objection: string | null;
  readonly version: number;
}

const COLUMNS = `w.id::text AS id, w.number, w.assignment::text AS assignment, w.uscc, w.matter_code AS matter,
  w.authority, p.number AS publication, p.state AS "publicationState", w.notified_on AS "notifiedOn",
  w.closes_on AS "closesOn", w.heard_on AS "heardOn", w.statement, w.evidence, w.objection,
  w.version`;
const FROM = 'publication_hearing w JOIN category_publication p ON p.id = w.publication';
const BY_NUMBER = `SELECT ${COLUMNS} FROM ${FROM} WHERE w.number = $1`;

/** Reads a hearing by its number and holds it until the transaction ends. */
export const HOLD_HEARING = `${BY_NUMBER} FOR UPDATE OF w FOR SHARE OF p`;

/** The hearing of a number. */
export async function findHearing(client: Queryable, number: string): Promise<HearingRow | undefined> {
  return (await client.query<HearingRow & Record<string, unknown>>(BY_NUMBER, [number])).rows[0];
}

const OPEN_OF = `SELECT max(w.closes_on) AS "closesOn" FROM ${FROM} WHERE w.assignment = $1
  AND w.heard_on IS NULL AND w.closes_on >= $2 AND p.state = 'PROPOSED'`;

/** Last day of the hearing that is open about a decision; null where none is. */
export async function findAnswerBy(client: Queryable, assignment: string, on: Day): Promise<Day | null> {
  const { rows } = await client.query<{ closesOn: Day | null }>(OPEN_OF, [assignment, on]);
  return rows[0]?.closesOn ?? null;
}

/** Which hearings are wanted; what is null does not filter. */
export interface HearingFilter {
  /** Number of a publication. */
  readonly publication: string | null;
  readonly uscc: string | null;
  readonly state: HearingState | null;
}

const STATE = `CASE WHEN w.heard_on IS NOT NULL THEN 'HEARD' WHEN w.closes_on < $4::date THEN 'LAPSED' ELSE 'WAITING' END`;

/** A page of hearings, newest first. */
export function listHearings(
  statements: Statements,
  { publication, uscc, state, today }: HearingFilter & { readonly today: Day },
  page: WorkListPage,
): Promise<PageRows> {
  const where = `($1::text IS NULL OR p.number = $1) AND ($2::text IS NULL OR w.uscc = $2::character(18))
    AND ($3::text IS NULL OR ${STATE} = $3)`;
  const list = { columns: COLUMNS, from: FROM, where, params: [publication, uscc, state, today] };
  return listWork(statements, list, page);
}
