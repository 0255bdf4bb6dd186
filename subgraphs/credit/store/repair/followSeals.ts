import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import { byTheHub, liftMeasuresOfSealed, type RecordKey } from '../lists/liftMeasures';
import { rateEntities } from '../rating/rateEntity';
import { overtakeWork } from './overtakeWork';
import { sealTwins } from './sealTwins';
import { tellSeals } from './tellSeals';

/** A record that is sealed now and was not before. */
export interface SealedNow extends RecordKey {
  readonly uscc: string;
  /** Its number; null where it was never stored while it was open. */
  readonly id: string | null;
}

/**
 * What follows as soon as records are sealed, however they came to be so: other records of the same penalty are sealed with
 * them, what rests on any of them ends, what was still asked about them is overtaken, their entities are rated anew, and the
 * silo of enforcement is told. `by` says in the history what sealed them. The caller holds the records.
 *
 * CR-25；《信用修复管理办法》第三条；《上海市社会信用条例》第三十七条、第三十八条
 */
export async function followSeals(
  client: PoolClient,
  sealed: readonly SealedNow[],
  { today, by }: { readonly today: Day; readonly by: string },
): Promise<void> {
  if (sealed.length === 0) return;
  const all: SealedNow[] = [...sealed, ...(await sealTwins(client, sealed, today))];
  const known = all.filter(({ id }) => id !== null);
  const ids = known.flatMap(({ id }) => id ?? []);
  await liftMeasuresOfSealed(client, all, today);
  await overtakeWork(client, ids, { ...byTheHub(today), by });
  await rateEntities(client, { usccs: known.map(({ uscc }) => uscc), today, cause: 'RECORD_SEALED' });
  await tellSeals(client, all, today);
}
