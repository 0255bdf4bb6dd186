import type { SiloName } from '../../kernel/values/silos';

/** A sentence that must be true of a silo's stored facts, and the SQL that finds the ids of those it is not true of. */
export interface DataCheck {
  readonly silo: SiloName;
  readonly sentence: string;
  readonly offenders: string;
}

const FACT_TABLES: Readonly<Record<SiloName, readonly string[]>> = {
  credit: ['market_entity', 'credit_record', 'public_credit_rating', 'credit_risk_class'],
  supervision: ['category_assignment', 'key_supervision'],
  inspection: ['inspection'],
  exchange: [],
  enforcement: ['enforcement_case', 'enforcement_decision'],
};

const idOf = (table: string): string => (table === 'market_entity' ? 'uscc' : 'id');

const observedFirst = Object.entries(FACT_TABLES).flatMap(([silo, tables]) =>
  tables.map((table) => ({
    silo: silo as SiloName,
    sentence: `every ${table} was observed before it was recorded`,
    offenders: `SELECT ${idOf(table)} AS id FROM ${table} WHERE observed_at > recorded_at`,
  })),
);

/** The questions of `hub check`; a rule's own limits are asked by its tests, these ask what only the data can tell. */
export const DATA_CHECKS: readonly DataCheck[] = [
  ...observedFirst,
  {
    silo: 'credit',
    sentence: 'every credit record belongs to an entity of the register',
    offenders: `SELECT r.id FROM credit_record r WHERE NOT EXISTS (SELECT FROM market_entity m WHERE m.uscc = r.uscc)`,
  },
  {
    silo: 'credit',
    sentence: 'every entity of the register was told in the outbox',
    offenders: `SELECT m.uscc AS id FROM market_entity m WHERE NOT EXISTS (SELECT FROM outbox o
      WHERE o.aggregatetype = 'market-entity' AND o.aggregateid = m.uscc::text)`,
  },
  {
    silo: 'credit',
    sentence: 'every quarantined row of an import names its reasons',
    offenders: `SELECT run_id || ' row ' || row_number AS id FROM import_quarantine WHERE cardinality(codes) = 0`,
  },
  {
    silo: 'supervision',
    sentence: 'every category begins while its matter is in force',
    offenders: `SELECT c.id FROM category_assignment c JOIN supervision_matter m ON m.code = c.matter_code
      WHERE c.since < m.in_force_from OR c.since >= m.in_force_to`,
  },
  {
    silo: 'supervision',
    sentence: 'no two categories of an entity in a matter hold on the same day',
    offenders: `SELECT c.id FROM category_assignment c JOIN category_assignment d
      ON d.uscc = c.uscc AND d.matter_code = c.matter_code AND d.id > c.id
      WHERE c.since < coalesce(d.until, 'infinity') AND d.since < coalesce(c.until, 'infinity')`,
  },
  {
    silo: 'inspection',
    sentence:
      'every completed inspection has results, and codes in each of them, unless its results are not public yet',
    offenders: `SELECT i.id FROM inspection i WHERE i.stage = 'COMPLETED' AND coalesce((SELECT bool_or(cardinality(r.codes) = 0)
      FROM inspection_result r WHERE r.source_department = i.source_department
      AND r.inspection_record_id = i.source_record_id), true) AND (i.result_published OR NOT EXISTS (SELECT FROM visit_part p
      WHERE p.office = i.source_department AND p.fact_record = i.source_record_id))`,
  },
  {
    silo: 'inspection',
    sentence: 'every inspection was of items that were on the published list that day',
    offenders: `SELECT i.id FROM inspection i JOIN inspection_result r ON r.source_department = i.source_department
      AND r.inspection_record_id = i.source_record_id JOIN inspection_item t ON t.code = r.item_code
      WHERE coalesce(i.inspected_on, i.scheduled_on) < t.published_on
      OR coalesce(i.inspected_on, i.scheduled_on) >= t.withdrawn_on`,
  },
  {
    silo: 'enforcement',
    sentence: 'every case stands at the last stage of its record',
    offenders: `SELECT c.id FROM enforcement_case c WHERE c.stage IS DISTINCT FROM (SELECT s.stage FROM case_stage_entry s
      WHERE s.case_number = c.case_number ORDER BY s.sequence DESC LIMIT 1)`,
  },
  {
    silo: 'enforcement',
    sentence: 'every penalty rests on a decision that imposes one',
    offenders: `SELECT p.decision_number AS id FROM penalty p JOIN enforcement_decision d ON d.number = p.decision_number
      WHERE d.outcome <> 'PENALTY'`,
  },
];
