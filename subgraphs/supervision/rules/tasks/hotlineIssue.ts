import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';
import { holdsPersonalNumber } from '../../../../kernel/values/work/workText';

/** 诉求类别 What an issue of the hotline is about. */
export const HOTLINE_CATEGORIES = [
  'FOOD',
  'DRUGS',
  'CONSUMER_RIGHTS',
  'WORK_SAFETY',
  'CONSTRUCTION',
  'TRANSPORT',
  'EDUCATION',
  'ENVIRONMENT',
  'CONDUCT_OF_SUPERVISION',
  'OTHER',
] as const;

/** One category. */
export type HotlineCategory = (typeof HOTLINE_CATEGORIES)[number];

/** 热线事项状态 Where an issue stands. */
export type HotlineState = 'RECEIVED' | 'DISPATCHED' | 'ANSWERED' | 'CONFIRMED';

/** What is done with an issue. */
export type HotlineAct = 'DISPATCH' | 'ANSWER' | 'CONFIRM' | 'REJECT';

const POSSIBLE: Readonly<Record<HotlineAct, readonly HotlineState[]>> = {
  DISPATCH: ['RECEIVED'],
  ANSWER: ['DISPATCHED'],
  CONFIRM: ['ANSWERED'],
  REJECT: ['ANSWERED'],
};

/** An issue is received, dispatched, answered and confirmed; no step is skipped. 沪府发〔2020〕7号（二十） */
export function hotlineStep(act: HotlineAct, state: HotlineState): Verdict {
  return workStep({ act, state, possibleIn: POSSIBLE[act], article: '沪府发〔2020〕7号 （二十）' });
}

const REFERENCE = /^[A-Za-z\d][A-Za-z\d-]{3,63}$/;
const CODE = /^[A-Za-z\d][A-Za-z\d-]{7,63}$/;

/** What of an issue comes from the hotline itself. */
export interface HotlineReceipt {
  readonly receivedOn: Day;
  /** The hotline's own number, by which it finds who called; nothing in it leads to a person. */
  readonly reference: string;
  /** The word by which the hotline confirms; null where it gave none. */
  readonly confirmationCode: string | null;
}

/**
 * Of who called, an opaque reference is kept and nothing else
 *
 * Reference and code are of the hotline's form and no telephone or identity number; nothing is received after today.
 *
 * 沪府发〔2020〕7号（十五）、（二十）
 */
export function hotlineReceipt({ receivedOn, reference, confirmationCode }: HotlineReceipt, today: Day): Verdict {
  const article = '沪府发〔2020〕7号 （二十）';
  if (receivedOn > today)
    return unlawful('HOTLINE_RECEIVED_ON_UNFIT', article, { field: 'receivedOn', receivedOn, today });
  const fields = [
    ['reference', REFERENCE, reference],
    ['confirmationCode', CODE, confirmationCode ?? 'none-given'],
  ] as const;
  const unfit = fields.find(([, form, text]) => !form.test(text) || holdsPersonalNumber(text));
  return unfit ? unlawful('HOTLINE_REFERENCE_UNFIT', article, { field: unfit[0] }) : lawful;
}
