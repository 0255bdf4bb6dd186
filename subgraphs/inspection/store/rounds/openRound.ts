import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { addWork } from '../../../../kernel/service/work/workTable';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { workText } from '../../../../kernel/values/work/workText';
import type { NamedBeacon } from '../../rules/draw/frameHeader';
import { namedBeacon } from '../../rules/rounds/namedBeacon';
import { overseerApart } from '../../rules/rounds/nonceParties';
import { partiesOf, roundLead, roundTasks } from '../../rules/rounds/roundTasks';
import { roundWindow, type VisitWindow } from '../../rules/rounds/roundWindow';
import { type EarlierRound, secondDraw } from '../../rules/rounds/secondDraw';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { type PublishedTask, publishedTask } from '../plans/publishedTask';
import { requireListedTasks } from '../plans/requireListedTasks';
import { appendEvents } from '../work/appendEvent';
import { type RoundDoing, roundMoment } from './roundDoing';
import { roundEvent } from './roundEvent';
import { sameTask } from './roundParts';
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
  /** By when every party opens its nonce. */
  readonly revealDue: string;
  /** Why the tasks are drawn again; not needed the first time. */
  readonly reason?: string | null;
}

const FIELDS = ['plan', 'task', 'department', 'item', 'edition', 'scopeHash', 'planYear'] as const;
const PROPOSED = `unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::int[], $6::text[], $7::int[])
  WITH ORDINALITY AS n (plan, task, department, item, edition, scope_hash, plan_year, place)`;
const EARLIER = `SELECT r.number, r.state, r.window_from AS "from", r.window_to AS "to",
    coalesce(json_agg(json_build_object('plan', t.plan, 'task', t.task, 'edition', t.edition))
      FILTER (WHERE t.plan = n.plan AND t.task = n.task), '[]'::json) AS same
  FROM draw_round r JOIN draw_round_task t ON t.round = r.number JOIN ${PROPOSED} ON ${sameTask('t', 'n')}
  GROUP BY r.id ORDER BY r.id DESC`;
const ADD = `INSERT INTO draw_round_task (round, place, plan, task, department, item, edition, scope_hash, plan_year)
  SELECT $8, n.place, n.plan, n.task, n.department, n.item, n.edition, n.scope_hash, n.plan_year FROM ${PROPOSED}`;

/** The columns of `PROPOSED`. */
const listed = (tasks: readonly PublishedTask[]) => FIELDS.map((field) => tasks.map((task) => task[field]));

/** Rounds that are opened at once wait for one another. */
async function holdOpening(client: PoolClient): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('draw_round'), hashtext('open'))`);
}

/** Rounds of some of the same tasks or of twins of them, the latest first. */
async function earlierRounds(client: PoolClient, tasks: readonly PublishedTask[]): Promise<EarlierRound[]> {
  return (await client.query<EarlierRound & Record<string, unknown>>(EARLIER, listed(tasks))).rows;
}

async function publishedTasks(client: PoolClient, tasks: RoundProposal['tasks']): Promise<PublishedTask[]> {
  const found: PublishedTask[] = [];
  for (const { plan, task } of tasks) found.push(await publishedTask(client, plan, task));
  return found;
}

async function addTasks(client: PoolClient, round: string, tasks: readonly PublishedTask[]): Promise<void> {
  await client.query(ADD, [...listed(tasks), round]);
}

/**
 * Opens a round over tasks of published plans: lead, parties, days of the visits, the randomness that is named, and by when
 * nonces are due. Throws ROUND_TASKS_UNFIT, ROUND_TASK_TWICE, ROUND_LEAD_ABSENT, ROUND_WINDOW_UNFIT, ROUND_BEACON_PASSED,
 * ROUND_DRAND_UNFIT, ROUND_DUE_UNFIT, ROUND_IN_HAND, ROUND_ALREADY_DRAWN, ROUND_EDITION_DRAWN, ROUND_REASON_NEEDED,
 * ROUND_OVERSEER_DRAWS, NOT_YOUR_INSPECTION, UNKNOWN_DEPARTMENT, the codes of `publishedTask`, `requireListedTasks` and of a text, and then nothing is stored.
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
    await holdOpening(client);
    const now = await roundMoment(client, doing);
    const tasks = await publishedTasks(client, input.tasks);
    const departments = partiesOf(tasks);
    requireLawful(roundLead(authority, departments));
    requireLawful(overseerApart(departments));
    await requireListedTasks(client, tasks, today);
    requireLawful(
      roundWindow(
        window,
        tasks.map((task) => task.window),
        today,
      ),
    );
    requireLawful(namedBeacon({ beacon: { ...beacon, detail }, revealDue, now }));
    const earlier = await earlierRounds(client, tasks);
    requireLawful(secondDraw({ window, tasks, reason }, earlier));
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
