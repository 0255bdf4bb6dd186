import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { type ColumnValues, selectWork } from '../../../../kernel/service/work/workTable';
import { addDays, type Day, shanghaiDay } from '../../../../kernel/values/day';
import { REFORM_OFFICE } from '../../../../kernel/values/work/workParties';
import { type TaskAlarm, taskAlarm } from '../../rules/tasks/taskAlarm';
import { stepDueOn, taskTerms } from '../../rules/tasks/taskClock';
import { appendEvent } from '../work/appendEvent';
import { TASKS, type TaskRow } from './taskRows';

const LOOK_EVERY_MS = 60_000;
/** No reminder goes out longer before the last day than this, holidays included. */
const LOOK_AHEAD_DAYS = 31;

/** The hub itself, which reminds and escalates. */
const HUB_ACTOR = { subject: 'supervision', department: REFORM_OFFICE };

const WATCHED = `SELECT ${selectWork(TASKS)} FROM supervision_task w
  WHERE w.state <> 'CLOSED' AND (w.step_due_on IS NULL OR w.step_due_on <= $1) ORDER BY w.id`;
const HOLD = `SELECT ${selectWork(TASKS)} FROM supervision_task w WHERE w.id = $1 FOR UPDATE`;

/** Writes what the hub itself notes down of a task: the version that people have before them stays good. */
async function note(client: PoolClient, id: string, set: ColumnValues): Promise<void> {
  const assigned = Object.keys(set).map((column, at) => `${column} = $${at + 2}`);
  const sql = `UPDATE supervision_task SET recorded_at = now(), ${assigned.join(', ')} WHERE id = $1`;
  await client.query(sql, [id, ...Object.values(set)]);
}

/**
 * Gives a task the days that were not known when its present terms began, once the calendar has them; that of an acceptance
 * only while it is waited for.
 */
async function fillTerms(client: PoolClient, task: TaskRow): Promise<TaskRow> {
  if (task.stepDueOn !== null) return task;
  const given = taskTerms(task.urgency, task.termSince, task.dueOn);
  const isAwaited = task.state === 'DISPATCHED' && task.acceptDueOn === null;
  const terms = { acceptDueOn: isAwaited ? given.acceptDueOn : task.acceptDueOn, dueOn: given.dueOn };
  const due = stepDueOn(task.state, task.stepSince, terms);
  if (due === null) return task;
  const { acceptDueOn, dueOn } = terms;
  await note(client, task.id, { accept_due_on: acceptDueOn, due_on: dueOn, step_due_on: due });
  return { ...task, ...terms, stepDueOn: due };
}

async function tell(client: PoolClient, task: TaskRow, alarm: TaskAlarm, today: Day): Promise<TaskRow> {
  const { id, number, uscc, matter, authority, state, stepDueOn: due } = task;
  const isEscalation = alarm.kind === 'ESCALATED';
  const set = isEscalation
    ? { escalation: alarm.escalation, escalated_on: today, escalated_to: alarm.to }
    : { reminded_on: today };
  await note(client, id, set);
  const details = { to: alarm.to, state, stepDueOn: due, ...(isEscalation && { escalation: alarm.escalation }) };
  const event = { topic: 'task', number, kind: alarm.kind, uscc, matter, authority } as const;
  await appendEvent(client, { ...event, actor: HUB_ACTOR, on: today, details });
  return isEscalation ? { ...task, escalation: alarm.escalation } : { ...task, remindedOn: today };
}

/** Tells what is due to be told about one task; resolves to how many things that were. */
function followTask(database: SiloDatabase, id: string, today: Day): Promise<number> {
  return database.transaction(async (client) => {
    const held = (await client.query<TaskRow>(HOLD, [id])).rows[0];
    if (!held) return 0;
    let task = await fillTerms(client, held);
    let told = 0;
    for (let alarm = taskAlarm(task, today); alarm !== null; alarm = taskAlarm(task, today)) {
      task = await tell(client, task, alarm, today);
      told += 1;
    }
    return told;
  });
}

/**
 * Reminds of the tasks whose last day is near, and escalates those that are overdue: each once a step, however often this
 * runs. Resolves to how many reminders and escalations there were. A task that fails stops no other: all are followed
 * before it throws an AggregateError of what failed. 沪府发〔2020〕7号（二十）
 */
export async function followTasks(database: SiloDatabase, today: Day): Promise<number> {
  const { rows } = await database.transaction((client) =>
    client.query<TaskRow>(WATCHED, [addDays(today, LOOK_AHEAD_DAYS)]),
  );
  let told = 0;
  const failed: Error[] = [];
  for (const task of rows) {
    try {
      if (task.stepDueOn === null || taskAlarm(task, today)) told += await followTask(database, task.id, today);
    } catch (error) {
      failed.push(new Error(`task ${task.number} could not be followed`, { cause: error }));
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} tasks could not be followed`);
  return told;
}

/** Follows the tasks once a minute, until it is stopped. */
export function openTaskFollowing(environment: Pick<JobEnvironment, 'database' | 'clock' | 'log'>): SiloJobs {
  const { database, clock } = environment;
  return everySoOften(environment, {
    everyMs: LOOK_EVERY_MS,
    failing: 'tasks could not be followed',
    work: () => followTasks(database, shanghaiDay(clock())),
  });
}
