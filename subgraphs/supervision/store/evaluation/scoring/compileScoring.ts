import { type Day, day as dayOf } from '../../../../../kernel/values/day';
import { parameterOn } from '../../../../../kernel/values/parameters';
import {
  EVALUATION_STATUSES,
  evaluationStatus,
  GRAVE_CASES,
  neededKinds,
} from '../../../rules/evaluation/evaluationStatus';
import { authoritiesCovered, authoritiesHeard, isOwnWord } from '../../../rules/evaluation/evidenceHeard';
import type { EvidenceSource } from '../../../rules/evidence/evidenceKinds';
import type { RuleSetContent } from '../../../rules/ruleSets/ruleSetContent';
import { inSnapshot } from '../../evidence/evidenceOf';
import { daySql, evidenceCondition, listSql, newestCode } from './evidenceSql';
import { pointsSql, valueSql } from './indicatorSql';

/** Subjects by code: those after the one and up to the other, or those of a list. */
export type ScoredSubjects = { readonly after: string; readonly upTo: string } | { readonly usccs: readonly string[] };

/** Which subjects are scored under which rules, on which day and over which snapshot of the evidence. */
export interface ScoringQuestion {
  readonly rules: RuleSetContent;
  readonly day: Day;
  /** Number of the snapshot. */
  readonly seq: string | bigint;
  /** Sources whose facts have not come in time. */
  readonly missing: readonly EvidenceSource[];
  readonly subjects: ScoredSubjects;
}

/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

const PLACE = { codes: null, grades: null, windowMonths: null } as const;
const LONG_AGO = dayOf('1900-01-01');

/** A code after those of all subjects: the end of the last range. */
export const LAST_CODE = 'Z'.repeat(18);

const statusNumber = (status: (typeof EVALUATION_STATUSES)[number]): number => EVALUATION_STATUSES.indexOf(status);

/** Number of the snapshot, among the parameters. */
const SEQ = '$2::bigint';

function chosen(subjects: ScoredSubjects): { of: (alias: string) => string; values: unknown[] } {
  if ('usccs' in subjects) {
    return { of: (alias) => `${alias}.uscc = ANY($4::character(18)[])`, values: [subjects.usccs] };
  }
  const of = (alias: string): string => `${alias}.uscc > $4::character(18) AND ${alias}.uscc <= $5::character(18)`;
  return { of, values: [subjects.after, subjects.upTo] };
}

/** What becomes of a subject's evaluation, as `evaluationStatus` has it. */
function statusSql({ rules, day, missing }: ScoringQuestion): string {
  const subject = { approvedOn: LONG_AGO, stoppedOn: null };
  const otherwise = statusNumber(evaluationStatus({ subject, evidence: [], day, missing, rules }).status);
  const waits = `WHEN coalesce(e.grave, false) THEN ${statusNumber('DEFERRED')}`;
  if (rules.overrides.some(({ provision }) => provision === '17-1')) return `CASE ${waits} ELSE ${otherwise} END`;
  const age = parameterOn('EVALUATED_FROM_AGE', day).value;
  const years = parameterOn('NOT_EVALUATED_STOPPED_FOR', day).value;
  return `CASE
    WHEN s.approved_on + interval '${age} months' > ${daySql(day)} THEN ${statusNumber('TOO_NEW')}
    WHEN s.stopped_on + interval '${years} years' <= ${daySql(day)} THEN ${statusNumber('STOPPED')}
    ${waits} ELSE ${otherwise} END`;
}

/** Aggregates over the evidence of each subject. */
function aggregates({ rules, day }: ScoringQuestion): string[] {
  const { indicators, standard, scope } = rules;
  const forced = standard.mustBeHigher.map((one) => `(${evidenceCondition({ ...one, grades: null }, day)})`);
  return [
    ...indicators.map((indicator, i) => `${valueSql(indicator, day)} AS v${i}`),
    `${forced.length === 0 ? 'false' : `bool_or(${forced.join(' OR ')})`} AS forced`,
    `bool_or(${evidenceCondition(GRAVE_CASES, day)}) AS grave`,
    ...(scope.districts
      ? [`${newestCode(evidenceCondition({ ...PLACE, kind: 'REGISTER_DISTRICT' }, day))} AS district`]
      : []),
    ...(scope.industries
      ? [`${newestCode(evidenceCondition({ ...PLACE, kind: 'REGISTER_INDUSTRY' }, day))} AS industry`]
      : []),
  ];
}

function covers({ districts, industries }: RuleSetContent['scope']): string {
  const conditions = [
    ...(districts ? [`e.district = ANY(${listSql(districts)})`] : []),
    ...(industries ? [`e.industry = ANY(${listSql(industries)})`] : []),
  ];
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}

/** The condition on `evidence_record r` of what may count under the rules, as `evidenceHeard` has it. */
function heardSql({ rules }: ScoringQuestion): string {
  const kinds = neededKinds(rules);
  const own = kinds.filter(isOwnWord);
  const told = `r.kind = ANY(${listSql(kinds.filter((kind) => !isOwnWord(kind)))})`;
  if (own.length === 0) return told;
  const ours = `r.source_department = ANY(${listSql(authoritiesHeard(rules.authority))})`;
  return `(${told} OR (r.kind = ANY(${listSql(own)}) AND ${ours}))`;
}

/**
 * The statement that scores subjects of an edition of rules: `uscc`, `status` (place in EVALUATION_STATUSES), `forced`
 * (HIGHER whatever its points), `points` by indicator in the order of the rules and `total`, in the order of the codes.
 * The evidence is read once. What it yields is what `evaluateSubject` comes to for each subject; points are counted whatever
 * the status.
 */
export function compileScoring(question: ScoringQuestion): Statement {
  const { rules, day, seq, subjects } = question;
  const { of, values } = chosen(subjects);
  const points = rules.indicators.map((_, i) => `b.p${i}`);
  const text = `SELECT b.uscc, b.status, b.forced, ARRAY[${points.join(', ')}]::smallint[] AS points,
      (${points.join(' + ')})::smallint AS total
    FROM (
      SELECT s.uscc, (${statusSql(question)})::smallint AS status, coalesce(e.forced, false) AS forced,
        ${points.map((_, i) => `${pointsOf(rules, i)} AS p${i}`).join(',\n        ')}
      FROM (
        SELECT s.uscc, s.approved_on, s.stopped_on FROM supervised_subject s
        WHERE s.matter_code = $1 AND ${of('s')} AND ${inSnapshot('s', SEQ)} AND s.authority = ANY($3::text[])
          AND (s.ended_on IS NULL OR s.ended_on > ${daySql(day)})) s
      LEFT JOIN (
        SELECT r.uscc, ${aggregates(question).join(',\n          ')}
        FROM evidence_record r
        WHERE ${of('r')} AND ${inSnapshot('r', SEQ)} AND NOT r.withdrawn AND r.occurred_on <= ${daySql(day)}
          AND ${heardSql(question)}
        GROUP BY r.uscc) e USING (uscc)
      ${covers(rules.scope)} OFFSET 0) b
    ORDER BY b.uscc`;
  return { text, values: [rules.matter, String(seq), authoritiesCovered(rules.authority), ...values] };
}

/** Points of one indicator over the aggregates `e`; nothing counted is none. */
function pointsOf({ indicators }: RuleSetContent, i: number): string {
  const indicator = indicators[i] as RuleSetContent['indicators'][number];
  return `(${pointsSql(indicator, indicator.input.measure === 'LATEST' ? `e.v${i}` : `coalesce(e.v${i}, 0)`)})::smallint`;
}
