import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import type { Day } from '../../../../kernel/values/day';
import { leadDueOn } from './receiveLeads';

const FILL_EVERY_MS = 86_400_000;
const STARTS = `SELECT DISTINCT received_on AS "receivedOn" FROM case_lead WHERE due_on IS NULL AND state = 'RECEIVED'`;
const FILL = `UPDATE case_lead l SET due_on = n.due FROM unnest($1::date[], $2::date[]) AS n (received, due)
  WHERE l.due_on IS NULL AND l.state = 'RECEIVED' AND l.received_on = n.received`;

/**
 * Gives leads that wait for an answer their last day where the holidays of the year were not known when they came, as far
 * as they are known now. Returns how many. EN-22
 */
export function fillLeadDues(database: SiloDatabase): Promise<number> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ receivedOn: Day }>(STARTS);
    const known = rows.map(({ receivedOn }) => [receivedOn, leadDueOn(receivedOn)] as const).filter(([, due]) => due);
    const { rowCount } = await client.query(FILL, [known.map(([on]) => on), known.map(([, due]) => due)]);
    return rowCount ?? 0;
  });
}

/** Does so as the silo starts and once a day after. */
export function fillLeadDuesDaily(environment: Pick<JobEnvironment, 'database' | 'log'>): SiloJobs {
  const database = environment.database.forJobs();
  return everySoOften(environment, {
    everyMs: FILL_EVERY_MS,
    failing: 'last days of leads could not be filled in',
    work: () => fillLeadDues(database),
  });
}
