import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { shanghaiDay } from '../../../../kernel/values/day';
import { HUB_ACTOR } from '../evaluation/continueRun';
import { endCategories } from './endCategories';

const LOOK_EVERY_MS = 15 * 60_000;

const ANY_LEFT = `SELECT EXISTS (SELECT FROM supervised_subject s
    JOIN category_assignment c ON c.uscc = s.uscc AND c.matter_code = s.matter_code AND c.until IS NULL
  WHERE s.superseded_seq IS NULL AND s.ended_on <= $1::date AND c.since < $1::date) AS found`;

/** Ends the categories of all who left supervision by the day of a moment; resolves to how many. Again, it ends none. */
export async function followSubjects(database: SiloDatabase, now: Date): Promise<number> {
  const today = shanghaiDay(now.getTime());
  const { rows } = await database.transaction((client) => client.query<{ found: boolean }>(ANY_LEFT, [today]));
  if (!rows[0]?.found) return 0;
  const endSome = () => database.transaction((client) => endCategories(client, { today, now, actor: HUB_ACTOR }));
  let ended = 0;
  for (let some = await endSome(); some > 0; some = await endSome()) ended += some;
  return ended;
}

/**
 * Follows the subjects whose supervision ends on a day that lay ahead when it was entered, or that their authority's own
 * system told of, until it is stopped.
 */
export function openSubjectFollowing(environment: Pick<JobEnvironment, 'database' | 'clock' | 'log'>): SiloJobs {
  const { database, clock } = environment;
  return everySoOften(environment, {
    everyMs: LOOK_EVERY_MS,
    failing: 'categories of who left supervision could not be ended',
    work: () => followSubjects(database, new Date(clock())),
  });
}
