import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import { tellAgain } from '../../../../kernel/service/ingest';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { SEALED_STATES } from '../../rules/recordVisibility';
import { holdRecords } from '../lists/holdRecords';
import { byTheHub } from '../lists/liftMeasures';
import { rateEntities } from '../rating/rateEntity';
import { appendEvents } from '../work/appendEvent';
import { creditRecordIngest, sealedIngest } from '../writeRecords';
import { followSeals } from './followSeals';
import { recordIdOf } from './recordOfWork';

const AT_ONCE = 1_000;
const EVERY_MS = 3_600_000;

interface Ended {
  readonly id: string;
  readonly uscc: string;
  readonly sourceDepartment: string;
  readonly sourceRecordId: string;
  readonly endedOn: Day;
}

/** Records of which something is over by a day, and what they become. */
interface Ending {
  readonly kind: 'PUBLICATION_ENDED' | 'QUERY_ENDED';
  readonly state: 'NOT_PUBLISHED' | 'LAPSED';
  readonly column: 'publication_ends_on' | 'query_ends_on';
  readonly open: string;
}

const PUBLICATION: Ending = {
  kind: 'PUBLICATION_ENDED',
  state: 'NOT_PUBLISHED',
  column: 'publication_ends_on',
  open: `publication_state = ANY (ARRAY['PUBLISHED', 'OBJECTED'])`,
};
const QUERY: Ending = {
  kind: 'QUERY_ENDED',
  state: 'LAPSED',
  column: 'query_ends_on',
  open: `publication_state = ANY (ARRAY['PUBLISHED', 'OBJECTED', 'NOT_PUBLISHED'])`,
};

const someOf = ({ state, column, open }: Ending): string => `
  UPDATE credit_record r SET publication_state = '${state}', recorded_at = now()
  FROM (SELECT id FROM credit_record WHERE ${open} AND ${column} < $1::date ORDER BY ${column}, id LIMIT ${AT_ONCE}) e
  WHERE r.id = e.id
  RETURNING r.id::text, r.uscc, r.source_department AS "sourceDepartment", r.source_record_id AS "sourceRecordId",
    r.${column} AS "endedOn"`;

async function writeDown(client: PoolClient, { kind }: Ending, ended: readonly Ended[], today: Day): Promise<void> {
  const { actor } = byTheHub(today);
  const events = ended.map(({ id, uscc, sourceDepartment: authority, endedOn }) => {
    const record = recordIdOf(id);
    return {
      topic: 'channel',
      number: record,
      record,
      kind,
      uscc,
      authority,
      actor,
      on: today,
      details: { endedOn },
    } as const;
  });
  await appendEvents(client, ...events);
}

/** Ends what is over, some at a time; resolves to how many. */
function endSome(database: SiloDatabase, ending: Ending, today: Day): Promise<number> {
  return database.transaction(async (client) => {
    const waiting = await client.query(
      `SELECT FROM credit_record WHERE ${ending.open} AND ${ending.column} < $1::date LIMIT 1`,
      [today],
    );
    if (waiting.rowCount === 0) return 0;
    await holdRecords(client);
    const { rows } = await client.query<Ended>(someOf(ending), [today]);
    const ids = rows.map(({ id }) => id);
    const seals = SEALED_STATES.includes(ending.state);
    await tellAgain(client, seals ? sealedIngest : creditRecordIngest, {
      where: 't.id = ANY ($1::bigint[])',
      params: [ids],
    });
    await writeDown(client, ending, rows, today);
    const usccs = rows.map(({ uscc }) => uscc);
    if (seals) await followSeals(client, rows, { today, by: ending.kind });
    else await rateEntities(client, { usccs, today, cause: 'PUBLICATION_ENDED' });
    return rows.length;
  });
}

async function endAll(database: SiloDatabase, ending: Ending, today: Day): Promise<number> {
  let all = 0;
  for (;;) {
    const some = await endSome(database, ending, today);
    all += some;
    if (some < AT_ONCE) return all;
  }
}

/**
 * Ends by itself what is over on a day: publications past their last day are not published any more, and what is past its
 * time to query is sealed; each is told and written down once, and doing it again changes nothing. Returns how many.
 *
 * 《信用修复管理办法》（2025年第36号令）；《上海市社会信用条例》第三十五条
 */
export async function endPublications(database: SiloDatabase, today: Day): Promise<{ ended: number; lapsed: number }> {
  const lapsed = await endAll(database, QUERY, today);
  return { lapsed, ended: await endAll(database, PUBLICATION, today) };
}

/** Does so as the silo starts and then every hour, so that each night's are ended within one. */
export function endPublicationsNightly(environment: JobEnvironment): SiloJobs {
  const database = environment.database.forJobs();
  return everySoOften(environment, {
    everyMs: EVERY_MS,
    failing: 'publications that are over could not be ended',
    work: () => endPublications(database, shanghaiDay(environment.clock())),
  });
}
