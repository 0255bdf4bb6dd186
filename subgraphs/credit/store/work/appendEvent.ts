import type { PoolClient } from 'pg';
import { appendHistory, type HistoryEvent, type HistoryTable } from '../../../../kernel/service/work/workHistory';
import type { CreditTopic } from '../../rules/work/creditTopics';

/** The history of credit; things may be about a record. */
export const CREDIT_HISTORY: HistoryTable = { name: 'credit_event', within: 'record_id' };

/** Something that was done in credit. */
export interface CreditEvent extends Omit<HistoryEvent, 'within'> {
  readonly topic: CreditTopic;
  /** Global id of the credit record that it is about; null for none. */
  readonly record?: string | null;
}

const aboutRecord = ({ record = null, ...event }: CreditEvent): HistoryEvent => ({ ...event, within: record });

/**
 * Adds entries to the history of credit, sealed to the one before of the same thing, at most one for each thing. The
 * caller's transaction must hold the things' rows (or just have made them), so that entries follow one another.
 *
 * 《上海市社会信用条例》第十三条 (reading of this project): what was done with credit information can be traced.
 */
export function appendEvents(client: PoolClient, ...events: readonly CreditEvent[]): Promise<void> {
  return appendHistory(client, CREDIT_HISTORY, events.map(aboutRecord));
}
