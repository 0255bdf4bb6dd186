import type { PoolClient } from 'pg';
import { CataloguedError } from '../../values/cataloguedError';
import type { Day } from '../../values/day';
import { seesAuthority, type WorkActor } from '../../values/work/workParties';
import { insertWork } from './insertWork';
import type { WorkListSql } from './listWork';
import type { Queryable } from './queryable';
import { requireWork, type WorkAt } from './requireWork';

/** A table whose rows are pieces of work with a number, an authority and a version. */
export interface WorkTable {
  readonly name: string;
  /** Letters before the year in its numbers. */
  readonly prefix: string;
  /** Field of the row -> its column. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Column -> value, to be written. */
export type ColumnValues = Readonly<Record<string, unknown>>;

/** What every piece of work has. */
export interface WorkRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly authority: string;
}

/** The columns of a table, over `w`, under the names of its fields. */
export function selectWork({ columns }: WorkTable): string {
  const all = { id: 'id::text', number: 'number', version: 'version', authority: 'authority', ...columns };
  return Object.entries(all)
    .map(([field, column]) => `w.${column} AS "${field}"`)
    .join(', ');
}

/** Adds a piece of work, and gives its number. */
export async function addWork(
  client: PoolClient,
  { name, prefix }: WorkTable,
  on: Day,
  columns: ColumnValues,
): Promise<string> {
  return (await insertWork(client, { table: name, prefix, on, columns })).number;
}

/** The piece of work of a number; undefined where there is none. */
export async function findWork<Row extends WorkRow>(
  client: Queryable,
  table: WorkTable,
  number: string,
): Promise<Row | undefined> {
  const sql = `SELECT ${selectWork(table)} FROM ${table.name} w WHERE w.number = $1`;
  return (await client.query<Row>(sql, [number])).rows[0];
}

async function lockWork<Row extends WorkRow>(
  client: PoolClient,
  table: WorkTable,
  number: string,
): Promise<Row | undefined> {
  const sql = `SELECT ${selectWork(table)} FROM ${table.name} w WHERE w.number = $1 FOR UPDATE`;
  return (await client.query<Row>(sql, [number])).rows[0];
}

/** Holds the row that somebody wants to change, in the version that he saw. Throws WORK_UNKNOWN, WORK_CHANGED. */
export async function holdWork<Row extends WorkRow>(client: PoolClient, table: WorkTable, at: WorkAt): Promise<Row> {
  return requireWork(await lockWork<Row>(client, table, at.number), at, 'number');
}

/** A row for whoever sees its authority's work; for others there is none. Throws WORK_UNKNOWN. */
export function requireSeen<Row extends { readonly authority: string }>(
  row: Row | undefined,
  actor: WorkActor,
  number: string,
): Row {
  if (row && seesAuthority(actor, row.authority)) return row;
  throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: number });
}

/** Holds a row that the actor sees. Throws WORK_UNKNOWN, WORK_CHANGED. */
export async function holdSeen<Row extends WorkRow>(
  client: PoolClient,
  table: WorkTable,
  at: WorkAt,
  actor: WorkActor,
): Promise<Row> {
  const row = await lockWork<Row>(client, table, at.number);
  return requireWork(requireSeen(row, actor, at.number), at, 'number');
}

/** Changes a row that the transaction holds; its version goes up by one. */
export async function updateWork(
  client: PoolClient,
  { name }: Pick<WorkTable, 'name'>,
  id: string,
  set: ColumnValues,
): Promise<void> {
  const assigned = Object.keys(set).map((column, at) => `${column} = $${at + 2}`);
  await client.query(
    `UPDATE ${name} SET version = version + 1, recorded_at = now(), ${assigned.join(', ')} WHERE id = $1`,
    [id, ...Object.values(set)],
  );
}

/** A condition over `w`; its value stands for each `?`. One without a value is left out where that is undefined or null. */
export type WorkCondition = readonly [sql: string, value: unknown];

/** The rows of a table under conditions, as a list of work. */
export function listingOf(table: WorkTable, conditions: readonly WorkCondition[]): WorkListSql {
  const given = conditions.filter(([, value]) => value !== undefined && value !== null);
  const where = given.map(([sql], at) => `(${sql.replaceAll('?', `$${at + 1}`)})`);
  const from = `${table.name} w`;
  return {
    columns: selectWork(table),
    from,
    where: [...where, 'true'].join(' AND '),
    params: given.map(([, value]) => value),
  };
}
