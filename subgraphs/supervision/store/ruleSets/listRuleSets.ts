import type { PageRows } from '../../../../kernel/service/connection';
import type { Part } from '../../../../kernel/service/entityReader';
import { jsonObject } from '../../../../kernel/service/jsonObject';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import { RULE_SET_COLUMNS, type RuleSetState, type StoredRuleSet } from './storedRuleSet';

/** Which editions are listed. */
export interface RuleSetFilter {
  readonly matter: string | null;
  readonly authority: string | null;
  readonly inForceOn: Day | null;
  readonly state: RuleSetState | null;
}

/** A page of editions: whose drafts may be told, null for everybody's; how many; only those with a smaller id. */
export interface RuleSetPage {
  readonly authorities: readonly string[] | null;
  readonly limit: number;
  readonly after: string | null;
}

const SEEN = `(r.state = 'PUBLISHED' OR $1::text[] IS NULL OR r.authority = ANY($1))`;

async function readPage(client: Queryable, where: string, { values, page }: Asked): Promise<PageRows> {
  const [after, limit] = [values.length + 1, values.length + 2];
  const [rows, counts] = await Promise.all([
    client.query<StoredRuleSet>(
      `SELECT ${RULE_SET_COLUMNS}, r.id::text AS no FROM rule_set r
       WHERE ${where} AND ($${after}::bigint IS NULL OR r.id < $${after}) ORDER BY r.id DESC LIMIT $${limit}`,
      [...values, page.after, page.limit],
    ),
    client.query<{ total: number }>(`SELECT count(*)::int AS total FROM rule_set r WHERE ${where}`, [...values]),
  ]);
  return { rows: rows.rows as unknown as PageRows['rows'], total: counts.rows[0]?.total ?? 0 };
}

interface Asked {
  readonly values: readonly unknown[];
  readonly page: Pick<RuleSetPage, 'limit' | 'after'>;
}

/** A page of editions, newest first. */
export function listRuleSets(client: Queryable, filter: RuleSetFilter, page: RuleSetPage): Promise<PageRows> {
  const where = `${SEEN} AND ($2::text IS NULL OR r.matter_code = $2) AND ($3::text IS NULL OR r.authority = $3)
    AND ($4::text IS NULL OR r.state = $4) AND ($5::date IS NULL OR (r.state = 'PUBLISHED' AND r.in_force_from <= $5
      AND (r.in_force_to IS NULL OR r.in_force_to > $5)))`;
  const { matter, authority, state, inForceOn } = filter;
  return readPage(client, where, { values: [page.authorities, matter, authority, state, inForceOn], page });
}

/** A page of published editions that their office had not received when their last day was over. */
export function listOverdueFilings(client: Queryable, today: Day, page: RuleSetPage): Promise<PageRows> {
  const where = `($1::text[] IS NULL OR r.authority = ANY($1)) AND r.state = 'PUBLISHED' AND r.filed_on IS NULL
    AND r.filing_due_on < $2`;
  return readPage(client, where, { values: [page.authorities, today], page });
}

/** Editions that rest on a law and still matter on a day: in force or to be, and drafts that may be told. */
export async function listRestingOn(
  client: Queryable,
  law: string,
  { authorities, today }: { readonly authorities: readonly string[] | null; readonly today: Day },
): Promise<StoredRuleSet[]> {
  const sql = `SELECT ${RULE_SET_COLUMNS} FROM rule_set r WHERE ${SEEN}
    AND (r.in_force_to IS NULL OR r.in_force_to > $2) AND r.content->'legalBases' @> $3::jsonb ORDER BY r.id LIMIT 1000`;
  return (await client.query<StoredRuleSet>(sql, [authorities, today, JSON.stringify([{ law }])])).rows;
}

const FORMER: Readonly<Record<string, string>> = { number: 'f.number', content: 'f.content' };

/** The edition before an edition, its number and content; the key is the id of the later one. Null for the first. */
export const FORMER_EDITION: Part = {
  name: 'formerEdition',
  sql: () => `SELECT ${jsonObject(FORMER)} FROM rule_set r JOIN rule_set f ON f.authority = r.authority
    AND f.matter_code = r.matter_code AND f.edition = r.edition - 1 WHERE r.id = k.key::bigint`,
};

const ENDS: Readonly<Record<string, string>> = {
  number: 'l.number',
  law: 'l.law',
  article: 'l.article',
  endedOn: 'l.ended_on',
};

/** Every recorded end of a law, newest first, those that turned out to be none included; the key is any. At most 1,000. */
export const LAW_ENDS: Part = {
  name: 'lawEnds',
  sql: () => `SELECT coalesce(json_agg(${jsonObject(ENDS)} ORDER BY l.id DESC), '[]'::json)
    FROM (SELECT * FROM law_end ORDER BY id DESC LIMIT 1000) l`,
};
