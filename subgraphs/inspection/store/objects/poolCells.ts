import type { PoolClient } from 'pg';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { PooledTask } from '../../rules/objects/pooledTask';
import type { PoolGroup } from '../../rules/objects/poolGroup';
import { poolSql, standingsOf } from './poolSql';

const COUNT = (pool: string): string =>
  `SELECT g.key, count(*)::int AS count FROM (${pool}) g GROUP BY g.key ORDER BY g.key COLLATE "C"`;

type Counted = { readonly key: string; readonly count: number };

/** Groups of counted keys; who is in the scope of no task is in no pool. */
function groupsOf(rows: readonly Counted[], tasks: readonly PooledTask[]): PoolGroup[] {
  const groups = rows.map(({ key, count }) => ({ key, count, standings: standingsOf(key, tasks) }));
  return groups.filter(({ standings }) => standings.some(({ kind }) => kind !== 'OUT_OF_SCOPE'));
}

/**
 * The objects in the scope of some tasks on a day, counted by how they stand to each: one statement, groups by key. Throws
 * PARAMETER_NOT_IN_FORCE. 沪府发〔2020〕7号（十一）
 */
export async function poolCells(client: Queryable, tasks: readonly PooledTask[], on: Day): Promise<PoolGroup[]> {
  const { text, values } = poolSql(tasks, on);
  const { rows } = await client.query<Counted>(COUNT(text), values);
  return groupsOf(rows, tasks);
}

/** The pool of the caller's transaction, once it is frozen. */
export const FROZEN_POOL = 'frozen_pool';

/** Memory for sorting and hashing a pool of the whole city, instead of going through the disk. */
const MEMORY = `SET LOCAL work_mem = '128MB'`;

/**
 * Freezes the pool of some tasks for the rest of the caller's transaction, and counts it as `poolCells` does: what is
 * counted and what `streamFrame` gives afterwards are the same objects, whatever is told of them meanwhile.
 */
export async function freezePool(client: PoolClient, tasks: readonly PooledTask[], on: Day): Promise<PoolGroup[]> {
  const { text, values } = poolSql(tasks, on);
  await client.query(MEMORY);
  await client.query(`CREATE TEMP TABLE ${FROZEN_POOL} (uscc character(18) COLLATE "C", key text) ON COMMIT DROP`);
  await client.query(`INSERT INTO ${FROZEN_POOL} ${text}`, values);
  const { rows } = await client.query<Counted>(COUNT(`TABLE ${FROZEN_POOL}`));
  return groupsOf(rows, tasks);
}
