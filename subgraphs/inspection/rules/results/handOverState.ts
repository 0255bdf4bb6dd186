import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** 移交状态 Where a hand-over stands. */
export const HAND_OVER_STATES = ['SENT', 'RECEIVED', 'ACCEPTED', 'RETURNED', 'CLOSED'] as const;

/** One of the states. */
export type HandOverState = (typeof HAND_OVER_STATES)[number];

/** The ways through the states, each from the sending on; the last is that of what was taken up in error. */
const WAYS: readonly (readonly HandOverState[])[] = [
  ['SENT', 'RECEIVED', 'ACCEPTED', 'CLOSED'],
  ['SENT', 'RECEIVED', 'RETURNED', 'CLOSED'],
  ['ACCEPTED', 'RETURNED'],
];

/**
 * The states that a hand-over passed when it is heard to have come to one: whoever hears only the last of them knows the
 * others
 *
 * DR-26: no step is left out of the history. 沪府发〔2020〕7号（十）
 */
export function passedStates(from: HandOverState, to: HandOverState): HandOverState[] {
  const way = WAYS.find((states) => states.includes(from) && states.includes(to)) ?? [];
  return way.slice(way.indexOf(from) + 1, way.indexOf(to) + 1);
}

/** What the sender can do with a hand-over that was returned: send it anew, or let it rest. 沪府发〔2020〕7号（十） */
export function senderStep(act: 'RESEND' | 'CLOSE', state: HandOverState): Verdict {
  return workStep({ act, state, possibleIn: ['RETURNED'], article: '沪府发〔2020〕7号（十）' });
}
