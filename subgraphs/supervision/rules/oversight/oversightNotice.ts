import { addMonths, type Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';
import { isOverdue } from '../../../../kernel/values/work/workTerm';

const ARTICLE = '上海市分类监管管理办法 25';

/** What a reform office does about an authority that did not keep to the Measures, mildest first. */
export type OversightStep = 'EDUCATE' | 'CRITICISE' | 'ORDER';

/** Where a notice stands. */
export const NOTICE_STATES = ['ISSUED', 'ANSWERED', 'CLOSED'] as const;

/** One of the states. */
export type NoticeState = (typeof NOTICE_STATES)[number];

/** What can be done with a notice: the authority answers; the office sends the answer back, or closes. */
export type NoticeAct = 'ANSWER' | 'RETURN' | 'CLOSE';

const POSSIBLE: Readonly<Record<NoticeAct, readonly NoticeState[]>> = {
  ANSWER: ['ISSUED'],
  RETURN: ['ANSWERED'],
  CLOSE: ['ANSWERED'],
};

/**
 * A notice is answered by the authority, and closed by an office when the answer will do
 *
 * An answer that will not do goes back with a new last day. Nothing is closed without an answer.
 *
 * 《上海市分类监管管理办法》第二十五条
 */
export function mayFollowNotice(act: NoticeAct, state: NoticeState): Verdict {
  return workStep({ act, state, possibleIn: POSSIBLE[act], article: ARTICLE });
}

/**
 * The authority has until a day to mend what it did
 *
 * The day lies after that of the notice, and not further than a year off: an order without an end is none.
 *
 * 《上海市分类监管管理办法》第二十五条
 */
export function noticeDue(dueOn: Day, issuedOn: Day): Verdict {
  const latest = addMonths(issuedOn, parameterOn('OVERSIGHT_ANSWERED_WITHIN', issuedOn).value);
  return dueOn > issuedOn && dueOn <= latest
    ? lawful
    : unlawful('OVERSIGHT_DUE_UNFIT', ARTICLE, { field: 'dueOn', received: dueOn, issuedOn, latest });
}

/** Whether the last day is over and the authority has not answered. */
export function noticeOverdue({ state, dueOn }: { readonly state: NoticeState; readonly dueOn: Day }, today: Day) {
  return state === 'ISSUED' && isOverdue(dueOn, today);
}
