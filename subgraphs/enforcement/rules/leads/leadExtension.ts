import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isOverdue } from '../../../../kernel/values/work/workTerm';

/** A lead, as far as its term goes. */
export interface LeadTerm {
  readonly dueOn: Day | null;
  readonly extendedOn: Day | null;
}

/**
 * The term for deciding on a case is extended once, by the head, before it is over
 *
 * EN-22；《市场监督管理行政处罚程序规定》第十八条
 */
export function leadExtension({ dueOn, extendedOn }: LeadTerm, today: Day): Verdict {
  return extendedOn === null && !isOverdue(dueOn, today)
    ? lawful
    : unlawful('LEAD_EXTENSION_UNFIT', '市场监督管理行政处罚程序规定 18', { dueOn, extendedOn });
}
