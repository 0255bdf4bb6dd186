import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** 移送状态 Where a transfer to the police stands; DECLINED, RETURNED and CLOSED are the end of it. */
export const JUSTICE_STATES = [
  'PROPOSED',
  'DECLINED',
  'APPROVED',
  'SENT',
  'RECEIVED',
  'NOT_FILED',
  'OBJECTED',
  'FILED',
  'HANDED_OVER',
  'RETURNED',
  'CLOSED',
] as const;

/** One of the states. */
export type JusticeState = (typeof JUSTICE_STATES)[number];

/** What is done with a transfer. */
export type JusticeAct = 'DECIDE' | 'SEND' | 'RECEIVE' | 'ANSWER' | 'OBJECT' | 'HAND_OVER' | 'RETURN' | 'CLOSE';

const POSSIBLE: Readonly<Record<JusticeAct, readonly JusticeState[]>> = {
  DECIDE: ['PROPOSED'],
  SEND: ['APPROVED'],
  RECEIVE: ['SENT'],
  ANSWER: ['RECEIVED', 'OBJECTED'],
  OBJECT: ['NOT_FILED'],
  HAND_OVER: ['FILED'],
  RETURN: ['SENT', 'RECEIVED', 'NOT_FILED', 'OBJECTED', 'FILED', 'HANDED_OVER'],
  CLOSE: ['HANDED_OVER'],
};

/** Transfers that still have to come to an end. */
export const OPEN_JUSTICE_STATES: readonly JusticeState[] = JUSTICE_STATES.filter(
  (state) => !['DECLINED', 'RETURNED', 'CLOSED'].includes(state),
);

/**
 * A transfer is proposed, approved, sent, received, answered by the police, followed by the evidence, and closed
 *
 * A refusal of the police can be objected to once; whatever was sent can come back until it is closed.
 *
 * EN-4a；《行政执法机关移送涉嫌犯罪案件的规定》第五条、第八条、第九条、第十二条；《行政处罚法》第二十七条
 */
export function justiceStep(act: JusticeAct, state: JusticeState): Verdict {
  return workStep({ act, state, possibleIn: POSSIBLE[act], article: '行政处罚法 27' });
}
