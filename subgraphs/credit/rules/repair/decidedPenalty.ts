import type { Day } from '../../../../kernel/values/day';
import type { Severity } from '../recordNature';
import { isPublished, type PublicationState } from '../recordVisibility';
import { type DecidedPenalties, severityDay, severityOfPenalty } from './severityOfPenalty';

/** What a supplier says of a penalty. */
export interface SuppliedPenalty {
  readonly severity: Severity | null;
  readonly effectiveFrom: Day;
  readonly publicationState: PublicationState;
}

/**
 * What a supplier's word makes of a penalty that a decision of the hub imposed: never milder than the table, never dishonest by
 * the simple procedure, and nothing minor published. Without an edition in force the word stands.
 *
 * 《信用修复管理办法》（2025年第36号令）；《上海市社会信用条例》第九条
 */
export function decidedPenalty<Fact extends SuppliedPenalty>(
  fact: Fact,
  { procedure, kinds }: Omit<DecidedPenalties, 'told'>,
  today: Day,
): Fact {
  const on = severityDay(fact.effectiveFrom, today);
  const { severity } = severityOfPenalty({ procedure, kinds, told: fact.severity }, on);
  if (severity === null) return fact;
  const isHidden = severity === 'MINOR' && isPublished(fact.publicationState);
  return { ...fact, severity, ...(isHidden && { publicationState: 'NOT_PUBLISHED' as const }) };
}
