import type { Day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import type { Severity } from '../recordNature';
import type { DecisionEffect } from './decisionEffect';
import { severityDay, severityOfPenalty } from './severityOfPenalty';

/** A penalty as a record of credit. */
export interface PenaltyRecord {
  readonly uscc: Uscc;
  readonly kind: 'ADMINISTRATIVE_PENALTY';
  readonly title: string;
  readonly documentNumber: string;
  readonly severity: Severity | null;
  readonly effectiveFrom: Day;
  readonly effectiveTo: null;
  readonly publicationState: 'PUBLISHED' | 'NOT_PUBLISHED';
  readonly publicationEndsOn: null;
  readonly sourceDepartment: string;
  readonly sourceRecordId: string;
  readonly observedAt: string;
}

/** What an effect makes of the record: null where there is to be none, or no more. */
export interface EffectOnRecord {
  readonly fact: PenaltyRecord | null;
  readonly edition: string | null;
}

/** 简易程序、轻微 Nothing minor is published, and nothing by the simple procedure; what has no severity neither. */
const isShown = ({ published }: DecisionEffect, severity: Severity | null): boolean =>
  published && severity !== null && severity !== 'MINOR';

/**
 * The credit record that a decision makes
 *
 * A penalty that stands is a record from the date of the decision, with the severity of the table in force on that day; a decision that
 * fell, or imposes nothing, makes none. Simple procedure and minor penalties are kept for departments and never count as
 * dishonest.
 *
 * 《上海市社会信用条例》第九条；《信用修复管理办法》（2025年第36号令）
 */
export function recordOfEffect(effect: DecisionEffect, on: Day): EffectOnRecord {
  const { state, kinds, procedure, number, case_number: caseNumber, uscc, authority, decided_on, told_on } = effect;
  const judgedOn = severityDay(decided_on, on);
  const { severity, edition } = severityOfPenalty({ procedure, kinds, told: effect.severity }, judgedOn);
  if (state === 'WITHDRAWN' || kinds.length === 0) return { fact: null, edition };
  return {
    edition,
    fact: {
      uscc,
      kind: 'ADMINISTRATIVE_PENALTY',
      title: caseNumber === null ? '行政处罚决定' : `行政处罚决定（案号：${caseNumber}）`,
      documentNumber: number,
      severity,
      effectiveFrom: decided_on,
      effectiveTo: null,
      publicationState: isShown(effect, severity) ? 'PUBLISHED' : 'NOT_PUBLISHED',
      publicationEndsOn: null,
      sourceDepartment: authority,
      sourceRecordId: number,
      observedAt: `${told_on}T00:00:00+08:00`,
    },
  };
}
