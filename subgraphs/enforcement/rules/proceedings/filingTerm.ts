import { addMonths, type Day } from '../../../../kernel/values/day';
import { type LegalParameter, parameterOn } from '../../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isOverdue, workTerm } from '../../../../kernel/values/work/workTerm';
import type { ProceedingTerm } from './types';

/** Last day to decide on the filing of a case. */
export interface FilingTerm extends ProceedingTerm {
  /** What lengthened it; null where nothing did. */
  readonly extension: LegalParameter<number> | null;
}

/** A lead, and whether the head lengthened its term. */
export interface FilingQuestion {
  readonly leadOn: Day;
  readonly extended: boolean;
}

/**
 * Last day to decide whether a case is filed: fifteen working days from the lead, and once fifteen more by the head
 *
 * Throws PARAMETER_NOT_IN_FORCE. 《市场监督管理行政处罚程序规定》第十八条（未核对）
 */
export function filingTerm({ leadOn, extended }: FilingQuestion): FilingTerm {
  const first = workTerm('CASE_FILED_WITHIN', leadOn);
  if (!extended) return { ...first, extension: null };
  if (first.dueOn === null) return { ...first, extension: parameterOn('CASE_FILED_EXTENSION', leadOn) };
  const second = workTerm('CASE_FILED_EXTENSION', first.dueOn);
  return { dueOn: second.dueOn, basis: first.basis, extension: second.basis };
}

/**
 * The term of the filing is lengthened once, before it is over
 *
 * 《市场监督管理行政处罚程序规定》第十八条（未核对）
 */
export function filingExtension(question: FilingQuestion, on: Day): Verdict {
  const { dueOn } = filingTerm(question);
  return !question.extended && !isOverdue(dueOn, on)
    ? lawful
    : unlawful('EXTENSION_UNFIT', '市场监督管理行政处罚程序规定 18', { extended: question.extended, dueOn, on });
}

/** Months that the two terms together never exceed, for years whose holidays are not known. */
const TERMS_WITHIN_MONTHS = 3;

/**
 * An act found of own motion, and a lead that is entered, are taken up within the longest term of the filing: an earlier day
 * of finding, or of receipt, is nobody's word
 *
 * Otherwise the limitation of an act would end where an officer says that it was found. `field` is the day that was sent.
 * Throws PARAMETER_NOT_IN_FORCE.
 *
 * 《行政处罚法》第三十六条；《市场监督管理行政处罚程序规定》第十八条（未核对）; the bound is this project's reading
 */
export function foundInTime(foundOn: Day, openedOn: Day, field: 'foundOn' | 'receivedOn' = 'foundOn'): Verdict {
  const latest = filingTerm({ leadOn: foundOn, extended: true }).dueOn ?? addMonths(foundOn, TERMS_WITHIN_MONTHS);
  const facts = { field, received: foundOn, on: openedOn, latest };
  return openedOn <= latest ? lawful : unlawful('CASE_DAY_UNFIT', '市场监督管理行政处罚程序规定 18', facts);
}
