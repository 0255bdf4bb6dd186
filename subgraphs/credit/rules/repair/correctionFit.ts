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

/**
 * A correction corrects something, no other answer does, and the days that it leaves are in order; no document is of a day
 * that has not come
 *
 * 《上海市社会信用条例》第三十六条
 */
export function correctionFit(
  outcome: ObjectionOutcome,
  correction: RecordCorrection,
  {
    record,
    today,
  }: { readonly record: { readonly effectiveFrom: Day; readonly effectiveTo: Day | null }; readonly today: Day },
): Verdict {
  const corrects = Object.keys(correction).length > 0;
  const article = '上海市社会信用条例 36';
  if (corrects !== (outcome === 'CORRECTED'))
    return unlawful('CORRECTION_EMPTY', article, { field: 'correction', outcome });
  const { effectiveFrom, effectiveTo } = { ...record, ...correction };
  if (correction.effectiveFrom && effectiveFrom > today)
    return unlawful('CORRECTION_DAYS_UNFIT', article, {
      field: 'effectiveFrom',
      received: effectiveFrom,
      latest: today,
    });
  return effectiveTo !== null && effectiveTo < effectiveFrom
    ? unlawful('CORRECTION_DAYS_UNFIT', article, { field: 'effectiveTo', received: effectiveTo, effectiveFrom })
    : lawful;
}
