import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { AdjustmentGround } from '../../rules/adjustments/groundedAdjustment';
import type { IntensityCategory } from '../../rules/categoryIntensity';

/** Where an adjustment by hand stands. */
export type AdjustmentState = 'PROPOSED' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN';

/** An adjustment by hand, as it is stored. */
export interface StoredAdjustment {
  readonly id: string;
  /** ADJ-<year>-<6 digits>. */
  readonly number: string;
  readonly uscc: string;
  readonly matter: string;
  readonly authority: string;
  readonly ruleSet: string;
  readonly ruleSetNumber: string;
  readonly category: IntensityCategory;
  readonly level: number;
  /** Id of the decision that stood when it was proposed; null where there was none. */
  readonly standing: string | null;
  readonly standingCategory: IntensityCategory | null;
  readonly standingLevel: number | null;
  readonly direction: 'TIGHTEN' | 'RELAX' | 'FIRST';
  readonly exemptions: readonly string[];
  readonly grounds: readonly AdjustmentGround[];
  readonly reason: string;
  readonly state: AdjustmentState;
  readonly version: number;
  readonly proposedBy: string;
  readonly proposedOn: Day;
  readonly decidedBy: string | null;
  readonly decidedOn: Day | null;
  readonly decisionReason: string | null;
}

const COLUMNS = `w.id::text AS id, w.number, w.uscc, w.matter_code AS matter, w.authority, w.rule_set::text AS "ruleSet",
  r.number AS "ruleSetNumber", w.category, w.level, w.standing::text AS standing,
  w.standing_category AS "standingCategory", w.standing_level AS "standingLevel", w.direction, w.exemptions, w.grounds,
  w.reason, w.state, w.version, w.proposed_by AS "proposedBy", w.proposed_on::text AS "proposedOn",
  w.decided_by AS "decidedBy", w.decided_on::text AS "decidedOn", w.decision_reason AS "decisionReason"`;
const FROM = 'category_adjustment w JOIN rule_set r ON r.id = w.rule_set';

/** The adjustment of a number. */
export async function findAdjustment(client: Queryable, number: string): Promise<StoredAdjustment | undefined> {
  const sql = `SELECT ${COLUMNS} FROM ${FROM} WHERE w.number = $1`;
  return (await client.query<StoredAdjustment & Record<string, unknown>>(sql, [number])).rows[0];
}

/** The adjustment of a number, held until the transaction ends. */
export async function holdAdjustment(client: Queryable, number: string): Promise<StoredAdjustment | undefined> {
  const sql = `SELECT ${COLUMNS} FROM ${FROM} WHERE w.number = $1 FOR UPDATE OF w`;
  return (await client.query<StoredAdjustment & Record<string, unknown>>(sql, [number])).rows[0];
}

/** Which adjustments are wanted; null does not filter. */
export interface AdjustmentFilter {
  readonly uscc: string | null;
  readonly state: AdjustmentState | null;
}

/** A page of adjustments, newest first. */
export function listAdjustments(
  statements: Statements,
  { uscc, state }: AdjustmentFilter,
  page: WorkListPage,
): Promise<PageRows> {
  const where = '($1::character(18) IS NULL OR w.uscc = $1) AND ($2::text IS NULL OR w.state = $2)';
  return listWork(statements, { columns: COLUMNS, from: FROM, where, params: [uscc, state] }, page);
}
