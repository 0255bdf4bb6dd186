import type { MigrationInterface, QueryRunner } from 'typeorm';

const fact = (table: string, columns: string): string => `CREATE TABLE ${table} (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    ${columns},
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT ${table}_pkey PRIMARY KEY (id)
  )`;

const sourceIndex = (table: string): string =>
  `CREATE UNIQUE INDEX ${table}_source ON ${table} (source_department, source_record_id)`;

const entityIndex = (table: string, day: string): string =>
  `CREATE INDEX ${table}_entity ON ${table} (uscc, ${day} DESC, id DESC)`;

const FACTS = [
  fact(
    'annual_report',
    'report_year integer NOT NULL, submitted_on date NOT NULL, changed_on date, document_hash text NOT NULL',
  ),
  'CREATE UNIQUE INDEX annual_report_year ON annual_report (uscc, report_year)',
  fact('own_event', 'kind text NOT NULL, title text NOT NULL, occurred_on date NOT NULL, publicised_on date'),
  entityIndex('own_event', 'occurred_on'),
  fact(
    'self_declaration',
    `subject text NOT NULL, statement text NOT NULL, declared_on date NOT NULL, valid_until date,
    document_hash text NOT NULL`,
  ),
  entityIndex('self_declaration', 'declared_on'),
  fact(
    'accident_report',
    `kind text NOT NULL, severity text NOT NULL, occurred_on date NOT NULL, reported_on date NOT NULL,
    summary text NOT NULL, standing text NOT NULL`,
  ),
  entityIndex('accident_report', 'occurred_on'),
  fact(
    'third_party_evidence',
    `provider text NOT NULL, provider_kind text NOT NULL, kind text NOT NULL, statement text NOT NULL, convention text,
    obtained_on date NOT NULL, document_hash text NOT NULL`,
  ),
  entityIndex('third_party_evidence', 'obtained_on'),
  fact('industry_rating', 'scheme_id text NOT NULL, grade text NOT NULL, rated_on date NOT NULL, valid_until date'),
  entityIndex('industry_rating', 'rated_on'),
  ...[
    'annual_report',
    'own_event',
    'self_declaration',
    'accident_report',
    'third_party_evidence',
    'industry_rating',
  ].map(sourceIndex),
];

const COMMITMENT = [
  `CREATE TABLE commitment (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    kind text NOT NULL,
    matter text NOT NULL,
    promise text NOT NULL,
    basis text NOT NULL,
    touches text[] NOT NULL,
    document_hash text NOT NULL,
    made_on date NOT NULL,
    decided_on date,
    decision_number text,
    check_due_on date,
    state text NOT NULL,
    checked_on date,
    checked_by text,
    grounds jsonb NOT NULL,
    fix_by date,
    closed_on date,
    revocation_number text,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT commitment_pkey PRIMARY KEY (id),
    CONSTRAINT commitment_number UNIQUE (number),
    CONSTRAINT commitment_state CHECK (state = ANY (ARRAY['MADE'::text, 'KEPT'::text, 'BREACH_FOUND'::text, 'ORDERED'::text, 'FIXED'::text, 'REVOKED'::text]))
  )`,
  'CREATE INDEX commitment_entity ON commitment (uscc, made_on DESC, id DESC)',
];

/** The credit file: annual reports, own events, declarations, accidents, third parties, industry ratings, commitments. */
export class CreditFile0000000000007 implements MigrationInterface {
  readonly name = 'CreditFile0000000000007';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...FACTS, ...COMMITMENT]) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
