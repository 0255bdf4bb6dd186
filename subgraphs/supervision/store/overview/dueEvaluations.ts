import type { Queryable } from '../../../../kernel/service/work/queryable';
import { type Day, diffDays } from '../../../../kernel/values/day';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { evaluationDue } from '../../rules/overview/evaluationDue';
import { ruleSetsInForce } from '../ruleSets/storedRuleSet';

/** A rule set whose regular evaluation is overdue. */
export interface DueEvaluation {
  /** Number of the rule set. */
  readonly ruleSet: string;
  readonly matter: string;
  readonly authority: string;
  readonly months: number;
  /** Day of the latest adopted regular evaluation; null where there was none. */
  readonly lastDay: Day | null;
  readonly dueOn: Day;
  readonly daysOverdue: number;
}

/** Rule sets that are told at once. */
const MOST = 500;

const LAST = `SELECT v.authority, v.matter_code AS matter, max(v.day)::text AS day FROM evaluation_run v
  WHERE v.kind = 'REGULAR' AND v.adopted_on IS NOT NULL GROUP BY 1, 2`;

/** Regular evaluations that are overdue on a day, longest overdue first; `authorities` null for everybody's. */
export async function dueEvaluations(
  client: Queryable,
  today: Day,
  authorities: readonly string[] | null,
): Promise<DueEvaluation[]> {
  const [inForce, last] = await Promise.all([
    ruleSetsInForce(client, today),
    client.query<{ authority: string; matter: string; day: Day }>(LAST, []),
  ]);
  const dayOf = new Map(last.rows.map(({ authority, matter, day }) => [`${authority} ${matter}`, day]));
  return inForce
    .filter(({ authority }) => authorities === null || authorities.includes(authority))
    .map(({ number, matter, authority, inForceFrom, content }) => {
      const { months } = content.cycle;
      const lastDay = dayOf.get(`${authority} ${matter}`) ?? null;
      const dueOn = evaluationDue({ inForceFrom, months, lastDay });
      return { ruleSet: number, matter, authority, months, lastDay, dueOn, daysOverdue: diffDays(dueOn, today) };
    })
    .filter(({ dueOn }) => isOverdue(dueOn, today))
    .sort((a, b) => b.daysOverdue - a.daysOverdue || (a.ruleSet < b.ruleSet ? -1 : 1))
    .slice(0, MOST);
}
