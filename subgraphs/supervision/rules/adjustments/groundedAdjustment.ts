import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** What a change of category can rest on: an evaluation report, or a record of evidence. */
export const GROUND_KINDS = ['REPORT', 'EVIDENCE'] as const;

/** One kind of ground. */
export type GroundKind = (typeof GROUND_KINDS)[number];

/** 调整依据 What a change of category rests on. */
export interface AdjustmentGround {
  readonly kind: GroundKind;
  /** Number of the report, or key of the record. */
  readonly key: string;
}

/**
 * A change of category cites its grounds
 *
 * Supervision leaves a written record and an evaluation report, which is one of the grounds of a change: a change that
 * cites neither a report nor a record is refused.
 *
 * 《上海市分类监管管理办法》第十条第二款
 */
export function groundedAdjustment(grounds: readonly AdjustmentGround[]): Verdict {
  return grounds.length > 0
    ? lawful
    : unlawful('ADJUSTMENT_WITHOUT_GROUND', '上海市分类监管管理办法 10-2', { field: 'grounds' });
}
