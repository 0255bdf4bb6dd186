import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkActor } from '../../rules/work/workParties';

/** Who does something, and on which day. */
export interface Doing {
  readonly actor: WorkActor;
  readonly today: Day;
}

/** Lets pass what every rule admits. Throws the code of the first that does not. */
export function requireAll(...verdicts: readonly Verdict[]): void {
  for (const verdict of verdicts) requireLawful(verdict);
}

/** Columns that are set in a row of work whose version goes up by one. The caller's transaction holds the row. */
export async function changeWork(
  client: PoolClient,
  table: string,
  { id, set }: { readonly id: string; readonly set: Readonly<Record<string, unknown>> },
): Promise<void> {
  const assigned = Object.keys(set).map((column, at) => `${column} = $${at + 2}`);
  await client.query(
    `UPDATE ${table} SET version = version + 1, recorded_at = now(), ${assigned.join(', ')} WHERE id = $1`,
    [id, ...Object.values(set)],
  );
}
