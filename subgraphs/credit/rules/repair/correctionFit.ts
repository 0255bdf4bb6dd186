import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Severity } from '../recordNature';
import type { ObjectionOutcome } from './objectionState';

/** What the provider corrects of a record; what is absent stays as it is. */
export interface RecordCorrection {
  readonly title?: string;
  readonly documentNumber?: string;
  readonly severity?: Severity;
  readonly effectiveFrom?: Day;
  readonly effectiveTo?: Day;
}

/** The record that is corrected. */
export interface CorrectedRecord {
  readonly severity: Severity | null;
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
  /** Whether a decision of the hub stands behind it. */
  readonly isDecided: boolean;
}

const ARTICLE = '上海市社会信用条例 36';
const MILDEST_FIRST: readonly Severity[] = ['MINOR', 'GENERAL', 'SERIOUS'];

/** Where a decision stands its severity is made milder by the decision alone, or the record is repaired. */
function severityKept({ severity: corrected }: RecordCorrection, { severity, isDecided }: CorrectedRecord): Verdict {
  if (!isDecided || !corrected || severity === null) return lawful;
  return MILDEST_FIRST.indexOf(corrected) < MILDEST_FIRST.indexOf(severity)
    ? unlawful('CORRECTION_MILDER', ARTICLE, { field: 'correction.severity', received: corrected, severity })
    : lawful;
}

function daysFit(correction: RecordCorrection, record: CorrectedRecord, today: Day): Verdict {
  const { effectiveFrom, effectiveTo } = { ...record, ...correction };
  if (correction.effectiveFrom && effectiveFrom > today) {
    const facts = { field: 'effectiveFrom', received: effectiveFrom, latest: today };
    return unlawful('CORRECTION_DAYS_UNFIT', ARTICLE, facts);
  }
  return effectiveTo !== null && effectiveTo < effectiveFrom
    ? unlawful('CORRECTION_DAYS_UNFIT', ARTICLE, { field: 'effectiveTo', received: effectiveTo, effectiveFrom })
    : lawful;
}

/**
 * A correction corrects something, no other answer does, and the days that it leaves are in order; no document is of a day
 * that has not come, and no correction makes what a decision imposed milder
 *
 * 《上海市社会信用条例》第三十六条；《信用修复管理办法》（2025年第36号令）
 */
export function correctionFit(
  outcome: ObjectionOutcome,
  correction: RecordCorrection,
  { record, today }: { readonly record: CorrectedRecord; readonly today: Day },
): Verdict {
  const corrects = Object.keys(correction).length > 0;
  if (corrects !== (outcome === 'CORRECTED'))
    return unlawful('CORRECTION_EMPTY', ARTICLE, { field: 'correction', outcome });
  const fit = daysFit(correction, record, today);
  return fit.lawful ? severityKept(correction, record) : fit;
}
