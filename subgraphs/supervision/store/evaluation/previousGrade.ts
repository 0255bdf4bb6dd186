import type { Statements } from '../../../../kernel/service/database/statements';
import { PAST_SCHEMA, settingOf } from '../../../../kernel/service/history/factHistory';
import { plainGrade } from '../../rules/evaluation/gradeOrder';
import type { Grade } from '../../rules/ruleSets/ruleSetContent';
import type { StoredRun } from './storedRun';

/** The measures that stood on a subject, under which edition of rules. */
export interface StandingMeasures {
  /** Status of the decision that they came with. */
  readonly status: string;
  /** Id of the edition of rules, and the code of its measures. */
  readonly ruleSet: string;
  readonly measurePlan: string;
}

/** What stood on a subject before a run decided on it. */
export interface PreviousGrade {
  readonly previous: Grade | null;
  readonly standing: StandingMeasures | null;
  /** Whether the run was adopted, so that it is known for good. */
  readonly final: boolean;
  /** Whether a decision was made by the run, which may have been replaced since. */
  readonly decides: boolean;
}

/**
 * The moments between which an adopted run decided: a regular one goes on by itself after somebody adopted it, an irregular
 * one decides all at once. An adopted run is never written again.
 */
const ADOPTION = `SELECT to_json(coalesce(
      (SELECT e.recorded_at FROM supervision_event e
        WHERE e.topic = 'evaluation-run' AND e.number = v.number AND e.kind = 'ADOPTED'),
      v.recorded_at - interval '1 microsecond'))#>>'{}' AS "from",
    to_json(v.recorded_at)#>>'{}' AS "to"
  FROM evaluation_run v WHERE v.id = $1 AND v.state = 'ADOPTED'`;
const STOOD = `SELECT c.status, c.category, c.level, c.run::text AS run, c.rule_set::text AS "ruleSet",
    c.measure_plan AS "measurePlan" FROM category_assignment c
  WHERE c.uscc = $1::character(18) AND c.matter_code = $2 AND c.until IS NULL`;

interface Stood extends Record<string, unknown> {
  readonly category: Grade['category'] | null;
  readonly level: number | null;
  readonly run: string | null;
  readonly status: string;
  readonly ruleSet: string | null;
  readonly measurePlan: string | null;
}

/** Reads what was known at a moment. */
function knownAt(statements: Statements, moment: string): Statements {
  return statements.under({
    search_path: PAST_SCHEMA,
    jit: 'off',
    [settingOf('as_of')]: 'infinity',
    [settingOf('known_at')]: moment,
    [settingOf('published_only')]: '',
  });
}

function gradeOf(stood: Stood | undefined): Grade | null {
  const { category = null, level = null } = stood ?? {};
  return category === null || level === null ? null : plainGrade({ category, level });
}

function measuresOf(stood: Stood | undefined): StandingMeasures | null {
  if (!stood || stood.ruleSet === null || stood.measurePlan === null) return null;
  const { status, ruleSet, measurePlan } = stood;
  return { status, ruleSet, measurePlan };
}

/**
 * The grade that stood on a subject, and its measures, when a run decided on it, as it was known when the run was adopted, whatever was
 * decided or corrected since. While the run is not adopted, what stands now.
 */
export async function previousGrade(
  statements: Statements,
  { id, matter }: StoredRun,
  uscc: string,
): Promise<PreviousGrade> {
  const [adoption] = await statements.run<{ from: string; to: string }>(ADOPTION, [id]);
  if (!adoption) {
    const [stands] = await statements.run<Stood>(STOOD, [uscc, matter]);
    return { previous: gradeOf(stands), standing: measuresOf(stands), final: false, decides: false };
  }
  const [[before], [after]] = await Promise.all([
    knownAt(statements, adoption.from).run<Stood>(STOOD, [uscc, matter]),
    knownAt(statements, adoption.to).run<Stood>(STOOD, [uscc, matter]),
  ]);
  return { previous: gradeOf(before), standing: measuresOf(before), final: true, decides: after?.run === id };
}
