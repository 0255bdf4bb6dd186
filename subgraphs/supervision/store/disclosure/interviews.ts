import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import type { Day } from '../../../../kernel/values/day';
import type { IntensityCategory } from '../../../../kernel/values/reference/intensityCategories';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { categoryIntensity } from '../../rules/categoryIntensity';
import { interviewContent } from '../../rules/disclosure/interviewContent';
import { interviewGround } from '../../rules/disclosure/interviewGround';
import { type InterviewAct, interviewState, mayFollowInterview } from '../../rules/disclosure/interviewState';
import { appendEvent } from '../work/appendEvent';
import { type DecidedCategory, holdCategoryInForce } from './decidedCategory';
import { holdForRole } from './holdForRole';
import { HOLD_INTERVIEW, type InterviewRow } from './interviewRows';

const OFFICER = 'supervision-officer';

/** The last decision before with another category or level: later ones that confirmed the present one change nothing. */
const BEFORE = `SELECT category, level FROM category_assignment WHERE uscc = $1 AND matter_code = $2 AND since < $3
  AND category IS NOT NULL AND (category, level) IS DISTINCT FROM ($4, $5::smallint)
  ORDER BY since DESC, id DESC LIMIT 1`;

interface Placed {
  readonly category: IntensityCategory | null;
  readonly level: number | null;
}

const placeOf = ({ category, level }: Placed): number | null =>
  category === null || level === null ? null : categoryIntensity(category, level);

async function requireTightened(client: PoolClient, decided: DecidedCategory): Promise<void> {
  const { uscc, matter, since, category, level } = decided;
  const { rows } = await client.query<Placed>(BEFORE, [uscc, matter, since, category, level]);
  const before = rows[0] ? placeOf(rows[0]) : null;
  requireLawful(interviewGround({ before, now: placeOf(decided) }), { uscc, matter });
}

/** An interview to be held. */
export interface InterviewPlan {
  readonly uscc: string;
  readonly matter: string;
  /** Why the category was tightened. */
  readonly reasons: string;
  /** On which facts. */
  readonly facts: string;
  /** Last day of the rectification. */
  readonly rectifyBy: Day;
}

/**
 * Plans an interview with an entity whose category in force was tightened. Gives its number. Throws
 * INTERVIEW_NOT_TIGHTENED, INTERVIEW_INCOMPLETE, RECTIFICATION_NOT_AHEAD, the codes of a text and what
 * `holdCategoryInForce` throws, and then nothing is stored.
 */
export function planInterview(
  database: SiloDatabase,
  { uscc, matter, reasons, facts, rectifyBy }: InterviewPlan,
  { actor, today }: WorkDoing,
): Promise<string> {
  return database.transaction(async (client) => {
    const decided = await holdCategoryInForce(client, { uscc, matter, on: today }, { actor, role: OFFICER });
    requireLawful(interviewContent({ reasons, facts, rectifyBy }, today));
    await requireTightened(client, decided);
    const { authority, uscc: code } = decided;
    const { number } = await insertWork(client, {
      table: 'supervision_interview',
      prefix: 'ITV',
      on: today,
      columns: {
        assignment: decided.id,
        uscc: code,
        matter_code: matter,
        authority,
        reasons: workText(reasons, 'reasons'),
        facts: workText(facts, 'facts'),
        planned_on: today,
        planned_by: actor.subject,
        rectify_by: rectifyBy,
      },
    });
    const about = { topic: 'interview', number, uscc: code, matter, authority } as const;
    const work = { ...about, kind: 'PLANNED', actor, on: today };
    await appendEvent(client, { ...work, reason: reasons.trim(), details: { assignment: decided.id, rectifyBy } });
    return number;
  });
}

interface Step {
  readonly act: InterviewAct;
  readonly kind: 'HELD' | 'RECTIFIED';
  /** The columns that change, from the interview as it stands; may refuse. */
  readonly change: (interview: InterviewRow) => Readonly<Record<string, unknown>>;
}

async function followInterview(
  database: SiloDatabase,
  at: WorkAt,
  { actor, today, act, kind, change }: WorkDoing & Step,
): Promise<string> {
  await database.transaction(async (client) => {
    const holding = { sql: HOLD_INTERVIEW, field: 'interview', actor, role: OFFICER } as const;
    const interview = await holdForRole<InterviewRow>(client, at, holding);
    requireLawful(mayFollowInterview(act, interviewState(interview, today)), { interview: at.number });
    const set = change(interview);
    const assigned = Object.keys(set).map((column, index) => `${column} = $${index + 2}`);
    await client.query(
      `UPDATE supervision_interview SET ${assigned.join(', ')}, version = version + 1, recorded_at = now() WHERE id = $1`,
      [interview.id, ...Object.values(set)],
    );
    const { number, uscc, matter, authority } = interview;
    const days = { rectifyBy: set.rectify_by ?? interview.rectifyBy };
    await appendEvent(client, {
      topic: 'interview',
      number,
      kind,
      uscc,
      matter,
      authority,
      actor,
      on: today,
      details: days,
    });
  });
  return at.number;
}

/** That an interview was held, with its record; another day of rectification where that was agreed. */
export interface InterviewHeld extends WorkAt {
  readonly record: string;
  readonly rectifyBy?: Day | null;
}

/**
 * Records that a planned interview was held. Throws WORK_STATE_UNFIT, RECTIFICATION_NOT_AHEAD where no time is left, the
 * codes of a text and what `holdForRole` throws, and then nothing is stored.
 */
export function holdInterview(database: SiloDatabase, held: InterviewHeld, doing: WorkDoing): Promise<string> {
  const change = (interview: InterviewRow) => {
    const rectifyBy = held.rectifyBy ?? interview.rectifyBy;
    requireLawful(interviewContent({ ...interview, rectifyBy }, doing.today));
    return { held_on: doing.today, record: workText(held.record, 'record'), rectify_by: rectifyBy };
  };
  return followInterview(database, held, { ...doing, act: 'HOLD', kind: 'HELD', change });
}

/**
 * Confirms that the subject has rectified. Throws WORK_STATE_UNFIT, the codes of a text and what `holdForRole` throws, and
 * then nothing is stored.
 */
export function confirmRectification(
  database: SiloDatabase,
  { rectification, ...at }: WorkAt & { readonly rectification: string },
  doing: WorkDoing,
): Promise<string> {
  const change = () => ({ rectified_on: doing.today, rectification: workText(rectification, 'rectification') });
  return followInterview(database, at, { ...doing, act: 'CONFIRM', kind: 'RECTIFIED', change });
}
