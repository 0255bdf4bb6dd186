import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import type { MeasurePlan } from '../../rules/ruleSets/ruleSetContent';
import { type FileOf, pastOf, pastTable } from './fileMoments';

const CHARGE = `SELECT coalesce(
  (SELECT s.authority FROM supervised_subject s
   WHERE s.uscc = $1::character(18) AND s.matter_code = $2 AND s.superseded_seq IS NULL),
  (SELECT c.authority FROM category_assignment c WHERE c.uscc = $1::character(18) AND c.matter_code = $2
   ORDER BY c.since DESC, c.id DESC LIMIT 1),
  (SELECT e.authority FROM supervision_event e WHERE e.uscc = $1::character(18) AND e.matter_code = $2
     AND e.topic <> 'task' ORDER BY e.id DESC LIMIT 1)) AS authority`;

/**
 * The authority that is in charge of a subject now: of its supervision, else of its last category, else of what was done
 * last, for a task puts nobody in charge; undefined where nothing is known of it in the matter.
 */
export async function findCharge(statements: Statements, uscc: string, matter: string): Promise<string | undefined> {
  const [row] = await statements.run<{ authority: string | null }>(CHARGE, [uscc, matter]);
  return row?.authority ?? undefined;
}

const IN_CHARGE = `SELECT DISTINCT s.authority FROM supervised_subject s
    WHERE s.uscc = $1::character(18) AND s.superseded_seq IS NULL
  UNION SELECT c.authority FROM category_assignment c WHERE c.uscc = $1::character(18)`;

/** Every authority that has an entity under supervision, or decided on its category, in any matter. */
export async function authoritiesInCharge(statements: Statements, uscc: string): Promise<string[]> {
  const rows = await statements.run<{ authority: string }>(IN_CHARGE, [uscc]);
  return rows.map(({ authority }) => authority);
}

/** What the authority held of the subject. */
export interface FileSubject {
  readonly authority: string;
  readonly approval: string;
  readonly approvedOn: Day;
  readonly stoppedOn: Day | null;
  readonly endedOn: Day | null;
}

const SUBJECT = `SELECT s.authority, s.approval, s.approved_on AS "approvedOn", s.stopped_on AS "stoppedOn",
    s.ended_on AS "endedOn"
  FROM supervised_subject s WHERE s.uscc = $1::character(18) AND s.matter_code = $2
    AND s.observed_at <= $3::timestamptz AND s.recorded_at <= $4::timestamptz ORDER BY s.seq DESC LIMIT 1`;

/** The version of the subject that had come and had been observed by then. */
export async function fileSubject(statements: Statements, file: FileOf): Promise<FileSubject | undefined> {
  const values = [file.uscc, file.matter, file.asOf, file.knownAt];
  const [row] = await statements.run<FileSubject & Record<string, unknown>>(SUBJECT, values);
  return row;
}

/** The measures in force, and the edition of rules that they are of. */
export interface FileMeasures {
  readonly ruleSet: string;
  readonly edition: number;
  readonly since: Day;
  readonly category: string | null;
  readonly plan: MeasurePlan;
}

const MEASURES = `SELECT s.number AS "ruleSet", s.edition, c.since, c.category,
    (SELECT m FROM jsonb_array_elements(s.content->'measures') m
     WHERE CASE WHEN c.measure_plan IS NULL THEN m->>'category' = 'ORDINARY' ELSE m->>'code' = c.measure_plan END
     ORDER BY (m->>'level')::int LIMIT 1) AS plan
  FROM ${pastTable('category_assignment')} c JOIN rule_set s ON s.id = c.rule_set
  WHERE c.uscc = $1::character(18) AND c.matter_code = $2 AND c.since <= $3::date
    AND (c.until IS NULL OR $3::date < c.until) ORDER BY c.since DESC, c.id DESC LIMIT 1`;

/**
 * The measures of the decision in force on the day, as it was known at the moment; who is not evaluated is supervised as
 * of ordinary intensity (A6). Undefined where the decision was taken over from elsewhere and names no rules.
 */
export async function fileMeasures(statements: Statements, file: FileOf): Promise<FileMeasures | undefined> {
  const rows = await pastOf(statements, file).run<FileMeasures & Record<string, unknown>>(MEASURES, [
    file.uscc,
    file.matter,
    file.at,
  ]);
  return rows[0]?.plan ? rows[0] : undefined;
}
