import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { RuleSetContent } from '../../rules/ruleSets/ruleSetContent';

/** Where an edition of rules stands. */
export type RuleSetState = 'DRAFT' | 'PUBLISHED';

/** An edition of an authority's rules, as it is stored. */
export interface StoredRuleSet {
  readonly id: string;
  /** RS-<year>-<6 digits>. */
  readonly number: string;
  /** 1 the first of an authority and matter. */
  readonly edition: number;
  readonly authority: string;
  readonly matter: string;
  readonly state: RuleSetState;
  readonly version: number;
  readonly content: RuleSetContent;
  /** SHA-256 of the content as canonical JSON; null for a draft. */
  readonly contentHash: string | null;
  readonly inForceFrom: Day;
  /** First day no longer in force; null while it stands. */
  readonly inForceTo: Day | null;
  readonly publishedOn: Day | null;
  readonly filingOffice: string | null;
  readonly filingDueOn: Day | null;
  readonly filedOn: Day | null;
  readonly draftedBy: string;
}

/** The columns of `StoredRuleSet`, over `rule_set r`. */
export const RULE_SET_COLUMNS = `r.id::text AS id, r.number, r.edition, r.authority, r.matter_code AS matter, r.state,
  r.version, r.content, r.content_hash AS "contentHash", r.in_force_from::text AS "inForceFrom",
  r.in_force_to::text AS "inForceTo", r.published_on::text AS "publishedOn", r.filing_office AS "filingOffice",
  r.filing_due_on::text AS "filingDueOn", r.filed_on::text AS "filedOn", r.drafted_by AS "draftedBy"`;

const ALL = `SELECT ${RULE_SET_COLUMNS} FROM rule_set r`;
const IN_FORCE = `r.state = 'PUBLISHED' AND r.in_force_from <= $1 AND (r.in_force_to IS NULL OR r.in_force_to > $1)`;

/** The edition of a number, draft or published. */
export async function findRuleSet(client: Queryable, number: string): Promise<StoredRuleSet | undefined> {
  const { rows } = await client.query<StoredRuleSet>(`${ALL} WHERE r.number = $1`, [number]);
  return rows[0];
}

/** The edition of an id, which stands in a row of ours. */
export async function getRuleSetById(client: Queryable, id: string): Promise<StoredRuleSet> {
  const { rows } = await client.query<StoredRuleSet>(`${ALL} WHERE r.id = $1`, [id]);
  if (!rows[0]) throw new Error(`there is no rule set ${id}`);
  return rows[0];
}

/** Every published edition in force on a day, by matter and authority. */
export async function ruleSetsInForce(client: Queryable, on: Day): Promise<StoredRuleSet[]> {
  const order = 'ORDER BY r.matter_code, r.authority, r.id';
  return (await client.query<StoredRuleSet>(`${ALL} WHERE ${IN_FORCE} ${order}`, [on])).rows;
}

/** A subject as rules cover it: six-digit district, two-digit division; null where it is not known. */
export interface CoveredSubject {
  readonly matter: string;
  readonly district: string | null;
  readonly industry: string | null;
  readonly on: Day;
}

/**
 * The published edition in force on the day that covers such a subject. A given list of the scope admits who is known to
 * be on it; a district's rules cover their own district alone. City and district rules do not overlap (4 ¶4), and what
 * the municipal department made goes first.
 */
export async function ruleSetFor(
  client: Queryable,
  { matter, district, industry, on }: CoveredSubject,
): Promise<StoredRuleSet | undefined> {
  const sql = `${ALL} WHERE ${IN_FORCE} AND r.matter_code = $2
    AND (r.content->'scope'->'districts' = 'null' OR r.content->'scope'->'districts' ? $3)
    AND (r.content->'scope'->'industries' = 'null' OR r.content->'scope'->'industries' ? $4)
    AND (r.authority NOT LIKE '%-%' OR r.authority LIKE '%-' || $3)
    ORDER BY r.authority LIKE '%-%', r.id LIMIT 1`;
  return (await client.query<StoredRuleSet>(sql, [on, matter, district ?? '', industry ?? ''])).rows[0];
}
