import { createHash } from 'node:crypto';
import { escapeIdentifier as name, escapeLiteral as text } from 'pg';
import { type FactHistory, PAST_SCHEMA } from './factHistory';
import {
  type DeclaredColumn,
  earlierTable,
  type FactTable,
  historySql,
  placesOf,
  sharedHistorySql,
} from './historySql';
import { pastView, pastViewSql } from './pastViewSql';

/** What runs statements on one connection. */
export interface Runner {
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
}

const COLUMNS = `
  SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod)
    || CASE WHEN a.attcollation = t.typcollation OR a.attcollation = 0 THEN ''
       ELSE ' COLLATE ' || quote_ident(c.collname) END AS declaration
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_collation c ON c.oid = a.attcollation
  WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`;

/** Who may read the table beside its owner. */
const READERS = `
  SELECT DISTINCT g.rolname AS role FROM pg_class c, aclexplode(c.relacl) acl JOIN pg_roles g ON g.oid = acl.grantee
  WHERE c.oid = $1::regclass AND acl.privilege_type = 'SELECT' AND acl.grantee <> c.relowner ORDER BY 1`;

async function readTable(runner: Runner, schema: string, history: FactHistory): Promise<FactTable> {
  const at = `${name(schema)}.${name(history.table)}`;
  return { history, schema, columns: await runner.query<DeclaredColumn>(COLUMNS, [at]) };
}

/** Readers of a table read its past through the view; the versions themselves are for the owner alone. */
async function rightsSql(runner: Runner, fact: FactTable): Promise<string[]> {
  const { present, past } = placesOf(fact);
  const readers = await runner.query<{ role: string }>(READERS, [present]);
  return readers.flatMap(({ role }) => [
    `REVOKE ALL ON ${past} FROM ${name(role)}`,
    `GRANT USAGE ON SCHEMA ${name(PAST_SCHEMA)} TO ${name(role)}`,
    `GRANT SELECT ON ${pastView(fact.history.table)} TO ${name(role)}`,
  ]);
}

async function statementsFor(runner: Runner, tables: readonly FactHistory[]): Promise<string[]> {
  const [here] = await runner.query<{ schema: string }>('SELECT current_schema() AS schema');
  const schema = here?.schema ?? 'public';
  const facts: FactTable[] = [];
  for (const history of tables) facts.push(await readTable(runner, schema, history));
  const rights: string[] = [];
  for (const fact of facts) rights.push(...(await rightsSql(runner, fact)));
  return [
    ...sharedHistorySql(schema),
    ...facts.flatMap(historySql),
    `CREATE SCHEMA ${name(PAST_SCHEMA)}`,
    ...facts.map(pastViewSql),
    ...rights,
  ];
}

const MADE_FROM = `SELECT obj_description(oid, 'pg_namespace') AS digest FROM pg_namespace WHERE nspname = $1`;

/** Takes the views of the past away, which would be in the way of a migration that changes a table's columns. */
export async function dropPastViews(runner: Runner): Promise<void> {
  await runner.query(`DROP SCHEMA IF EXISTS ${name(PAST_SCHEMA)} CASCADE`);
}

/**
 * Brings the history of tables, and the views of their past, in line with the tables as the migrations left them; does
 * nothing where they are. To be run by the tables' owner, by one process at a time.
 */
export async function bringHistories(runner: Runner, tables: readonly FactHistory[]): Promise<void> {
  if (tables.length === 0) return;
  const statements = await statementsFor(runner, tables);
  const digest = createHash('sha256').update(statements.join('\n')).digest('hex');
  const [made] = await runner.query<{ digest: string | null }>(MADE_FROM, [PAST_SCHEMA]);
  if (made?.digest === digest) return;
  const remember = `COMMENT ON SCHEMA ${name(PAST_SCHEMA)} IS ${text(digest)}`;
  await runner.query('BEGIN');
  try {
    await dropPastViews(runner);
    for (const statement of [...statements, remember]) await runner.query(statement);
    await runner.query('COMMIT');
  } catch (error) {
    await runner.query('ROLLBACK');
    throw error;
  }
}

/** Columns that a table has and its history or its view of the past lacks: none, unless something was left out. */
export async function historyDrift(runner: Runner, tables: readonly FactHistory[]): Promise<string[]> {
  const missing: string[] = [];
  for (const { table } of tables) {
    const rows = await runner.query<{ column_name: string }>(
      `SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1
       EXCEPT (SELECT column_name FROM information_schema.columns WHERE table_schema = $2 AND table_name = $1
         INTERSECT SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $3)`,
      [table, PAST_SCHEMA, earlierTable(table)],
    );
    missing.push(...rows.map(({ column_name }) => `${table}.${column_name}`));
  }
  return missing;
}
