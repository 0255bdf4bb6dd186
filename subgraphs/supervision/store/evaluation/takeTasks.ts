import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { findDatabaseFault } from '../../../../kernel/service/errors';
import type { JobEnvironment } from '../../../../kernel/service/silo';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Code } from '../../../../kernel/values/codes';
import { shanghaiDay } from '../../../../kernel/values/day';
import { neededKinds } from '../../rules/evaluation/evaluationStatus';
import { evidenceSource } from '../../rules/evidence/evidenceKinds';
import { listSources } from '../evidence/evidenceSources';
import { ruleSetsInForce, type StoredRuleSet } from '../ruleSets/storedRuleSet';
import { HUB_ACTOR } from './continueRun';
import { evaluateSubjects } from './evaluateSubjects';

/** What the taking of tasks needs of the world. */
export type TaskEnvironment = Pick<JobEnvironment, 'database' | 'clock' | 'onIncident'>;

const TASKS_AT_ONCE = 500;

interface Task extends Record<string, unknown> {
  readonly id: string;
  readonly uscc: string;
  readonly matter: string;
  readonly abnormal: boolean;
}

const TAKE = `SELECT id::text AS id, uscc::text AS uscc, matter_code AS matter, abnormal FROM evaluation_task
  WHERE done_at IS NULL AND ($1::bigint IS NULL OR id = $1) AND NOT matter_code = ANY($2::text[])
  ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED`;
const DONE = `UPDATE evaluation_task SET done_at = $2, run = $3, refusal = $4 WHERE id = ANY($1::bigint[])`;

async function evaluateTasks(
  client: PoolClient,
  tasks: readonly Task[],
  rules: StoredRuleSet,
  now: Date,
): Promise<Task[]> {
  const usccs = [...new Set(tasks.map(({ uscc }) => uscc))];
  const abnormal = new Set(tasks.filter((task) => task.abnormal).map(({ uscc }) => uscc));
  const today = shanghaiDay(now.getTime());
  const done = await evaluateSubjects(client, { rules, usccs, abnormal, today, now, startedBy: HUB_ACTOR.subject });
  if (!done) return [...tasks];
  const covered = tasks.filter(({ uscc }) => done.covered.has(uscc));
  await client.query(DONE, [covered.map(({ id }) => id), now, done.run.id, null]);
  return tasks.filter(({ uscc }) => !done.covered.has(uscc));
}

/** Evaluates the subjects of tasks of one matter by the rules in force that cover them. */
async function serveMatter(
  client: PoolClient,
  tasks: readonly Task[],
  { rules, now }: { readonly rules: readonly StoredRuleSet[]; readonly now: Date },
): Promise<void> {
  let waiting = [...tasks];
  for (const edition of rules) {
    if (waiting.length > 0) waiting = await evaluateTasks(client, waiting, edition, now);
  }
  const refusal: Code = 'SUBJECT_NOT_COVERED';
  if (waiting.length > 0) await client.query(DONE, [waiting.map(({ id }) => id), now, null, refusal]);
}

/** Matters whose rules rest on a source that is being loaded: what it tells is not known yet, so that their tasks wait. */
async function waitingMatters(client: PoolClient, rules: readonly StoredRuleSet[], now: Date): Promise<string[]> {
  const sources = await listSources(client, now);
  const loading = new Set(sources.filter(({ loadedAt }) => loadedAt === null).map(({ silo }) => silo));
  const waits = ({ content }: StoredRuleSet) => neededKinds(content).some((kind) => loading.has(evidenceSource(kind)));
  return rules.filter(waits).map(({ matter }) => matter);
}

/** Serves all tasks that wait, or one, in one transaction; `told` hears which they are before they are served. */
function serve(
  { database, clock }: TaskEnvironment,
  only: string | null,
  told: (tasks: readonly Task[]) => void = () => {},
): Promise<number> {
  const now = new Date(clock());
  return database.transaction(async (client) => {
    const inForce = await ruleSetsInForce(client, shanghaiDay(now.getTime()));
    const waiting = await waitingMatters(client, inForce, now);
    const { rows: tasks } = await client.query<Task>(TAKE, [only, waiting, TASKS_AT_ONCE]);
    told(tasks);
    for (const matter of new Set(tasks.map((task) => task.matter))) {
      const rules = inForce.filter((one) => one.matter === matter);
      const own = tasks.filter((task) => task.matter === matter);
      await serveMatter(client, own, { rules, now });
    }
    return tasks.length;
  });
}

/** Keeps why a task could not be served; what nobody foresaw is an incident. */
async function refuse({ database, clock, onIncident }: TaskEnvironment, id: string, error: unknown): Promise<void> {
  if (!(error instanceof CataloguedError)) onIncident(randomUUID(), error);
  const refusal: Code = error instanceof CataloguedError ? error.code : 'INTERNAL';
  await database.transaction((client) => client.query(DONE, [[id], new Date(clock()), null, refusal]));
}

const ANY_WAITS = 'SELECT EXISTS (SELECT FROM evaluation_task WHERE done_at IS NULL) AS found';

/**
 * Serves tasks that wait: the subjects of each matter are evaluated together and decided on the same day, and every task
 * says by which run. Where that fails each task is served by itself, and one that fails again keeps the code of its refusal.
 * Resolves to how many tasks were taken. Throws where the database cannot be reached: then they wait.
 *
 * 《上海市分类监管管理办法》第十四条第三款、第十六条第二款
 */
export async function takeTasks(environment: TaskEnvironment): Promise<number> {
  const any = await environment.database.transaction((client) => client.query<{ found: boolean }>(ANY_WAITS));
  if (!any.rows[0]?.found) return 0;
  const taken: string[] = [];
  try {
    return await serve(environment, null, (tasks) => taken.push(...tasks.map(({ id }) => id)));
  } catch (error) {
    if (findDatabaseFault(error) || taken.length === 0) throw error;
  }
  for (const id of taken) {
    await serve(environment, id).catch((error) => {
      if (findDatabaseFault(error)) throw error;
      return refuse(environment, id, error);
    });
  }
  return taken.length;
}
