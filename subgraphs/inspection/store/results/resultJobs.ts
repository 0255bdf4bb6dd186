import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { type DueColumn, FILL_DUES_EVERY_MS, fillDues } from '../../../../kernel/service/work/fillDues';
import { followUpDueOn } from '../../rules/results/followUps';
import { publicationDueOn } from '../../rules/results/resultDays';
import { followLeads } from './answeredHandOvers';
import { fillLateMarks } from './fillLateMarks';
import { handOverDueOn } from './sendHandOver';

const DUES: readonly DueColumn[] = [
  { table: 'part_result', due: 'due_on', from: 'formed_on', open: `t.state = 'FORMED'`, dueOn: publicationDueOn },
  { table: 'hand_over', due: 'due_on', from: 'sent_on', open: `t.state IN ('SENT', 'RECEIVED')`, dueOn: handOverDueOn },
  {
    table: 'visit_item',
    due: 'follow_up_due_on',
    from: 'inspected_on',
    open: 't.follow_up_completed_on IS NULL',
    dueOn: followUpDueOn,
  },
];

/**
 * Gives results, follow-ups and hand-overs their last day where the holidays of the year were not known when the term began,
 * as far as they are known now. Returns how many. DR-19, DR-22, EN-22
 */
export async function fillResultDues(database: SiloDatabase): Promise<number> {
  let filled = 0;
  for (const column of DUES) filled += await fillDues(database, column);
  return filled;
}

/** Starts what the results do beside answering: leads are followed, last days are filled in once a day. */
export function openResultJobs(environment: JobEnvironment): SiloJobs {
  const database = environment.database.forJobs();
  const jobs = [
    followLeads(environment),
    everySoOften(environment, {
      everyMs: FILL_DUES_EVERY_MS,
      failing: 'last days of results could not be filled in',
      work: async () => {
        await fillResultDues(database);
        await fillLateMarks(database);
      },
    }),
  ];
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
