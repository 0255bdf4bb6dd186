import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import type { RuleSetContent } from '../../rules/ruleSets/ruleSetContent';
import { getRuleSetById } from '../ruleSets/storedRuleSet';
import { appendEvent } from '../work/appendEvent';
import { adoptRange } from './adoptRange';
import { changedSubjects, nextRange } from './changedSubjects';
import { cutsOf } from './finishScoring';
import { judgeSubjects } from './judgeSubjects';
import { rejudgeRun } from './rejudgeRun';
import { scoreStep } from './scoreRun';
import { LAST_CODE } from './scoring/compileScoring';
import { changeRun, RUN_COLUMNS, type RunState, type StoredRun } from './storedRun';

/** How far one step goes; the defaults unless stated. */
export interface StepSizes {
  /** Subjects scored by one statement. */
  readonly score?: number | undefined;
  /** Subjects judged, or decided on, in one transaction. */
  readonly decide?: number | undefined;
}

const JUDGED_AT_ONCE = 20_000;
const DECIDED_AT_ONCE = 5_000;

/** The hub itself, where nobody acts. */
export const HUB_ACTOR = { subject: 'hub', department: null };

const NOBODY: ReadonlySet<string> = new Set();

/** Who takes the next step holds the run; whoever comes while it is held goes away. */
const HOLD = `SELECT ${RUN_COLUMNS} FROM evaluation_run v WHERE v.id = $1 FOR NO KEY UPDATE SKIP LOCKED`;
const ANYTHING_STANDS = `SELECT EXISTS (SELECT FROM category_assignment
  WHERE matter_code = $1 AND until IS NULL AND category IS NOT NULL) AS found`;

interface Step {
  readonly client: PoolClient;
  readonly run: StoredRun;
  readonly rules: RuleSetContent;
  readonly sizes: StepSizes;
  readonly now: Date;
}

const tellRun = ({ client, run }: Step, kind: string, { on, details }: { on: Day; details: object }): Promise<void> => {
  const { number, matter, authority } = run;
  return appendEvent(client, {
    topic: 'evaluation-run',
    number,
    kind,
    matter,
    authority,
    actor: HUB_ACTOR,
    on,
    details,
  });
};

async function judgeStep({ client, run, rules, sizes }: Step): Promise<boolean> {
  const stands = await client.query<{ found: boolean }>(ANYTHING_STANDS, [run.matter]);
  if (!stands.rows[0]?.found) return true;
  const size = sizes.decide ?? JUDGED_AT_ONCE;
  const range = await nextRange(client, run, { after: run.judgedTo ?? '', size, last: LAST_CODE });
  const subjects = await changedSubjects(client, { run, rules, wanted: 'grade' }, range);
  await judgeSubjects(client, { run, rules, abnormal: NOBODY }, subjects);
  await changeRun(client, run, { judged_to: range.upTo });
  return range.upTo === LAST_CODE;
}

/** Whom the rules turned out not to cover, and who has left, is no subject of the run after all. */
async function finish(step: Step): Promise<void> {
  const { client, run, rules, now } = step;
  const outcome = await rejudgeRun(client, { run, rules });
  await changeRun(client, run, {
    state: 'SCORED',
    outcome: JSON.stringify(outcome),
    finished_at: now,
    version: run.version + 1,
    subjects: run.scored,
  });
  const { statuses, placed, standing } = outcome;
  const details = { cuts: run.cuts, statuses, placed: placed.state, standing: standing.state };
  await tellRun(step, 'SCORED', { on: shanghaiDay(now.getTime()), details });
}

/** Scores, then sets the cuts, then judges what would change, then tells what it came to. */
async function scoringStep(step: Step): Promise<void> {
  const { client, run, rules, sizes } = step;
  if (run.scoredTo !== LAST_CODE) {
    await scoreStep(client, { run, rules, atOnce: sizes.score });
  } else if (run.cuts === null) {
    await changeRun(client, run, { cuts: JSON.stringify(await cutsOf(client, run, rules)) });
  } else if (run.judgedTo === LAST_CODE || (await judgeStep(step))) {
    await finish(step);
  }
}

async function adoptingStep(step: Step): Promise<void> {
  const { client, run, rules, sizes, now } = step;
  const size = sizes.decide ?? DECIDED_AT_ONCE;
  const range = await nextRange(client, run, { after: run.adoptedTo ?? '', size, last: LAST_CODE });
  const at = { on: run.adoptedOn ?? run.day, now };
  await adoptRange(client, { judged: { run, rules, abnormal: NOBODY }, at }, range);
  if (range.upTo !== LAST_CODE) return changeRun(client, run, { adopted_to: range.upTo });
  await changeRun(client, run, { adopted_to: range.upTo, state: 'ADOPTED', version: run.version + 1 });
  const { rows } = await client.query<{ decisions: number }>(DECISIONS, [run.id]);
  await tellRun(step, 'COMPLETED', { on: shanghaiDay(now.getTime()), details: { decisions: rows[0]?.decisions ?? 0 } });
}

const DECISIONS = `SELECT count(*)::int AS decisions FROM category_assignment WHERE run = $1`;

const STEPS: Partial<Record<RunState, (step: Step) => Promise<void>>> = {
  SCORING: scoringStep,
  ADOPTING: adoptingStep,
};

/**
 * Takes a run that was started, or is being adopted, one step further, in one transaction: what was done is told by the
 * run, and a step that is cut off leaves nothing behind. Resolves to whether there is more to do; false also while another
 * process has the run.
 */
export function continueRun(
  database: SiloDatabase,
  id: string,
  { sizes = {}, now = new Date() }: { readonly sizes?: StepSizes; readonly now?: Date } = {},
): Promise<boolean> {
  return database.transaction(async (client) => {
    const run = (await client.query<StoredRun & Record<string, unknown>>(HOLD, [id])).rows[0];
    const step = run && STEPS[run.state];
    if (!step) return false;
    const rules = (await getRuleSetById(client, run.ruleSet)).content;
    await step({ client, run, rules, sizes, now });
    return true;
  });
}
