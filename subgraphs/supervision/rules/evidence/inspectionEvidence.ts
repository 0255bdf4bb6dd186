import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { findResultCode, type ResultCodeSet } from '../../../../kernel/values/reference/resultCodes';
import { type AggregateEvent, type SourceColumns, stands, type ToldEvidence } from './toldEvidence';

/** The columns of an inspection on which supervision decides. */
export interface InspectionColumns extends SourceColumns {
  readonly mode: string;
  readonly trigger: string;
  readonly stage: string;
  readonly inspected_on: Day | null;
}

/**
 * A visit is evidence once it is finished
 *
 * What is planned or under way has found nothing yet. It counts on the day of the visit.
 *
 * 《上海市分类监管管理办法》第九条第二款、第四款
 */
export function inspectionEvidence({ key, columns }: AggregateEvent<InspectionColumns>): ToldEvidence[] {
  const { uscc, mode, trigger, stage, inspected_on: occurredOn, observed_at: observedAt } = columns;
  if (stage !== 'COMPLETED' || occurredOn === null) return [{ standing: 'ABSENT', key, observedAt }];
  const about = { key, uscc, code: mode, grade: trigger, amount: null, occurredOn, endedOn: null, observedAt };
  return [stands({ ...about, kind: 'INSPECTION_VISIT', sourceDepartment: columns.source_department, dating: 'FACT' })];
}

/** What became of one item of a visit. */
export type InspectionFinding = 'PROBLEM' | 'CORRECTED' | 'NO_PROBLEM';

const PROBLEMS: readonly string[] = ['PENDING_FOLLOW_UP', 'NON_COOPERATION'];

/**
 * What a set of result codes comes to for an evaluation
 *
 * A problem whose follow-up is pending, or a serious refusal to cooperate, is a problem; one that was corrected on order is
 * corrected; anything else found no problem, also where there was nobody left to inspect.
 *
 * 《上海市分类监管管理办法》第十二条第二款（出现问题多少；本项目口径）
 */
export function inspectionFinding(codeSet: ResultCodeSet, codes: readonly string[]): InspectionFinding {
  const names = codes.map((code) => findResultCode(codeSet, code)?.name ?? '');
  if (names.some((name) => PROBLEMS.includes(name))) return 'PROBLEM';
  return names.includes('CORRECTED') ? 'CORRECTED' : 'NO_PROBLEM';
}

/** The columns of an inspection's result on which supervision decides. */
export interface ResultColumns extends SourceColumns {
  readonly code_set: ResultCodeSet | null;
  readonly codes: readonly string[];
  readonly follow_up: string | null;
}

/**
 * The result of an item is evidence of the day on which it was first told
 *
 * The result names no day of its own: it is told as of the visit. What is told of it later, such as its follow-up, changes
 * what it says and not when it was found. An item without a result is no evidence.
 *
 * 《上海市分类监管管理办法》第九条第二款、第四款
 */
export function resultEvidence({ key, columns }: AggregateEvent<ResultColumns>): ToldEvidence[] {
  const { uscc, code_set: codeSet, codes, follow_up: grade, observed_at: observedAt } = columns;
  if (codeSet === null) return [{ standing: 'ABSENT', key, observedAt }];
  const code = inspectionFinding(codeSet, codes);
  const occurredOn = shanghaiDay(Date.parse(observedAt));
  const about = { key, uscc, code, grade, amount: null, occurredOn, endedOn: null, observedAt };
  return [
    stands({ ...about, kind: 'INSPECTION_RESULT', sourceDepartment: columns.source_department, dating: 'FIRST_TOLD' }),
  ];
}
