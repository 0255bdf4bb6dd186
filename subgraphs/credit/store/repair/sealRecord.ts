import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { allChannelTerms } from '../../rules/repair/channelTerms';
import { OPEN_OBJECTIONS } from '../../rules/repair/objectionState';
import { liftMeasuresOf } from '../lists/liftMeasures';
import { appendEvents } from '../work/appendEvent';
import { ingestCreditRecords } from '../writeRecords';
import { channelFactsOf, factOf, type RecordRow, recordIdOf } from './recordOfWork';

/** Who seals, on which day and by which work. */
export interface Sealing {
  readonly actor: WorkActor;
  readonly today: Day;
  /** Number of the repair, objection or decision that seals. */
  readonly by: string;
}

interface Overtaken {
  readonly number: string;
  readonly uscc: string;
  readonly authority: string;
  readonly recordId: string;
}

const END_REPAIRS = `UPDATE credit_repair SET state = 'OVERTAKEN', version = version + 1, recorded_at = now()
  WHERE record_id = ANY ($1::bigint[]) AND state = 'RECEIVED'
  RETURNING number, uscc, authority, record_id::text AS "recordId"`;
const END_OBJECTIONS = `UPDATE credit_objection SET state = 'OVERTAKEN', ended_on = $2, due_on = NULL,
    version = version + 1, recorded_at = now()
  WHERE record_id = ANY ($1::bigint[]) AND state = ANY ($3)
  RETURNING number, uscc, authority, record_id::text AS "recordId"`;

/** Ends what was still asked about records that are sealed now. */
export async function overtakeWork(client: PoolClient, recordIds: readonly string[], sealing: Sealing): Promise<void> {
  const { actor, today, by } = sealing;
  const repairs = await client.query<Overtaken>(END_REPAIRS, [recordIds]);
  const objections = await client.query<Overtaken>(END_OBJECTIONS, [recordIds, today, OPEN_OBJECTIONS]);
  const told = (topic: 'repair' | 'objection') => (row: Overtaken) =>
    ({
      ...row,
      topic,
      record: recordIdOf(row.recordId),
      kind: 'OVERTAKEN',
      actor,
      on: today,
      details: { by },
    }) as const;
  await appendEvents(client, ...repairs.rows.map(told('repair')), ...objections.rows.map(told('objection')));
}

/**
 * Seals a record: nobody sees it any more, whatever its other channels do by their own rules; the last days of those are
 * kept in its sealed history, measures that rest on it are lifted, and what was still asked about it ends. The caller holds
 * the records.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十七条、第三十八条
 */
export async function sealRecord(
  client: PoolClient,
  { record, state }: { readonly record: RecordRow; readonly state: 'REPAIRED' | 'REVOKED' },
  sealing: Sealing,
): Promise<void> {
  const { actor, today, by } = sealing;
  await liftMeasuresOf(client, record, { actor, today });
  await ingestCreditRecords(client, [factOf(record, { publicationState: state }, today)], today);
  await overtakeWork(client, [record.id], sealing);
  const channels = allChannelTerms(channelFactsOf(record), today).map(
    ({ channel, startsOn, shortestEndsOn, endsOn }) => ({
      channel,
      startsOn,
      shortestEndsOn,
      endsOn,
    }),
  );
  const { uscc, sourceDepartment: authority } = record;
  const about = {
    topic: 'channel',
    number: recordIdOf(record.id),
    record: recordIdOf(record.id),
    uscc,
    authority,
  } as const;
  await appendEvents(client, { ...about, kind: 'SEALED', actor, on: today, details: { state, by, channels } });
}
