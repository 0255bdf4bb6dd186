import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_DISTRICTS } from '../../../../kernel/values/reference/districts';

const FACTS = [
  `CREATE TABLE entity_name (
    uscc character(18) COLLATE "C" NOT NULL,
    name text NOT NULL,
    folded text NOT NULL,
    words text[] NOT NULL,
    district text COLLATE "C" NOT NULL,
    industry text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    registered_on date NOT NULL,
    withdrawn boolean NOT NULL,
    indexed_in text COLLATE "C",
    seq bigint NOT NULL,
    CONSTRAINT entity_name_pkey PRIMARY KEY (uscc)
  )`,
  'CREATE INDEX entity_name_words ON entity_name USING gin (words)',
  `CREATE TABLE index_fact (
    kind text COLLATE "C" NOT NULL,
    record_key text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    since date,
    until date,
    code text COLLATE "C",
    status text COLLATE "C",
    category text COLLATE "C",
    level smallint,
    withdrawn boolean NOT NULL,
    first_seq bigint NOT NULL,
    seq bigint NOT NULL,
    CONSTRAINT index_fact_pkey PRIMARY KEY (kind, record_key)
  )`,
  'CREATE INDEX index_fact_entity ON index_fact (uscc)',
  'CREATE INDEX index_fact_until ON index_fact (until) WHERE until IS NOT NULL',
  `CREATE INDEX index_fact_since ON index_fact (since)
    WHERE kind = ANY (ARRAY['supervision-category'::text, 'key-supervision'::text])`,
  `CREATE TABLE index_state (
    only_row boolean NOT NULL DEFAULT true,
    day date NOT NULL,
    seq bigint NOT NULL,
    CONSTRAINT index_state_pkey PRIMARY KEY (only_row),
    CONSTRAINT index_state_one CHECK (only_row)
  )`,
  `INSERT INTO index_state (day, seq) VALUES ('-infinity', 0)`,
];

/** Rows of one district lie together, and each district has indexes of its own: most questions are of one district. */
const partition = (name: string, values: string): string =>
  `CREATE TABLE entity_index_${name} PARTITION OF entity_index ${values} WITH (fillfactor = 90)`;

const INDEX = [
  `CREATE TABLE entity_index (
    uscc character(18) COLLATE "C" NOT NULL,
    district text COLLATE "C" NOT NULL,
    industry text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    registered_on date NOT NULL,
    grade smallint NOT NULL,
    risk_class text COLLATE "C" NOT NULL,
    intensity smallint NOT NULL,
    open_cases smallint NOT NULL,
    last_inspected_on date NOT NULL,
    key_listed boolean NOT NULL,
    matters text[] COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    CONSTRAINT entity_index_pkey PRIMARY KEY (uscc, district)
  ) PARTITION BY LIST (district)`,
  ...CURRENT_DISTRICTS.map(({ code }) => partition(code, `FOR VALUES IN ('${code}')`)),
  partition('elsewhere', 'DEFAULT'),
  'CREATE INDEX entity_index_registered ON entity_index (registered_on, uscc)',
  'CREATE INDEX entity_index_grade ON entity_index (grade, registered_on, uscc)',
  'CREATE INDEX entity_index_risk ON entity_index (risk_class, registered_on, uscc)',
  'CREATE INDEX entity_index_risk_cases ON entity_index (risk_class, open_cases, registered_on, uscc)',
  'CREATE INDEX entity_index_intensity ON entity_index (intensity, registered_on, uscc)',
  'CREATE INDEX entity_index_cases ON entity_index (open_cases, registered_on, uscc)',
  'CREATE INDEX entity_index_inspected ON entity_index (last_inspected_on, registered_on, uscc)',
  'CREATE INDEX entity_index_trade ON entity_index (industry, status)',
  'CREATE INDEX entity_index_status ON entity_index (status)',
  'CREATE INDEX entity_index_risk_grade ON entity_index (risk_class, grade)',
  'CREATE INDEX entity_index_key ON entity_index (risk_class) WHERE key_listed',
  'CREATE INDEX entity_index_matters ON entity_index USING gin (matters)',
  `CREATE TABLE entity_category (
    uscc character(18) COLLATE "C" NOT NULL,
    matter text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    level smallint NOT NULL,
    intensity smallint NOT NULL,
    since date NOT NULL,
    CONSTRAINT entity_category_pkey PRIMARY KEY (uscc, matter)
  )`,
  'CREATE INDEX entity_category_matter ON entity_category (matter, category, status, uscc)',
];

const ROLLUP = [
  `CREATE TABLE entity_rollup (
    cube text COLLATE "C" NOT NULL,
    district text COLLATE "C" NOT NULL,
    industry text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    grade smallint NOT NULL,
    risk_class text COLLATE "C" NOT NULL,
    category smallint NOT NULL,
    open_cases smallint NOT NULL,
    key_listed smallint NOT NULL,
    inspected_year smallint NOT NULL,
    matter text COLLATE "C" NOT NULL,
    matter_status text COLLATE "C" NOT NULL,
    matter_category text COLLATE "C" NOT NULL,
    n bigint NOT NULL,
    CONSTRAINT entity_rollup_pkey PRIMARY KEY (cube, district, industry, matter, status, grade, risk_class, category,
      open_cases, key_listed, inspected_year, matter_status, matter_category)
  )`,
  'CREATE INDEX entity_rollup_empty ON entity_rollup (cube) WHERE n = 0',
];

/** The index across silos: names, dated copies of what it rests on, one narrow row an entity, and counts of those rows. */
export class EntityIndexTables0000000000004 implements MigrationInterface {
  readonly name = 'EntityIndexTables0000000000004';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...FACTS, ...INDEX, ...ROLLUP]) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
