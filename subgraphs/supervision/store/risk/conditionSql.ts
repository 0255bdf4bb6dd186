import { addMonths, type Day } from '../../../../kernel/values/day';
import type { EvidenceCondition } from '../../rules/risk/riskModel';

/** Collects the values of a statement and names their places. */
export interface SqlValues {
  readonly values: readonly unknown[];
  add(value: unknown): string;
}

/** Values of a statement, from $1 on. */
export function sqlValues(): SqlValues {
  const values: unknown[] = [];
  return {
    values,
    add(value) {
      values.push(value);
      return `$${values.length}`;
    },
  };
}

/** Whether a record `e` is one that a condition counts on a day, as SQL. */
export function recordMatches(condition: EvidenceCondition, day: Day, sql: SqlValues): string {
  const { kind, codes, grades, windowMonths } = condition;
  const on = `${sql.add(day)}::date`;
  return [
    `e.kind = ${sql.add(kind)}::text`,
    ...(codes ? [`e.code = ANY (${sql.add(codes)}::text[])`] : []),
    ...(grades ? [`e.grade = ANY (${sql.add(grades)}::text[])`] : []),
    `e.occurred_on <= ${on}`,
    windowMonths === null
      ? `(e.ended_on IS NULL OR e.ended_on > ${on})`
      : `e.occurred_on > ${sql.add(addMonths(day, -windowMonths))}::date`,
  ].join(' AND ');
}
