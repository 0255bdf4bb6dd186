import type { PoolClient } from 'pg';
import { liftMeasuresOf } from '../lists/liftMeasures';
import { appendEvents } from '../work/appendEvent';
import { ingestCreditRecords } from '../writeRecords';
import { overtakeWork } from './overtakeWork';
import { factOf, type RecordRow } from './recordOfWork';
import { type Sealing, sealedEvent } from './sealing';

/**
 * Seals a record: nobody sees it any more, whatever its other channels do by their own rules; the last days of those are
 * kept in its sealed history, measures that rest on it are lifted, what was still asked about it ends, and every other
 * record of the same penalty is sealed with it. The caller holds the records.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十七条、第三十八条
 */
export async function sealRecord(
  client: PoolClient,
  { record, state }: { readonly record: RecordRow; readonly state: 'REPAIRED' | 'REVOKED' },
  sealing: Sealing,
): Promise<void> {
  const { actor, today } = sealing;
  await liftMeasuresOf(client, record, { actor, today });
  await overtakeWork(client, [record.id], sealing);
  await ingestCreditRecords(client, [factOf(record, { publicationState: state }, today)], today);
  await appendEvents(client, sealedEvent(record, state, sealing));
}
