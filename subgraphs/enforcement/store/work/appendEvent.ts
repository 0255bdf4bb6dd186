import type { PoolClient } from 'pg';
import { appendHistory, type HistoryEvent, type HistoryTable } from '../../../../kernel/service/work/workHistory';
import type { EnforcementTopic } from '../../rules/work/enforcementTopics';

/** The history of enforcement; things belong within a case. */
export const ENFORCEMENT_HISTORY: HistoryTable = { name: 'enforcement_event', within: 'case_number' };

/** Something that was done in enforcement. */
export interface EnforcementEvent extends Omit<HistoryEvent, 'within'> {
  readonly topic: EnforcementTopic;
  /** Number of the case within which it was done; null outside one. */
  readonly caseNumber?: string | null;
}

const withinCase = ({ caseNumber = null, ...event }: EnforcementEvent): HistoryEvent => ({
  ...event,
  within: caseNumber,
});

/**
 * Adds entries to the history of enforcement, sealed to the one before of the same thing, at most one for each thing. The
 * caller's transaction must hold the things' rows (or just have made them), so that entries follow one another.
 *
 * 《行政处罚法》第四十七条: the whole process is recorded; 沪府发〔2020〕7号（十七）
 */
export function appendEvents(client: PoolClient, ...events: readonly EnforcementEvent[]): Promise<void> {
  return appendHistory(client, ENFORCEMENT_HISTORY, events.map(withinCase));
}
