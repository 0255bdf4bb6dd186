import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { addWork } from '../../../../kernel/service/work/workTable';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { workText } from '../../../../kernel/values/work/workText';
import type { NamedBeacon } from '../../rules/draw/frameHeader';
import { namedBeacon } from '../../rules/rounds/namedBeacon';
import type { RoundState } from '../../rules/rounds/roundState';
import { partiesOf, roundLead, roundTasks } from '../../rules/rounds/roundTasks';
import { roundWindow, type VisitWindow } from '../../rules/rounds/roundWindow';
import { type EarlierRound, secondDraw } from '../../rules/rounds/secondDraw';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { type PublishedTask, publishedTask } from '../plans/publishedTask';
import { requireListedTasks } from '../plans/requireListedTasks';
import { appendEvents } from '../work/appendEvent';
import { type RoundDoing, roundMoment } from './roundDoing';
import { roundEvent } from './roundEvent';
import { ROUNDS } from './roundRows';

const LONGEST_DETAIL = 300;

/** A round as it is opened. */
export interface RoundProposal {
  /** Department code of the lead. */
  readonly authority: string;
  readonly tasks: readonly { readonly plan: string; readonly task: number }[];
  /** First and last day of the visits. */
  readonly window: VisitWindow;
  /** Randomness that does not exist yet. */
  readonly beacon: NamedBeacon;
  /** By when every department opens its nonce. */
  readonly revealDue: string;
  /** Why the tasks are drawn again; not needed the first time. */
  readonly reason?: string | null;
}

const EARLIER = `SELECT r.number, r.state, r.window_from AS "from", r.window_to AS "to" FROM draw_round r
  WHERE r.number IN (SELECT t.round FROM draw_round_task t
    JOIN unnest($1::text[], $2::int[]) AS n (plan, task) ON n.plan = t.plan AND n.task = t.task) ORDER BY r.id DESC`;

/** Rounds of some of the same tasks, the latest first; rounds that are opened at once wait for one another. */
async function earlierRounds(client: PoolClient, tasks: RoundProposal['tasks']): Promise<EarlierRound[]> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('draw_round'), hashtext('open'))`);
  const named = [tasks.map(({ plan }) => plan), tasks.map(({ task }) => task)];
  return (await client.query<EarlierRound & { state: RoundState }>(EARLIER, named)).rows;
}

async function publishedTasks(client: PoolClient, tasks: RoundProposal['tasks']): Promise<PublishedTask[]> {
  const found: PublishedTask[] = [];
  for (const { plan, task } of tasks) found.push(await publishedTask(client, plan, task));
  return found;
}

async function addTasks(client: PoolClient, round: string, tasks: readonly PublishedTask[]): Promise<void> {
  await client.query(
    `INSERT INTO draw_round_task (round, place, plan, task, department, item)
     SELECT $1, t.place, t.plan, t.task, t.department, t.item
     FROM unnest($2::text[], $3::int[], $4::text[], $5::text[]) WITH ORDINALITY AS t (plan, task, department, item, place)`,
    [round, ...(['plan', 'task', 'department', 'item'] as const).map((field) => tasks.map((task) => task[field]))],
  );
}

/**
 * Opens a round over tasks of published plans: lead, parties, days of the visits, the randomness that is named, and by when
 * nonces are due. Throws ROUND_TASKS_UNFIT, ROUND_TASK_TWICE, ROUND_LEAD_ABSENT, ROUND_WINDOW_UNFIT, ROUND_BEACON_PASSED,
 * ROUND_DRAND_UNFIT, ROUND_DUE_UNFIT, ROUND_IN_HAND, ROUND_ALREADY_DRAWN, ROUND_REASON_NEEDED, NOT_YOUR_INSPECTION,
 * UNKNOWN_DEPARTMENT, the codes of `publishedTask`, `requireListedTasks` and of a text, and then nothing is stored.
 *
 * FL-1, FL-18; 沪府发〔2020〕7号（十一）
 */
export async function openRound(database: SiloDatabase, input: RoundProposal, doing: RoundDoing): Promise<string> {
  const { authority, window, beacon, revealDue } = input;
  const { actor, today } = doing;
  getDepartment(authority, 'authority');
  requireLawful(mayInspectFor(actor, authority, 'planner'));
  const detail = workText(beacon.detail, 'beacon.detail', LONGEST_DETAIL);
  requireLawful(roundTasks(input.tasks));
  const reason = input.reason ? workText(input.reason, 'reason') : null;
  return database.transaction(async (client) => {
    const earlier = await earlierRounds(client, input.tasks);
    const now = await roundMoment(client, doing);
    const tasks = await publishedTasks(client, input.tasks);
    const departments = partiesOf(tasks);
    requireLawful(roundLead(authority, departments));
    await requireListedTasks(client, tasks, today);
    requireLawful(
      roundWindow(
        window,
        tasks.map((task) => task.window),
        today,
      ),
    );
    requireLawful(namedBeacon({ beacon: { ...beacon, detail }, revealDue, now }));
    requireLawful(secondDraw(window, earlier, reason));
    const plans = [...new Set(tasks.map(({ plan }) => plan))].sort();
    const number = await addWork(client, ROUNDS, today, {
      ...{ authority, departments, plans, state: 'OPEN', window_from: window.from, window_to: window.to },
      ...{ beacon_kind: beacon.kind, beacon_detail: detail, beacon_not_before: beacon.notBefore },
      ...{ reveal_due: revealDue, previous_number: earlier[0]?.number ?? null, attempt: earlier.length + 1, reason },
      ...{ opened_by: actor.subject, opened_on: today, opened_at: now },
    });
    await addTasks(client, number, tasks);
    const details = { departments, tasks: input.tasks, window, beacon: { ...beacon, detail }, revealDue };
    await appendEvents(client, roundEvent({ number, authority, plans }, { kind: 'OPENED', doing, reason, details }));
    return number;
  });
}
