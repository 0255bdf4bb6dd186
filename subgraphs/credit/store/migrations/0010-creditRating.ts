import type { MigrationInterface, QueryRunner } from 'typeorm';
import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import { ILLUSTRATIVE_CREDIT_RISK, ILLUSTRATIVE_PUBLIC_CREDIT } from '../../rules/rating/illustrativeSchemes';
import { RATING_KEEPERS } from '../../rules/rating/ratingParties';
import type { RatingSchemeContent } from '../../rules/rating/ratingTypes';

const SCHEMES = [
  `CREATE TABLE rating_scheme (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    edition integer,
    state text NOT NULL,
    content jsonb NOT NULL,
    content_hash text NOT NULL,
    in_force_from date NOT NULL,
    drafted_by text NOT NULL,
    drafted_on date NOT NULL,
    published_by text,
    published_on date,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT rating_scheme_pkey PRIMARY KEY (id),
    CONSTRAINT rating_scheme_number UNIQUE (number),
    CONSTRAINT rating_scheme_edition UNIQUE (kind, edition),
    CONSTRAINT rating_scheme_kind CHECK (kind IN ('PUBLIC_CREDIT', 'CREDIT_RISK')),
    CONSTRAINT rating_scheme_state CHECK (state IN ('DRAFT', 'PUBLISHED')),
    CONSTRAINT rating_scheme_published CHECK ((state = 'PUBLISHED') = (edition IS NOT NULL AND published_by IS NOT NULL))
  )`,
  `CREATE FUNCTION rating_scheme_stands() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state = 'PUBLISHED' THEN
      RAISE EXCEPTION 'a published edition of a rating scheme stands as it was published: % on %', TG_OP, OLD.number
        USING ERRCODE = 'HUB24';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$`,
  `CREATE TRIGGER rating_scheme_stands BEFORE UPDATE OR DELETE ON rating_scheme
   FOR EACH ROW EXECUTE FUNCTION rating_scheme_stands()`,
];

const RUNS = [
  `CREATE TABLE rating_run (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    scheme bigint NOT NULL,
    kind text NOT NULL,
    occasion text NOT NULL,
    cause text,
    day date NOT NULL,
    state text NOT NULL,
    entities integer NOT NULL DEFAULT 0,
    scored integer NOT NULL DEFAULT 0,
    told integer NOT NULL DEFAULT 0,
    scored_to character(18) COLLATE "C",
    adopted_to character(18) COLLATE "C",
    outcome jsonb,
    started_by text NOT NULL,
    started_on date NOT NULL,
    adopted_by text,
    adopted_on date,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT rating_run_pkey PRIMARY KEY (id),
    CONSTRAINT rating_run_number UNIQUE (number),
    CONSTRAINT rating_run_state CHECK (state IN ('SCORING', 'SCORED', 'ADOPTING', 'ADOPTED', 'ABANDONED')),
    CONSTRAINT rating_run_occasion CHECK ((occasion = 'IRREGULAR') = (cause IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX rating_run_at_work ON rating_run (kind)
   WHERE occasion = 'REGULAR' AND state IN ('SCORING', 'SCORED', 'ADOPTING')`,
  `CREATE INDEX rating_run_adopted ON rating_run (kind) WHERE occasion = 'REGULAR' AND state IN ('ADOPTING', 'ADOPTED')`,
  `CREATE TABLE rating_step (
    run bigint NOT NULL,
    up_to character(18) COLLATE "C" NOT NULL,
    known_at timestamp with time zone NOT NULL,
    CONSTRAINT rating_step_pkey PRIMARY KEY (run, up_to)
  )`,
  `CREATE TABLE rating_score (
    run bigint NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    total smallint NOT NULL,
    grade smallint NOT NULL,
    points smallint[] NOT NULL,
    CONSTRAINT rating_score_pkey PRIMARY KEY (run, uscc)
  )`,
  `CREATE TABLE rating_standing (
    kind text NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    run bigint NOT NULL,
    CONSTRAINT rating_standing_pkey PRIMARY KEY (kind, uscc)
  )`,
];

/**
 * A record is known from the moment at which it is written, not from that at which its transaction began: a run that
 * keeps writers out is told apart from what they write after it.
 */
const KNOWN_WHEN_WRITTEN = [
  `CREATE FUNCTION record_when_written() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.recorded_at := clock_timestamp();
    RETURN NEW;
  END $$`,
  ...['credit_record', 'accident_report', 'third_party_evidence'].map(
    (table) => `CREATE TRIGGER ${table}_recorded_when_written BEFORE INSERT OR UPDATE ON ${table}
     FOR EACH ROW WHEN (NEW.recorded_at = now()) EXECUTE FUNCTION record_when_written()`,
  ),
];

const ILLUSTRATION = `INSERT INTO rating_scheme (number, authority, kind, code, edition, state, content, content_hash,
  in_force_from, drafted_by, drafted_on, published_by, published_on)
  VALUES ($1, $2, $3, $4, 1, 'PUBLISHED', $5, $6, $7, 'illustration', $7, 'hub', $7)`;

const valuesOf = (content: RatingSchemeContent, number: string): unknown[] => {
  const { kind, code, inForceFrom } = content;
  const { authority } = RATING_KEEPERS[kind];
  return [number, authority, kind, code, JSON.stringify(content), canonicalDigest(content), inForceFrom];
};

/** Schemes of credit ratings in editions, their runs with what each entity got, and this hub's own illustrations. */
export class CreditRating0000000000010 implements MigrationInterface {
  readonly name = 'CreditRating0000000000010';

  /** Makes the tables, and publishes the illustrations. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...SCHEMES, ...RUNS, ...KNOWN_WHEN_WRITTEN]) await runner.query(sql);
    await runner.query(ILLUSTRATION, valuesOf(ILLUSTRATIVE_PUBLIC_CREDIT, 'RS-2026-000001'));
    await runner.query(ILLUSTRATION, valuesOf(ILLUSTRATIVE_CREDIT_RISK, 'RS-2026-000002'));
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
