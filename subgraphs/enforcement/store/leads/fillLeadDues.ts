import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { type DueColumn, FILL_DUES_EVERY_MS, fillDues } from '../../../../kernel/service/work/fillDues';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { leadDueOn } from './receiveLeads';

const leadDues = (extended: boolean): DueColumn => ({
  table: 'case_lead',
  due: 'due_on',
  from: 'received_on',
  open: `t.state = 'RECEIVED' AND t.extended_on IS ${extended ? 'NOT ' : ''}NULL`,
  dueOn: (receivedOn) => leadDueOn(receivedOn, extended),
});

const FEEDBACK_DUES: DueColumn = {
  table: 'case_lead',
  due: 'feedback_due_on',
  from: 'answered_on',
  open: `t.answered_on IS NOT NULL AND t.feedback_on IS NULL AND t.origin NOT IN ('INSPECTION', 'OWN')
    AND (t.origin <> 'COMPLAINT' OR t.complainant_sealed)`,
  dueOn: (answeredOn) => workTerm('LEAD_FEEDBACK_WITHIN', answeredOn).dueOn,
};

/**
 * Gives leads that wait for an answer or for feedback their last day where the holidays of the year were not known when they came, as far
 * as they are known now. Returns how many. EN-22
 */
export async function fillLeadDues(database: SiloDatabase): Promise<number> {
  let filled = 0;
  for (const dues of [leadDues(false), leadDues(true), FEEDBACK_DUES]) filled += await fillDues(database, dues);
  return filled;
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
