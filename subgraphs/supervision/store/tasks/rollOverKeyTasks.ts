import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import { day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { REFORM_OFFICE } from '../../../../kernel/values/work/workParties';
import { keyTaskRollOver } from '../../rules/tasks/keyTask';
import { mayActFor } from '../../rules/work/workParties';
import { appendEvent } from '../work/appendEvent';
import { KEY_TASKS, type KeyTaskRow } from './keyTaskRows';
import { addKeyTask } from './keyTasks';

/** What was carried over. */
export interface KeyTaskRollOver {
  readonly year: number;
  /** Tasks of the next year that go on with one of this, those of earlier calls included. */
  readonly carried: number;
  /** Carried by this call. */
  readonly made: number;
}

const OPEN = `SELECT ${selectWork(KEY_TASKS)} FROM key_task w WHERE w.year = $1 AND w.state = 'OPEN' ORDER BY w.id FOR UPDATE`;
const CARRIED = `SELECT count(*)::int AS n FROM key_task WHERE year = $1 AND state = 'CARRIED_OVER'`;

/**
 * Carries the open tasks of a year that is over into the next one: each goes on under a new number, with its progress and a
 * reference to what it was. Again, it changes nothing. Throws KEY_TASK_YEAR_NOT_OVER, NOT_YOUR_SUPERVISION.
 *
 * 沪府发〔2020〕7号（二十一）
 */
export async function rollOverKeyTasks(
  database: SiloDatabase,
  year: number,
  doing: WorkDoing,
): Promise<KeyTaskRollOver> {
  const { actor, today } = doing;
  requireLawful(mayActFor(actor, REFORM_OFFICE, 'reform-office'));
  requireLawful(keyTaskRollOver(year, today));
  return database.transaction(async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('key-task-year'), $1)`, [year]);
    const { rows } = await client.query<KeyTaskRow>(OPEN, [year]);
    const dueOn = day(`${year + 1}-12-31`);
    for (const task of rows) {
      const { id, number, title, content, authority, progress } = task;
      const next = { year: year + 1, title, content, authority, dueOn };
      const to = await addKeyTask(client, next, { from: number, progress }, doing);
      await updateWork(client, KEY_TASKS, id, { state: 'CARRIED_OVER', carried_to: to });
      const event = { topic: 'task', number, kind: 'CARRIED_OVER', authority, actor, on: today } as const;
      await appendEvent(client, { ...event, details: { carriedTo: to, progress } });
    }
    const counted = await client.query<{ n: number }>(CARRIED, [year]);
    return { year, carried: counted.rows[0]?.n ?? 0, made: rows.length };
  });
}
