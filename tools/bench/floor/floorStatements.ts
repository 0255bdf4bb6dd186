import { OPEN_STAGES } from '../../../subgraphs/enforcement/rules/caseStage';

/** A page of facts as the API shows it: `total` of all, and the first five rows as edges. */
function page(node: string, from: string, order: string): string {
  return `json_build_object('totalCount', (SELECT count(*) FROM ${from}), 'edges', coalesce((SELECT
    json_agg(json_build_object('node', json_build_object(${node}))) FROM (SELECT * FROM ${from}
    ORDER BY ${order} LIMIT 5) r), '[]'::json))`;
}

const RECORDS = page(
  `'id', 'CreditRecord:' || r.id, 'kind', r.kind, 'observedAt', r.observed_at`,
  `credit_record c WHERE c.uscc = m.uscc AND c.publication_state <> 'REPAIRED'
    AND (c.query_ends_on IS NULL OR c.query_ends_on >= now()::date)`,
  'observed_at DESC, id DESC',
);

const RATING = `(SELECT json_build_object('grade', p.grade, 'ratedOn', p.rated_on) FROM public_credit_rating p
  WHERE p.uscc = m.uscc ORDER BY p.rated_on DESC, p.id DESC LIMIT 1)`;

const ENTITY = `m.uscc, m.name, m.state AS status, m.registered_on AS "registeredOn", ${RECORDS} AS "creditRecords",
  ${RATING} AS "publicCreditRating"`;

/** What the credit silo knows of one entity ($1). */
export const CREDIT = `SELECT ${ENTITY} FROM market_entity m WHERE m.uscc = $1::bpchar`;

/** The same of the first fifty entities of some districts ($1), with the number of all. */
export const CREDIT_LIST = `SELECT (SELECT count(*)::int FROM market_entity m WHERE m.district = ANY ($1::text[])) AS total,
  (SELECT json_agg(row_to_json(e)) FROM (SELECT ${ENTITY} FROM (SELECT * FROM market_entity
    WHERE district = ANY ($1::text[]) ORDER BY registered_on DESC, uscc DESC LIMIT 50) m) e) AS entities`;

/** What the supervision silo knows of entities ($1). */
export const SUPERVISION = `SELECT k.key, (SELECT coalesce(json_agg(json_build_object('status', c.status, 'since', c.since)
  ORDER BY c.matter_code), '[]'::json) FROM category_assignment c WHERE c.uscc = k.key::bpchar AND c.until IS NULL)
  AS "supervisionCategories" FROM unnest($1::text[]) AS k(key)`;

/** What the inspection silo knows of entities ($1). */
export const INSPECTION = `SELECT k.key, ${page(
  `'id', 'Inspection:' || r.id`,
  'inspection i WHERE i.uscc = k.key::bpchar',
  'scheduled_on DESC, id DESC',
)} AS inspections FROM unnest($1::text[]) AS k(key)`;

const OPEN = OPEN_STAGES.map((stage) => `'${stage}'`).join(', ');

/** What the enforcement silo knows of entities ($1). */
export const ENFORCEMENT = `SELECT k.key, ${page(
  `'id', 'EnforcementCase:' || r.id, 'stage', r.stage`,
  'enforcement_case c WHERE c.uscc = k.key::bpchar',
  'opened_on DESC, id DESC',
)} AS "enforcementCases", (SELECT count(*)::int FROM enforcement_case c
  WHERE c.uscc = k.key::bpchar AND c.stage IN (${OPEN})) AS "openCaseCount" FROM unnest($1::text[]) AS k(key)`;
