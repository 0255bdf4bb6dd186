import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { findFactNumber } from '../../../../kernel/service/factId';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { isSealed } from '../../rules/recordVisibility';
import type { ChannelTerm } from '../../rules/repair/channelTerm';
import { allChannelTerms } from '../../rules/repair/channelTerms';
import { mayAuditSealed } from '../../rules/repair/repairParties';
import { appendEvents } from '../work/appendEvent';
import { channelFactsOf, findRecord, type RecordRow, recordIdOf } from './recordOfWork';

const REASON_LIMIT = 500;
const MOST_EVENTS = 500;

/** Which sealed record the auditor looks at, and why. */
export interface SealedLook {
  /** Global id of the record. */
  readonly record: string;
  readonly reason: string;
}

/** One entry of a sealed record's history. */
export interface SealedEvent {
  readonly topic: string;
  readonly number: string;
  readonly sequence: number;
  readonly kind: string;
  readonly actor: string;
  readonly doneOn: Day;
  readonly reason: string | null;
  readonly details: string;
  readonly hash: string;
}

/** A sealed record as the auditor sees it. */
export interface SealedRecord extends RecordRow {
  readonly channels: readonly ChannelTerm[];
  readonly history: readonly SealedEvent[];
}

const HISTORY = `
  SELECT topic, number, sequence, kind, actor, done_on AS "doneOn", reason, details, hash FROM credit_event
  WHERE record_id = $1 AND uscc = $2 ORDER BY id LIMIT ${MOST_EVENTS}`;

async function requireSealed(client: PoolClient, record: string): Promise<RecordRow> {
  const number = findFactNumber('CreditRecord', record);
  if (number) await client.query('SELECT FROM credit_record WHERE id = $1 FOR UPDATE', [number]);
  const row = number === undefined ? undefined : await findRecord(client, number);
  if (row && isSealed(row.publicationState)) return row;
  throw new CataloguedError('NOT_SEALED', { field: 'record', received: record });
}

/**
 * Shows a sealed record to the auditor, with the dates of its channels and all that was done with it; the look itself is
 * written into the same history before anything is shown. Throws SEALED_FOR_AUDIT, NOT_SEALED and the codes of `workText`.
 * 《信用修复管理办法》第三条
 */
export function auditSealed(
  database: SiloDatabase,
  input: SealedLook,
  { actor, today }: WorkDoing,
): Promise<SealedRecord> {
  requireAll(mayAuditSealed(actor));
  const reason = workText(input.reason, 'reason', REASON_LIMIT);
  return database.transaction(async (client) => {
    const row = await requireSealed(client, input.record);
    const number = recordIdOf(row.id);
    const { uscc, sourceDepartment: authority } = row;
    const about = { topic: 'sealed-record', number, record: number, uscc, authority } as const;
    await appendEvents(client, { ...about, kind: 'LOOKED_AT', actor, on: today, reason });
    const { rows: history } = await client.query<SealedEvent>(HISTORY, [number, uscc]);
    return { ...row, channels: allChannelTerms(channelFactsOf(row), today), history };
  });
}
