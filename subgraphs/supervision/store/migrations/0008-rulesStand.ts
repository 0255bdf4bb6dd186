import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE annual_proportions (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    authority text NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    lower_share smallint NOT NULL,
    ordinary_share smallint NOT NULL,
    higher_share smallint NOT NULL,
    basis text NOT NULL,
    set_on date NOT NULL,
    set_by text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT annual_proportions_pkey PRIMARY KEY (id),
    CONSTRAINT annual_proportions_year UNIQUE (authority, matter_code, year),
    CONSTRAINT annual_proportions_matter FOREIGN KEY (matter_code) REFERENCES supervision_matter (code),
    CONSTRAINT annual_proportions_whole CHECK (least(lower_share, ordinary_share, higher_share) >= 0
      AND lower_share + ordinary_share + higher_share = 1000 AND ordinary_share > lower_share + higher_share)
  )`,
  `CREATE TABLE law_end (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    law text NOT NULL,
    article text,
    ended_on date,
    version integer NOT NULL DEFAULT 1,
    recorded_by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT law_end_pkey PRIMARY KEY (id),
    CONSTRAINT law_end_number UNIQUE (number)
  )`,
  "CREATE UNIQUE INDEX law_end_provision ON law_end (law, coalesce(article, ''))",
  `CREATE FUNCTION rule_set_stands() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state = 'PUBLISHED' AND (TG_OP = 'DELETE'
      OR (NEW.id, NEW.number, NEW.authority, NEW.matter_code, NEW.edition, NEW.state, NEW.content, NEW.content_hash,
          NEW.in_force_from, NEW.published_on, NEW.published_by, NEW.drafted_by, NEW.filing_office)
        IS DISTINCT FROM
         (OLD.id, OLD.number, OLD.authority, OLD.matter_code, OLD.edition, OLD.state, OLD.content, OLD.content_hash,
          OLD.in_force_from, OLD.published_on, OLD.published_by, OLD.drafted_by, OLD.filing_office)
      OR (OLD.in_force_to IS NOT NULL AND NEW.in_force_to IS DISTINCT FROM OLD.in_force_to)
      OR (OLD.filing_due_on IS NOT NULL AND NEW.filing_due_on IS DISTINCT FROM OLD.filing_due_on)
      OR (OLD.filed_on IS NOT NULL AND NEW.filed_on IS DISTINCT FROM OLD.filed_on))
    THEN
      RAISE EXCEPTION 'a published edition of rules stands as it was published: % on %', TG_OP, OLD.number
        USING ERRCODE = 'HUB24';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$`,
  `CREATE TRIGGER rule_set_stands BEFORE UPDATE OR DELETE ON rule_set
   FOR EACH ROW EXECUTE FUNCTION rule_set_stands()`,
];

/** Shares that are fixed for a year, ends of laws, and published rules that nobody changes any more. */
export class RulesStand0000000000008 implements MigrationInterface {
  readonly name = 'RulesStand0000000000008';

  /** Makes the tables and the trigger. */
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
