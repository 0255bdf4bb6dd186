import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { type DueColumn, FILL_DUES_EVERY_MS, fillDues } from '../../../../kernel/service/work/fillDues';
import { checkDueOn } from './makeCommitment';

const CHECK_DUES: DueColumn = {
  table: 'commitment',
  due: 'check_due_on',
  from: 'decided_on',
  open: `t.state = 'MADE' AND t.decided_on IS NOT NULL`,
  dueOn: checkDueOn,
};

/**
 * Gives commitments that are still to be checked their last day where the holidays of the year were not known when they were
 * made, as far as they are known now. Returns how many. CR-32
 */
export function fillCommitmentDues(database: SiloDatabase): Promise<number> {
  return fillDues(database, CHECK_DUES);
}

/** Does so as the silo starts and once a day after. */
export function fillCommitmentDuesDaily(environment: Pick<JobEnvironment, 'database' | 'log'>): SiloJobs {
  const database = environment.database.forJobs();
  return everySoOften(environment, {
    everyMs: FILL_DUES_EVERY_MS,
    failing: 'last days of checks of commitments could not be filled in',
    work: () => fillCommitmentDues(database),
  });
}
