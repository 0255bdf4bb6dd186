import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE inspection_object (
    uscc character(18) COLLATE "C" NOT NULL,
    state text,
    district text,
    industry_division text,
    registered_on date,
    size_class text,
    observed_at timestamp with time zone,
    credit_record text,
    credit_grade text,
    rated_on date,
    credit_observed_at timestamp with time zone,
    risk_record text,
    risk_class text,
    classified_on date,
    risk_observed_at timestamp with time zone,
    CONSTRAINT inspection_object_pkey PRIMARY KEY (uscc)
  )`,
  `CREATE TABLE object_category (
    uscc character(18) COLLATE "C" NOT NULL,
    record text COLLATE "C" NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    status text NOT NULL,
    category text,
    measure_plan text,
    since date NOT NULL,
    until date,
    observed_at timestamp with time zone NOT NULL,
    CONSTRAINT object_category_pkey PRIMARY KEY (uscc, record)
  )`,
  `CREATE TABLE object_key_list (
    uscc character(18) COLLATE "C" NOT NULL,
    record text COLLATE "C" NOT NULL,
    matter_code text COLLATE "C",
    department text NOT NULL,
    from_day date NOT NULL,
    to_day date,
    observed_at timestamp with time zone NOT NULL,
    CONSTRAINT object_key_list_pkey PRIMARY KEY (uscc, record)
  )`,
  `CREATE TABLE object_sandbox (
    uscc character(18) COLLATE "C" NOT NULL,
    record text COLLATE "C" NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    from_day date NOT NULL,
    until_day date NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    CONSTRAINT object_sandbox_pkey PRIMARY KEY (uscc, record)
  )`,
  `CREATE TABLE object_source (
    resource text NOT NULL,
    heard_at timestamp with time zone,
    loaded_at timestamp with time zone,
    CONSTRAINT object_source_pkey PRIMARY KEY (resource)
  )`,
];

/** The library of objects: dated copies of what other silos know of them, and how far each source is known. */
export class InspectionObjects0000000000009 implements MigrationInterface {
  readonly name = 'InspectionObjects0000000000009';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
