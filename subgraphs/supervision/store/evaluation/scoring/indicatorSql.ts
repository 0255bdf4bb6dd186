import { escapeLiteral } from 'pg';
import type { Day } from '../../../../../kernel/values/day';
import { isValued, valueOfCode } from '../../../rules/evaluation/evidenceCode';
import { indicatorFilter } from '../../../rules/evaluation/evidenceInForce';
import type { Indicator } from '../../../rules/ruleSets/ruleSetContent';
import { evidenceCondition, newestCode } from './evidenceSql';

/** The value of an indicator as an aggregate over `evidence_record r`, as `indicatorValue` has it. */
export function valueSql(indicator: Indicator, day: Day): string {
  const condition = evidenceCondition(indicatorFilter(indicator), day);
  const { kind, measure } = indicator.input;
  if (measure === 'COUNT') return `count(*) FILTER (WHERE ${condition})`;
  if (measure === 'SUM') return `(sum(r.amount) FILTER (WHERE ${condition}))::float8`;
  const code = newestCode(condition);
  return isValued(kind) ? `regexp_replace(${code}, '^[^:]*:', '')` : code;
}

/** A number as SQL; what is counted reaches a bound between two numbers with the next whole one. */
function boundSql({ input }: Indicator, atLeast: number): string {
  return input.measure === 'SUM' ? `${escapeLiteral(String(atLeast))}::float8` : String(Math.ceil(atLeast));
}

function choice(cases: readonly string[], otherwise: string): string {
  return cases.length === 0 ? otherwise : `CASE ${cases.join(' ')} ELSE ${otherwise} END`;
}

/** Points of a value, as `indicatorPoints` has them. */
export function pointsSql(indicator: Indicator, value: string): string {
  const { input, steps, codePoints, otherwise } = indicator;
  if (input.measure === 'LATEST') {
    const cases = codePoints.map(
      ({ code, points }) => `WHEN ${value} = ${escapeLiteral(valueOfCode(input.kind, code))} THEN ${points}`,
    );
    return choice(cases, String(otherwise));
  }
  const cases = steps.map(({ atLeast, points }) => `WHEN ${value} >= ${boundSql(indicator, atLeast)} THEN ${points}`);
  return choice(cases.reverse(), '0');
}
