import type { EventData } from './recordKey';

const SEALED_RECORDS: readonly unknown[] = ['REPAIRED', 'REVOKED', 'LAPSED'];
const SEALED_DECISIONS: readonly unknown[] = ['REPAIRED'];

/** What events of these name while they stand, and leave out once their decision is sealed. */
const NAMED_BY: Readonly<Record<string, string>> = {
  'enforcement-case': 'case_number',
  'enforcement-stage': 'case_number',
  'enforcement-penalty': 'decision_number',
};

/**
 * Whether an event takes a fact away from all who hold it
 *
 * A repaired or revoked credit record, a repaired decision, its penalties, what it meant for credit, and a case with its
 * stages that has no other decision are neither published nor shared nor used any more: whoever was given them must let
 * them go. The event names the fact and says nothing of what it said.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十五条、第三十七条
 */
export function isWithdrawal(aggregateType: string, data: EventData): boolean {
  if (aggregateType === 'credit-record') return SEALED_RECORDS.includes(data.publication_state);
  if (aggregateType === 'case-effect') return SEALED_DECISIONS.includes(data.state);
  if (aggregateType === 'enforcement-decision') return SEALED_DECISIONS.includes(data.publication);
  const named = NAMED_BY[aggregateType];
  return named !== undefined && !(named in data);
}
