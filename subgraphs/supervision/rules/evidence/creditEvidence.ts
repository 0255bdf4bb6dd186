import { addDays, type Day } from '../../../../kernel/values/day';
import { type AggregateEvent, type SourceColumns, stands, type ToldEvidence } from './toldEvidence';

/** The columns of a credit record on which supervision decides. */
export interface CreditRecordColumns extends SourceColumns {
  readonly kind: string;
  readonly nature: string;
  readonly severity: string | null;
  readonly effective_from: Day;
  /** Last day in effect. */
  readonly effective_to: Day | null;
}

/**
 * A credit record is evidence from its first day in effect to its last
 *
 * Its kind is the code; the grade is its severity or, where it has none, its nature. The credit silo names the last day in
 * effect, evidence the first day on which it no longer stands: the day after.
 *
 * 《上海市分类监管管理办法》第九条第一款、第二款
 */
export function creditRecordEvidence({ key, columns }: AggregateEvent<CreditRecordColumns>): ToldEvidence[] {
  const { uscc, kind, severity, nature, effective_from: occurredOn, effective_to: lastOn } = columns;
  const { source_department: sourceDepartment, observed_at: observedAt } = columns;
  const endedOn = lastOn === null ? null : addDays(lastOn, 1);
  const about = { key, uscc, code: kind, grade: severity ?? nature, amount: null, occurredOn, endedOn };
  return [stands({ ...about, kind: 'CREDIT_RECORD', sourceDepartment, observedAt, dating: 'FACT' })];
}

/** The columns of a class of credit risk on which supervision decides. */
export interface RiskClassColumns extends SourceColumns {
  readonly level: string;
  readonly classified_on: Day;
}

/**
 * A class of credit risk is evidence from the day of the classification
 *
 * The market regulator classes monthly; of several the latest day stands.
 *
 * 《上海市分类监管管理办法》第九条第一款
 */
export function riskClassEvidence({ key, columns }: AggregateEvent<RiskClassColumns>): ToldEvidence[] {
  const { uscc, level, classified_on: occurredOn, source_department: sourceDepartment } = columns;
  const about = { key, uscc, code: level, grade: null, amount: null, occurredOn, endedOn: null, sourceDepartment };
  return [stands({ ...about, kind: 'CREDIT_RISK_CLASS', observedAt: columns.observed_at, dating: 'FACT' })];
}

/** The columns of a public credit rating on which supervision decides. */
export interface RatingColumns extends SourceColumns {
  readonly scheme_id: string;
  readonly grade: string;
  readonly rated_on: Day;
}

/**
 * A public credit rating is evidence from the day of the rating, with the scheme that its grade belongs to
 *
 * 《上海市分类监管管理办法》第九条第一款；沪府发〔2020〕7号（八）
 */
export function ratingEvidence({ key, columns }: AggregateEvent<RatingColumns>): ToldEvidence[] {
  const { uscc, grade: code, scheme_id: grade, rated_on: occurredOn, source_department: sourceDepartment } = columns;
  const about = { key, uscc, code, grade, amount: null, occurredOn, endedOn: null, sourceDepartment };
  return [stands({ ...about, kind: 'CREDIT_RATING', observedAt: columns.observed_at, dating: 'FACT' })];
}

/** The columns of an accident report on which supervision decides. */
export interface AccidentColumns extends SourceColumns {
  readonly severity: string;
  readonly occurred_on: Day;
  readonly standing: string;
}

/**
 * An accident that an entity reported is evidence of the day on which it happened
 *
 * What happened and to whom stays in the report; its severity is the code. A report that was withdrawn is none. What third
 * parties say of an entity is no evidence here at all: supervision does not follow it.
 *
 * 沪府发〔2020〕7号（十三）、（十四）；《上海市分类监管管理办法》第十四条第三款
 */
export function accidentEvidence({ key, columns }: AggregateEvent<AccidentColumns>): ToldEvidence[] {
  const { uscc, severity: code, occurred_on: occurredOn, observed_at: observedAt } = columns;
  if (columns.standing !== 'STANDS') return [{ standing: 'ABSENT', key, observedAt }];
  const about = { key, uscc, code, grade: null, amount: null, occurredOn, endedOn: null, observedAt };
  return [stands({ ...about, kind: 'CREDIT_ACCIDENT', sourceDepartment: columns.source_department, dating: 'FACT' })];
}
