import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { DoubtedField } from './doubtedField';
import type { DoubtOutcome } from './doubtState';

/** Kinds of facts that their owner can take back from all who hold them. */
const WITHDRAWABLE: readonly string[] = ['credit-record', 'enforcement-decision', 'enforcement-penalty'];
/** Columns that a record keeps for life: they say which record it is, and of whom. */
const IDENTITY: readonly string[] = [
  'uscc',
  'code',
  'source_department',
  'source_record_id',
  'inspection_record_id',
  'case_number',
  'decision_number',
  'sequence',
  'item_code',
];

/**
 * How a doubt about a field can end
 *
 * A fact that can be sealed can be withdrawn. What says which record it is, and of which entity, is never changed: such
 * a record is withdrawn where that is possible, and told again.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十七条
 */
export function possibleOutcomes({ about, columns }: DoubtedField): DoubtOutcome[] {
  const isIdentity = columns.every((column) => IDENTITY.includes(column));
  return [
    'UPHOLD',
    ...(isIdentity ? [] : (['CORRECT'] as const)),
    ...(WITHDRAWABLE.includes(about) ? (['WITHDRAW'] as const) : []),
  ];
}

/** Whether a doubt about a field can end in an outcome; otherwise the refusal names those in which it can. */
export function mayEndIn(outcome: DoubtOutcome, field: DoubtedField): Verdict {
  const possible = possibleOutcomes(field);
  if (possible.includes(outcome)) return lawful;
  return unlawful('OUTCOME_UNFIT', '上海市社会信用条例 37', { outcome, field: field.coordinate, possible });
}
