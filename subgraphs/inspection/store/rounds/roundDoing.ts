import type { PoolClient } from 'pg';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { momentText } from './roundRows';

/** Who does something in a round, on which day, and at which moment where that is known. */
export interface RoundDoing extends WorkDoing {
  readonly now?: Date;
}

/**
 * The moment at which something is done in a round, ISO 8601 in UTC with milliseconds: by the clock of the database, one for
 * all processes, read where the rows are held; or the one that is given.
 */
export async function roundMoment(client: PoolClient, { now }: Pick<RoundDoing, 'now'>): Promise<string> {
  if (now) return now.toISOString();
  const { rows } = await client.query<{ now: string }>('SELECT clock_timestamp()::timestamptz(3)::text AS now');
  return momentText(rows[0]?.now ?? '');
}
