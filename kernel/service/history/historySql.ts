import { escapeIdentifier as name } from 'pg';
import type { FactHistory } from './factHistory';

/** A column as the database declares it: name, type and collation. */
export interface DeclaredColumn {
  readonly name: string;
  readonly declaration: string;
}

/** A table of facts as it stands. */
export interface FactTable {
  readonly history: FactHistory;
  /** The schema in which it lies. */
  readonly schema: string;
  readonly columns: readonly DeclaredColumn[];
}

/** The table of the earlier versions of another. */
export const earlierTable = (table: string): string => `${table}_earlier`;

/** Qualified names of the table and of its earlier versions. */
export function placesOf({ schema, history: { table } }: FactTable): { present: string; past: string } {
  return { present: `${name(schema)}.${name(table)}`, past: `${name(schema)}.${name(earlierTable(table))}` };
}

/** Columns of a row of `alias`, with commas. */
export const columnsOf = (columns: readonly string[], alias: string): string =>
  columns.map((column) => `${alias}.${name(column)}`).join(', ');

/** The condition that two rows are versions of one fact. */
export const sameKey = (key: readonly string[], a: string, b: string): string =>
  key.map((column) => `${a}.${name(column)} = ${b}.${name(column)}`).join(' AND ');

/**
 * No column of a version is required: what the table once allowed must find its place. No index has `recorded_at`: the
 * planner, where it knew little of a table yet, read all of it for the condition that every version was recorded by then.
 */
function tableSql(fact: FactTable): string[] {
  const { past } = placesOf(fact);
  const { table, key, lookups } = fact.history;
  const added = fact.columns.map((column) => `ADD COLUMN IF NOT EXISTS ${name(column.name)} ${column.declaration}`);
  const indexed = [key.map(name).join(', '), ...lookups];
  return [
    `CREATE TABLE IF NOT EXISTS ${past} (superseded_at timestamp with time zone NOT NULL, removed boolean NOT NULL)`,
    `ALTER TABLE ${past} ${added.join(', ')}`,
    ...indexed.map(
      (columns, at) => `CREATE INDEX IF NOT EXISTS ${name(`${earlierTable(table)}_by_${at}`)} ON ${past} (${columns})`,
    ),
    `CREATE INDEX IF NOT EXISTS ${name(`${earlierTable(table)}_removed`)} ON ${past} (${indexed[0]}) WHERE removed`,
  ];
}

/**
 * Runs with the rights of the tables' owner, for whoever changes a fact may write no history of his own. The copying is
 * planned anew for each statement: a plan kept from one that changed nothing took minutes where one changed thousands.
 */
function keeperSql(fact: FactTable): string {
  const { schema, history, columns } = fact;
  const { past } = placesOf(fact);
  const all = columns.map((column) => column.name);
  const [first = ''] = history.key;
  const into = `INSERT INTO ${past} (${all.map(name).join(', ')}, superseded_at, removed)`;
  return `CREATE OR REPLACE FUNCTION ${name(schema)}.${name(`keep_${history.table}`)}() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $keep$
    BEGIN
      IF NOT EXISTS (SELECT FROM earlier) THEN
        RETURN NULL;
      END IF;
      IF TG_OP = 'DELETE' THEN
        EXECUTE $copy$ ${into} SELECT ${columnsOf(all, 'e')}, now(), true FROM earlier e $copy$;
      ELSE
        EXECUTE $copy$ ${into} SELECT ${columnsOf(all, 'e')}, coalesce(l.recorded_at, now()), l.${name(first)} IS NULL
          FROM earlier e LEFT JOIN later l ON ${sameKey(history.key, 'l', 'e')} $copy$;
      END IF;
      RETURN NULL;
    END $keep$`;
}

function triggerSql(fact: FactTable): string[] {
  const { schema, history } = fact;
  const { present, past } = placesOf(fact);
  const at = (purpose: string): string => name(`${history.table}_${purpose}`);
  const keeper = `${name(schema)}.${name(`keep_${history.table}`)}()`;
  return [
    `CREATE OR REPLACE TRIGGER ${at('recorded_later')} BEFORE UPDATE ON ${present} FOR EACH ROW
      WHEN (NEW.recorded_at <= OLD.recorded_at) EXECUTE FUNCTION ${name(schema)}.record_later()`,
    `CREATE OR REPLACE TRIGGER ${at('keep_changed')} AFTER UPDATE ON ${present}
      REFERENCING OLD TABLE AS earlier NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION ${keeper}`,
    `CREATE OR REPLACE TRIGGER ${at('keep_removed')} AFTER DELETE ON ${present}
      REFERENCING OLD TABLE AS earlier FOR EACH STATEMENT EXECUTE FUNCTION ${keeper}`,
    `CREATE OR REPLACE TRIGGER ${at('only_grows')} BEFORE UPDATE OR DELETE OR TRUNCATE ON ${past}
      FOR EACH STATEMENT EXECUTE FUNCTION ${name(schema)}.refuse_rewriting_history()`,
  ];
}

/** What the triggers of all tables share: each version is recorded later than the one before, and history only grows. */
export function sharedHistorySql(schema: string): string[] {
  return [
    `CREATE OR REPLACE FUNCTION ${name(schema)}.record_later() RETURNS trigger LANGUAGE plpgsql AS $later$
    BEGIN
      NEW.recorded_at := greatest(clock_timestamp(), OLD.recorded_at + interval '1 microsecond');
      RETURN NEW;
    END $later$`,
    `CREATE OR REPLACE FUNCTION ${name(schema)}.refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $refuse$
    BEGIN
      RAISE EXCEPTION 'the history of facts only grows' USING ERRCODE = 'HUB23', DETAIL = TG_TABLE_NAME;
    END $refuse$`,
  ];
}

/**
 * The statements that keep every earlier version of a table's rows: what is changed or removed is copied once a
 * statement, a row that is inserted costs nothing. Repeating them changes nothing; after a change of columns they follow.
 */
export function historySql(fact: FactTable): string[] {
  return [...tableSql(fact), keeperSql(fact), ...triggerSql(fact)];
}
