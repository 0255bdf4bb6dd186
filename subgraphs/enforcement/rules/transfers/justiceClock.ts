import type { Day } from '../../../../kernel/values/day';
import type { ParameterId } from '../../../../kernel/values/parameters';
import { type WorkTerm, workTerm } from '../../../../kernel/values/work/workTerm';
import type { JusticeState } from './justiceState';

const TERMS: Readonly<Partial<Record<JusticeState, ParameterId>>> = {
  PROPOSED: 'JUSTICE_DECIDED_WITHIN',
  SENT: 'POLICE_DECIDED_WITHIN',
  RECEIVED: 'POLICE_DECIDED_WITHIN',
  NOT_FILED: 'JUSTICE_OBJECTED_WITHIN',
  OBJECTED: 'POLICE_REVIEWED_WITHIN',
  FILED: 'JUSTICE_EVIDENCE_WITHIN',
};

/**
 * Last day of what is awaited in a state of a transfer that began on a day; null where nothing with a term in days is
 *
 * The chief decides within three days, the police do within three days of the receipt and again of an objection, the
 * evidence follows within three days of the filing. Reading: three calendar days, and three working days for the objection,
 * which is a right. What waits for a receipt is due with the term of the police. The 24 hours are of `sendingDue`.
 *
 * EN-4a；《行政执法机关移送涉嫌犯罪案件的规定》第五条、第八条、第九条、第十二条
 */
export function justiceClock(state: JusticeState, since: Day): WorkTerm | null {
  const id = TERMS[state];
  return id === undefined ? null : workTerm(id, since);
}
