import type { PoolClient } from 'pg';
import { ingest } from '../../../../kernel/service/ingest';
import type { Day } from '../../../../kernel/values/day';
import { isSealed } from '../../rules/recordVisibility';
import { byTheHub, type RecordKey } from '../lists/liftMeasures';
import { appendEvents } from '../work/appendEvent';
import { rowsOf, sealedIngest } from '../writeRecords';
import { PenaltyIndex } from './penaltyIndex';
import { factOf, findOpenPenalties, findSuppliedRecords, type RecordRow, recordIdOf } from './recordOfWork';
import { sealedEvent } from './sealing';

/**
 * Seals every record that is open and tells the same penalty as one that is sealed: under another number, or from another
 * department of the line. Returns them. The caller holds the records.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十七条
 */
export async function sealTwins(
  client: PoolClient,
  sealed: readonly RecordKey[],
  today: Day,
): Promise<readonly RecordRow[]> {
  const rows = (await findSuppliedRecords(client, sealed)).filter(
    ({ kind, publicationState }) => kind === 'ADMINISTRATIVE_PENALTY' && isSealed(publicationState),
  );
  if (rows.length === 0) return [];
  const open = await findOpenPenalties(
    client,
    rows.map(({ uscc }) => uscc),
  );
  const index = new PenaltyIndex(rows);
  const twins = open.flatMap((record) => {
    const [by] = index.sameAs(record);
    return by ? [{ record, state: by.publicationState, by: recordIdOf(by.id) }] : [];
  });
  if (twins.length === 0) return [];
  const facts = twins.map(({ record, state }) => factOf(record, { publicationState: state }, today));
  await ingest(client, sealedIngest, rowsOf(facts, today));
  const told = twins.map(({ record, state, by }) => sealedEvent(record, state, { ...byTheHub(today), by }));
  await appendEvents(client, ...told);
  return twins.map(({ record }) => record);
}
