import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { type DueColumn, FILL_DUES_EVERY_MS, fillDues } from '../../../../kernel/service/work/fillDues';
import { leadDueOn } from './receiveLeads';

const LEAD_DUES: DueColumn = {
  table: 'case_lead',
  due: 'due_on',
  from: 'received_on',
  open: `t.state = 'RECEIVED'`,
  dueOn: leadDueOn,
};

/**
 * Gives leads that wait for an answer their last day where the holidays of the year were not known when they came, as far
 * as they are known now. Returns how many. EN-22
 */
export function fillLeadDues(database: SiloDatabase): Promise<number> {
  return fillDues(database, LEAD_DUES);
}

/** Does so as the silo starts and once a day after. */
export function fillLeadDuesDaily(environment: Pick<JobEnvironment, 'database' | 'log'>): SiloJobs {
  const database = environment.database.forJobs();
  return everySoOften(environment, {
    everyMs: FILL_DUES_EVERY_MS,
    failing: 'last days of leads could not be filled in',
    work: () => fillLeadDues(database),
  });
}
