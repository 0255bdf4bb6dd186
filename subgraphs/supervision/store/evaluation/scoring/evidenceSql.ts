import { escapeLiteral } from 'pg';
import { addMonths, type Day } from '../../../../../kernel/values/day';
import { isValued } from '../../../rules/evaluation/evidenceCode';
import type { EvidenceFilter } from '../../../rules/evaluation/evidenceInForce';

/** A list of texts as SQL: each an escaped literal. */
export function listSql(texts: readonly string[]): string {
  return `ARRAY[${texts.map(escapeLiteral).join(', ')}]::text[]`;
}

/** A day as SQL. */
export function daySql(day: Day): string {
  return `${escapeLiteral(day)}::date`;
}

function isOneOf(column: string, texts: readonly string[]): string {
  return texts.length === 1 && texts[0] !== undefined
    ? `${column} = ${escapeLiteral(texts[0])}`
    : `${column} = ANY(${listSql(texts)})`;
}

/** Codes that a filter lists; of judgements and catalogued information also any value of an entry that it lists. */
function admitsCode({ kind, codes }: EvidenceFilter): string[] {
  if (codes === null) return [];
  const whole = isOneOf('r.code', codes);
  return [isValued(kind) ? `(${whole} OR ${isOneOf("split_part(r.code, ':', 1)", codes)})` : whole];
}

/**
 * The condition on `evidence_record r` under which a record counts on a day, as `evidenceInForce` has it for what had
 * occurred by then: the statement leaves later records out as a whole.
 */
export function evidenceCondition(filter: EvidenceFilter, day: Day): string {
  const { kind, grades, windowMonths } = filter;
  const stands =
    windowMonths === null
      ? `(r.ended_on IS NULL OR r.ended_on > ${daySql(day)})`
      : `r.occurred_on > ${daySql(addMonths(day, -windowMonths))}`;
  const graded = grades === null ? [] : [isOneOf('r.grade', grades)];
  return [`r.kind = ${escapeLiteral(kind)}`, ...admitsCode(filter), ...graded, stands].join(' AND ');
}

/** The code of the newest of the records under a condition, by day and within a day by key. */
export function newestCode(condition: string): string {
  return `(max(ARRAY[to_char(r.occurred_on, 'YYYY-MM-DD'), r.record_key, r.code] COLLATE "C") FILTER (WHERE ${condition}))[3]`;
}
