import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WorkActor } from '../../../../kernel/values/work/workParties';

/**
 * Nobody decides on what he prepared himself: neither on an application that he entered nor on a text that he
 * wrote, and nobody alone undoes what he decided
 *
 * 《行政处罚法》第五十七条: who investigates proposes, the head decides; as this project reads it
 */
export function decidedByAnother({ subject }: Pick<WorkActor, 'subject'>, preparedBy: string | null): Verdict {
  return subject === preparedBy ? unlawful('SAME_PERSON_APPROVES', '行政处罚法 57', { subject }) : lawful;
}
