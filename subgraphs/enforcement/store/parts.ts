import type { ListSpec } from '../../../kernel/service/connection';
import type { Part } from '../../../kernel/service/entityReader';
import type { Day } from '../../../kernel/values/day';
import { MOST_STAGES } from '../rules/caseHistory';
import { type CaseStage, OPEN_STAGES } from '../rules/caseStage';
import { PUBLIC_PUBLICATIONS, SEALED_PUBLICATIONS } from '../rules/caseVisibility';
import { MOST_PENALTIES } from '../rules/decisionOutcome';

/** A case as the store reads it; keys are the API's fields, `no` is the bare number of its id. */
export interface CaseRow {
  readonly id: string;
  readonly no: string;
  readonly uscc: string;
  readonly stage: CaseStage;
  readonly closedOn: string | null;
  readonly grave: boolean;
  /** Read only when asked for. */
  readonly stageHistory?: readonly Readonly<Record<string, unknown>>[];
  /** Read only when asked for. */
  readonly decisions?: readonly Readonly<Record<string, unknown>>[];
}

/** What of a case is read, and for whom. */
export interface CaseShape {
  /** The day, for the public, which gets decisions published on it and the cases that have one; null for departments. */
  readonly publicOn: Day | null;
  readonly stageHistory: boolean;
  readonly decisions: boolean;
}

/** Most decisions of one case. */
const MOST_DECISIONS = 20;

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const IS_OPEN = `c.stage IN (${quoted(OPEN_STAGES)})`;

/** Whether a decision may be seen: by the public until its publication ends, by departments unless it is sealed. */
const isShown = (publicOn: Day | null): string =>
  publicOn === null
    ? `d.publication NOT IN (${quoted(SEALED_PUBLICATIONS)})`
    : `(d.publication IN (${quoted(PUBLIC_PUBLICATIONS)}) AND d.publication_ends_on >= '${publicOn}'::date)`;

const CASE_FIELDS: Readonly<Record<string, string>> = {
  id: `'EnforcementCase:' || c.id`,
  no: 'c.id::text',
  caseNumber: 'c.case_number',
  uscc: 'c.uscc',
  cause: 'c.cause',
  department: 'c.department',
  stage: 'c.stage',
  openedOn: 'c.opened_on',
  closedOn: 'c.closed_on',
  grave: 'c.grave',
  sourceDepartment: 'c.source_department',
  sourceRecordId: 'c.source_record_id',
  observedAt: 'c.observed_at',
  recordedAt: 'c.recorded_at',
};

const sourceOf = (alias: string): string => `${alias}.source_department AS "sourceDepartment",
  ${alias}.source_record_id AS "sourceRecordId", ${alias}.observed_at AS "observedAt",
  ${alias}.recorded_at AS "recordedAt"`;

const STAGES = `(SELECT coalesce(json_agg(s), '[]'::json) FROM (SELECT ${sourceOf('e')},
  'CaseStageEntry:' || e.case_number || '/' || e.sequence AS id, e.sequence, e.stage, e.entered_on AS "enteredOn" FROM case_stage_entry e WHERE e.case_number = c.case_number
  ORDER BY e.sequence LIMIT ${MOST_STAGES}) s)`;

const PENALTIES = `(SELECT coalesce(json_agg(q), '[]'::json) FROM (SELECT ${sourceOf('p')},
  'Penalty:' || p.decision_number || '/' || p.sequence AS id, p.sequence, p.kind, p.amount::text AS amount, p.text FROM penalty p WHERE p.decision_number = d.number ORDER BY p.sequence LIMIT ${MOST_PENALTIES}) q)`;

const DECISION_COLUMNS = `'EnforcementDecision:' || d.id AS id, d.number, d.decided_on AS "decidedOn", d.outcome,
  d.document_title AS "documentTitle", d.publication, d.publication_ends_on AS "publicationEndsOn",
  ${sourceOf('d')}, ${PENALTIES} AS penalties`;

const decisions = (publicOn: Day | null): string => `(SELECT coalesce(json_agg(f), '[]'::json) FROM (SELECT
  ${DECISION_COLUMNS} FROM enforcement_decision d WHERE d.case_number = c.case_number AND ${isShown(publicOn)}
  ORDER BY d.decided_on, d.id LIMIT ${MOST_DECISIONS}) f)`;

const hasDecision = (condition: string): string =>
  `EXISTS (SELECT FROM enforcement_decision d WHERE d.case_number = c.case_number AND ${condition})`;

/**
 * Whether a case may be seen: by the public with a decision that it may see; by departments unless it was decided and every
 * decision in it is sealed.
 */
const isToldCase = (publicOn: Day | null): string =>
  publicOn === null
    ? `(NOT ${hasDecision(`d.publication IN (${quoted(SEALED_PUBLICATIONS)})`)} OR ${hasDecision(isShown(null))})`
    : hasDecision(isShown(publicOn));

function caseFields(shape: CaseShape): Readonly<Record<string, string>> {
  return {
    ...CASE_FIELDS,
    ...(shape.stageHistory ? { stageHistory: STAGES } : {}),
    ...(shape.decisions ? { decisions: decisions(shape.publicOn) } : {}),
  };
}

/** The name of a shape: parts of different shapes are different columns of a statement. */
export function shapeName({ publicOn, stageHistory, decisions: withDecisions }: CaseShape): string {
  const nested = `${stageHistory ? 'stages' : ''}${withDecisions ? 'decisions' : ''}`;
  return `${publicOn ?? 'all'}${nested}`;
}

/** An entity's cases in a shape; the parameter asks for open ones (true), others (false) or both (null). */
export function caseList(shape: CaseShape): ListSpec {
  return {
    name: 'enforcementCases',
    from: 'enforcement_case c',
    fields: caseFields(shape),
    order: [
      { sql: 'c.opened_on', field: 'openedOn', type: 'date' },
      { sql: 'c.id', field: 'no', type: 'bigint' },
    ],
    belongs: `c.uscc = k.key::character(18) AND ${isToldCase(shape.publicOn)}`,
    where: (param) => `(${param(0)}::boolean IS NULL OR (${IS_OPEN}) = ${param(0)}::boolean)`,
  };
}

/** One case by the number in its id. */
export function caseById(shape: CaseShape): Part {
  const columns = Object.entries(caseFields(shape)).map(([field, sql]) => `${sql} AS "${field}"`);
  return {
    name: `caseById+${shapeName(shape)}`,
    sql: () => `SELECT row_to_json(r) FROM (SELECT ${columns.join(', ')} FROM enforcement_case c
      WHERE c.id = k.key::bigint AND ${isToldCase(shape.publicOn)}) r`,
  };
}

/** One decision by the number in its id; for the public on a day, or for departments. */
export function decisionById(publicOn: Day | null): Part {
  return {
    name: `decisionById+${publicOn ?? 'all'}`,
    sql: () => `SELECT row_to_json(f) FROM (SELECT d.uscc, ${DECISION_COLUMNS} FROM enforcement_decision d
      WHERE d.id = k.key::bigint AND ${isShown(publicOn)}) f`,
  };
}

/** How many cases of an entity are open. */
export const OPEN_CASE_COUNT: Part = {
  name: 'openCaseCount',
  sql: () => `SELECT to_json(count(*)) FROM enforcement_case c WHERE c.uscc = k.key::character(18) AND ${IS_OPEN}
    AND ${isToldCase(null)}`,
};
