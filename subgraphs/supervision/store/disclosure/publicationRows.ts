import type { ListSpec, PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { Part } from '../../../../kernel/service/entityReader';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { PublicationAudience } from '../../rules/disclosure/publicationAudience';
import type { PublicationState } from '../../rules/disclosure/publicationState';

/** What became of an entity of a publication. */
export type EntryOutcome = 'PENDING' | 'PUBLISHED' | 'LEFT_OUT' | 'WITHDRAWN';

/** A publication as it is stored. */
export interface PublicationRow {
  readonly id: string;
  readonly number: string;
  readonly matter: string;
  readonly authority: string;
  /** Number of the run whose categories are published; null for a list of entities. */
  readonly run: string | null;
  readonly audience: PublicationAudience;
  readonly state: PublicationState;
  readonly version: number;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedOn: Day;
  readonly publishedOn: Day | null;
  readonly withdrawnOn: Day | null;
}

const COLUMNS = `w.id::text AS id, w.number, w.matter_code AS matter, w.authority,
  (SELECT r.number FROM evaluation_run r WHERE r.id = w.run) AS run, w.audience, w.state, w.version, w.reason,
  w.proposed_by AS "proposedBy", w.proposed_on AS "proposedOn", w.published_on AS "publishedOn",
  w.withdrawn_on AS "withdrawnOn"`;
const BY_NUMBER = `SELECT ${COLUMNS} FROM category_publication w WHERE w.number = $1`;

/** Reads a publication by its number and holds it until the transaction ends. */
export const HOLD_PUBLICATION = `${BY_NUMBER} FOR UPDATE`;

/** The publication of a number. */
export async function findPublication(client: Queryable, number: string): Promise<PublicationRow | undefined> {
  return (await client.query<PublicationRow & Record<string, unknown>>(BY_NUMBER, [number])).rows[0];
}

/** A page of publications, newest first; of one state where it is given. */
export function listPublications(
  statements: Statements,
  { state }: { readonly state: PublicationState | null },
  page: WorkListPage,
): Promise<PageRows> {
  const where = '($1::text IS NULL OR w.state = $1)';
  return listWork(statements, { columns: COLUMNS, from: 'category_publication w', where, params: [state] }, page);
}

/** How many entities of a publication have each outcome; the key is the publication's id. */
export const PUBLICATION_COUNTS: Part = {
  name: 'publicationCounts',
  sql: () => `SELECT coalesce(json_agg(r ORDER BY r.outcome), '[]'::json) FROM (SELECT outcome, count(*)::int AS entities
    FROM publication_entry WHERE publication = k.key::bigint GROUP BY outcome) r`,
};

/** The entities of a publication by their codes; the key is the publication's id, the parameter an outcome or null. */
export const PUBLICATION_ENTRIES: ListSpec = {
  name: 'publicationEntries',
  from: `publication_entry e LEFT JOIN publication_hearing h
    ON h.publication = e.publication AND h.assignment = e.assignment`,
  fields: {
    no: 'e.id::text',
    uscc: 'e.uscc',
    category: 'e.category',
    level: 'e.level',
    outcome: 'e.outcome',
    leftOut: 'e.left_out',
    hearing: 'h.number',
  },
  order: [{ sql: 'e.id', field: 'no', type: 'bigint' }],
  ascending: true,
  belongs: 'e.publication = k.key::bigint',
  where: (param) => `(${param(0)}::text IS NULL OR e.outcome = ${param(0)})`,
};
