import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { type AggregateEvent, type SourceColumns, stands, type ToldEvidence } from './toldEvidence';

/** The columns of a case on which supervision decides. */
export interface CaseColumns extends SourceColumns {
  readonly stage: string;
  readonly opened_on: Day;
  readonly closed_on: Day | null;
  readonly grave: boolean;
}

/**
 * A case is evidence from the day on which it came up to the day on which it is closed
 *
 * On the day of its closing it no longer stands. Which stages count as a case that waits for its end is for the rules that
 * rest on it.
 *
 * 《上海市分类监管管理办法》第九条第二款、第十七条第二款
 */
export function caseEvidence({ key, columns }: AggregateEvent<CaseColumns>): ToldEvidence[] {
  const { uscc, stage: code, opened_on: occurredOn, closed_on: endedOn, observed_at: observedAt } = columns;
  const grade = columns.grave ? 'GRAVE' : 'ORDINARY';
  const about = { key, uscc, code, grade, amount: null, occurredOn, endedOn, observedAt };
  return [stands({ ...about, kind: 'ENFORCEMENT_CASE', sourceDepartment: columns.source_department, dating: 'FACT' })];
}

/** The columns of a penalty on which supervision decides; `amount` in fen. */
export interface PenaltyColumns extends SourceColumns {
  readonly kind: string;
  readonly amount: number | string | null;
}

/**
 * A penalty is evidence of the day as of which its decision was told
 *
 * It names no day of its own; its decision is observed on the day on which it is made. A sum that is corrected later does
 * not make it younger.
 *
 * 《上海市分类监管管理办法》第九条第四款、第十二条第二款（受处罚轻重）
 */
export function penaltyEvidence({ key, columns }: AggregateEvent<PenaltyColumns>): ToldEvidence[] {
  const { uscc, kind: code, amount: fen, observed_at: observedAt, source_department: sourceDepartment } = columns;
  const amount = fen === null ? null : BigInt(fen);
  const occurredOn = shanghaiDay(Date.parse(observedAt));
  const about = { key, uscc, code, grade: null, amount, occurredOn, endedOn: null, sourceDepartment, observedAt };
  return [stands({ ...about, kind: 'ENFORCEMENT_PENALTY', dating: 'FIRST_TOLD' })];
}
