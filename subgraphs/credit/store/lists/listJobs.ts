import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { type DueColumn, FILL_DUES_EVERY_MS, fillDues } from '../../../../kernel/service/work/fillDues';
import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { endMeasuresOver } from './endMeasures';
import { statementUntil } from './hearListing';
import { stopDueOn } from './liftMeasures';
import { entryDueOn } from './listingContent';
import { feedbackDueOn } from './measures';
import { endListingsOver, removalDueOn } from './removeListing';

const listing = (due: string, from: string, open: string, dueOn: DueColumn['dueOn']): DueColumn => ({
  table: 'list_entry',
  due,
  from,
  open,
  dueOn,
});

const DUES: readonly DueColumn[] = [
  listing('due_on', 'established_on', `t.decided_on IS NULL AND t.list = 'ABNORMAL_OPERATION'`, (from) =>
    entryDueOn('ABNORMAL_OPERATION', from),
  ),
  listing('statement_until', 'noticed_on', `t.state IN ('NOTICED', 'HEARD')`, statementUntil),
  listing('removal_due_on', 'removal_applied_on', `t.state = 'REMOVAL_APPLIED'`, removalDueOn),
  {
    table: 'credit_measure',
    due: 'feedback_due_on',
    from: 'decided_on',
    open: `t.state = 'IN_FORCE' AND t.feedback_on IS NULL`,
    dueOn: feedbackDueOn,
  },
  {
    table: 'credit_measure',
    due: 'stop_due_on',
    from: 'lifted_on',
    open: 't.lifted_on IS NOT NULL AND t.stopped_on IS NULL',
    dueOn: stopDueOn,
  },
];

/**
 * Ends entries and measures whose time is over by a day, and gives last days where the holidays of the year were not known.
 * Doing it again changes nothing. CR-9
 */
export async function keepLists(database: SiloDatabase, today: Day): Promise<void> {
  await endListingsOver(database, today);
  await endMeasuresOver(database, today);
  for (const due of DUES) await fillDues(database, due);
}

/** Does so as the silo starts and once a day after. */
export function keepListsDaily(environment: JobEnvironment): SiloJobs {
  const database = environment.database.forJobs();
  return everySoOften(environment, {
    everyMs: FILL_DUES_EVERY_MS,
    failing: 'lists of credit could not be kept',
    work: () => keepLists(database, shanghaiDay(environment.clock())),
  });
}
