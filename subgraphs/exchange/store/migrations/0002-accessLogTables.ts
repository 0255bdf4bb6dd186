import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE access_leaf (
    index bigint NOT NULL,
    leaf text NOT NULL,
    leaf_hash bytea NOT NULL,
    logged_at timestamp with time zone NOT NULL,
    CONSTRAINT access_leaf_pkey PRIMARY KEY (index)
  )`,
  `CREATE TABLE access_tile (
    level smallint NOT NULL,
    index bigint NOT NULL,
    hash bytea NOT NULL,
    hashes bytea NOT NULL,
    CONSTRAINT access_tile_pkey PRIMARY KEY (level, index)
  )`,
  `CREATE TABLE access_checkpoint (
    size bigint NOT NULL,
    note text NOT NULL,
    verifier_key text NOT NULL,
    signed_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT access_checkpoint_pkey PRIMARY KEY (size)
  )`,
  `CREATE TABLE access_key (
    key text COLLATE "C" NOT NULL,
    index bigint NOT NULL,
    circumstance bigint NOT NULL,
    CONSTRAINT access_key_pkey PRIMARY KEY (key, index)
  )`,
  `CREATE TABLE access_circumstance (
    key text COLLATE "C" NOT NULL,
    circumstance bigint NOT NULL,
    CONSTRAINT access_circumstance_pkey PRIMARY KEY (key, circumstance)
  )`,
  `CREATE TABLE access_usage (
    month text COLLATE "C" NOT NULL,
    provider text COLLATE "C" NOT NULL,
    consumer text COLLATE "C" NOT NULL,
    agreement text COLLATE "C" NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    operations bigint NOT NULL,
    entities bigint NOT NULL,
    fields bigint NOT NULL,
    denied bigint NOT NULL,
    out_of_scope bigint NOT NULL,
    CONSTRAINT access_usage_pkey PRIMARY KEY (month, provider, consumer, agreement, purpose)
  )`,
  `CREATE TABLE access_position (
    name text NOT NULL,
    position bigint NOT NULL,
    CONSTRAINT access_position_pkey PRIMARY KEY (name)
  )`,
  `INSERT INTO access_position (name, position) VALUES ('derived', 0)`,
];

/** What is written stays: whoever asks, the owner of the tables included. */
const KEEP = `
  CREATE FUNCTION access_log_keep() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the access log is append-only: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'HUB01';
  END $$`;

const KEPT = ['access_leaf', 'access_tile', 'access_checkpoint'];

const keepTable = (table: string): string =>
  `CREATE TRIGGER ${table}_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
   FOR EACH STATEMENT EXECUTE FUNCTION access_log_keep()`;

/**
 * Gives leaves, one a line, the next numbers of the log. Appends wait for each other, so numbers have no gap and are
 * given in the order of commits; what is read after the lock sees all that was committed before it.
 */
const APPEND = `
  CREATE FUNCTION access_append(leaves text, stop_after interval, OUT first bigint, OUT size bigint)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $$
  DECLARE
    unsigned bigint;
    waiting_since timestamptz;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('access_append'));
    SELECT coalesce(max(l.index) + 1, 0) INTO first FROM access_leaf l;
    SELECT coalesce(max(c.size), 0) INTO unsigned FROM access_checkpoint c;
    SELECT l.logged_at INTO waiting_since FROM access_leaf l WHERE l.index = unsigned;
    IF waiting_since < clock_timestamp() - stop_after THEN
      RAISE EXCEPTION 'no checkpoint since %', waiting_since USING ERRCODE = 'HUB02';
    END IF;
    INSERT INTO access_leaf (index, leaf, leaf_hash, logged_at)
      SELECT first + t.ord - 1, t.line, sha256('\\x00'::bytea || convert_to(t.line, 'UTF8')), clock_timestamp()
      FROM string_to_table(leaves, chr(10)) WITH ORDINALITY AS t(line, ord);
    GET DIAGNOSTICS size = ROW_COUNT;
    size := first + size;
  END $$`;

/** Whoever may use the tables, except their owner, appends through the function alone and changes nothing. */
const RIGHTS = `
  DO $$
  DECLARE
    app record;
    kept text;
  BEGIN
    EXECUTE format('ALTER FUNCTION access_append(text, interval) SET search_path = %I, pg_temp', current_schema());
    REVOKE ALL ON FUNCTION access_append(text, interval) FROM PUBLIC;
    FOR app IN
      SELECT DISTINCT r.rolname FROM pg_class c, aclexplode(c.relacl) a JOIN pg_roles r ON r.oid = a.grantee
      WHERE c.oid = 'access_leaf'::regclass AND a.grantee <> c.relowner
    LOOP
      FOREACH kept IN ARRAY ARRAY['access_leaf', 'access_tile', 'access_checkpoint'] LOOP
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM %I', kept, app.rolname);
      END LOOP;
      EXECUTE format('REVOKE INSERT ON access_leaf FROM %I', app.rolname);
      EXECUTE format('GRANT EXECUTE ON FUNCTION access_append(text, interval) TO %I', app.rolname);
    END LOOP;
  END $$`;

/**
 * The log of accesses: leaves with their hashes, tiles of 256 hashes at every eighth level of the tree, signed
 * checkpoints; and what is derived from the leaves for pages: where a name occurs, and sums by month.
 */
export class AccessLogTables0000000000002 implements MigrationInterface {
  name = 'AccessLogTables0000000000002';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, KEEP, ...KEPT.map(keepTable), APPEND, RIGHTS]) await runner.query(statement);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
