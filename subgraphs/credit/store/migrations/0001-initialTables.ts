import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_IMPORT_TABLES } from '../../../../kernel/service/importRuns/createImportTables';
import { CREATE_OUTBOX } from '../../../../kernel/service/outbox';

const MARKET_ENTITY = [
  `CREATE TABLE market_entity (
    uscc character(18) COLLATE "C" NOT NULL,
    uscc_received text NOT NULL,
    name text NOT NULL,
    name_search text NOT NULL,
    name_words text[] NOT NULL,
    enterprise_type_code text,
    enterprise_type text,
    state text NOT NULL,
    registration_authority text NOT NULL,
    registration_division text NOT NULL,
    jurisdiction text,
    district text,
    address text,
    industry_division text,
    industry_section text,
    registered_on date NOT NULL,
    capital_text text,
    capital_amount bigint,
    capital_currency text,
    capital_flag text,
    quality_flags text[] NOT NULL,
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT market_entity_pkey PRIMARY KEY (uscc),
    CONSTRAINT market_entity_whole_capital CHECK ((capital_amount IS NULL) = (capital_currency IS NULL))
  )`,
  `CREATE INDEX market_entity_registered ON market_entity (registered_on, uscc)`,
  `CREATE INDEX market_entity_district ON market_entity (district, registered_on, uscc)`,
  `CREATE INDEX market_entity_industry ON market_entity (industry_division, registered_on, uscc)`,
  `CREATE INDEX market_entity_state ON market_entity (state, registered_on, uscc)`,
  `CREATE INDEX market_entity_name_words ON market_entity USING gin (name_words)`,
];

const CREDIT_RECORD = [
  `CREATE TABLE credit_record (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    kind text NOT NULL,
    nature text NOT NULL,
    title text NOT NULL,
    document_number text,
    severity text,
    effective_from date NOT NULL,
    effective_to date,
    publication_state text NOT NULL,
    publication_ends_on date,
    query_ends_on date,
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT credit_record_pkey PRIMARY KEY (id),
    CONSTRAINT credit_record_publication
      CHECK (publication_state = ANY (ARRAY['PUBLISHED'::text, 'OBJECTED'::text, 'NOT_PUBLISHED'::text, 'REVOKED'::text, 'REPAIRED'::text]))
  )`,
  `CREATE UNIQUE INDEX credit_record_source ON credit_record (source_department, source_record_id)`,
  `CREATE INDEX credit_record_entity ON credit_record (uscc, observed_at DESC, id DESC)`,
];

const PUBLIC_CREDIT_RATING = [
  `CREATE TABLE public_credit_rating (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    scheme_id text NOT NULL,
    grade text NOT NULL,
    rated_on date NOT NULL,
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT public_credit_rating_pkey PRIMARY KEY (id)
  )`,
  `CREATE UNIQUE INDEX public_credit_rating_source ON public_credit_rating (source_department, source_record_id)`,
  `CREATE INDEX public_credit_rating_entity ON public_credit_rating (uscc, rated_on DESC, id DESC)`,
];

/** The first tables of the credit silo. */
export class InitialTables0000000000001 implements MigrationInterface {
  readonly name = 'InitialTables0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [
      ...MARKET_ENTITY,
      ...CREDIT_RECORD,
      ...PUBLIC_CREDIT_RATING,
      ...CREATE_IMPORT_TABLES,
      CREATE_OUTBOX,
    ]) {
      await runner.query(sql);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
