import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { PlannedSubjects } from '../../rules/overview/resourcesByCategory';
import { getRuleSetById } from '../ruleSets/storedRuleSet';
import { DECISIONS, STANDING, type StandingOf, standingParams } from './standingDecisions';

const BY_PLAN = `SELECT c.rule_set::text AS "ruleSet", c.measure_plan AS plan, c.category, count(*)::int AS subjects
  FROM ${DECISIONS}
  WHERE ${STANDING} AND c.rule_set IS NOT NULL AND c.category IS NOT NULL
  GROUP BY 1, 2, 3 ORDER BY 1, 2`;

interface Row {
  readonly ruleSet: string;
  readonly plan: string;
  readonly category: PlannedSubjects['category'];
  readonly subjects: number;
}

/** Subjects that stand in a category under rules, by their plan of measures, with what each plan takes. */
export async function plannedSubjects(client: Queryable, of: StandingOf): Promise<PlannedSubjects[]> {
  const { rows } = await client.query<Row & Record<string, unknown>>(BY_PLAN, standingParams(of));
  const ids = [...new Set(rows.map(({ ruleSet }) => ruleSet))];
  const editions = await Promise.all(ids.map((id) => getRuleSetById(client, id)));
  const contents = new Map(editions.map(({ id, content }) => [id, content]));
  return rows.map(({ ruleSet, plan, category, subjects }) => {
    const measures = contents.get(ruleSet)?.measures.find(({ code }) => code === plan);
    if (!measures) throw new Error(`rule set ${ruleSet} has no measures ${plan}`);
    const { resourceHours, visitsPerYear } = measures;
    return { category, subjects, resourceHours, visitsPerYear };
  });
}
