import { type Instrument, parameter } from './legalParameter';

const OPINION: Instrument = {
  source: '沪府发〔2020〕7号',
  from: '2020-09-29',
  verified: false,
  note: 'That there is a term was read; the number is a setting of this project.',
};

const working = (value: number, article: string) => ({ value, unit: 'WORKING_DAY' as const, article });

/** Terms of risk clues, sandboxes and tasks. */
export const riskParameters = [
  /** From the discovery of a clue to the beginning of its verification. */
  parameter('RISK_CLUE_TAKEN_UP_WITHIN', working(2, '（九）'), OPINION),
  /** From the beginning of the verification to its result. */
  parameter('RISK_CLUE_VERIFIED_WITHIN', working(10, '（九）'), OPINION),
  /** From the result of the verification to the disposal. */
  parameter('RISK_CLUE_DISPOSED_WITHIN', working(15, '（九）'), OPINION),
  /** From the disposal to the feedback that closes the clue. */
  parameter('RISK_CLUE_FED_BACK_WITHIN', working(3, '（九）'), OPINION),
  /** Longest period of observation in a sandbox. */
  parameter('SANDBOX_OBSERVATION_AT_MOST', { value: 12, unit: 'MONTH', article: '（十二）' }, OPINION),
  /** From the dispatch of a task to its acceptance. */
  parameter('TASK_ACCEPTED_WITHIN', working(2, '（二十）'), OPINION),
  /** The same of an urgent one. */
  parameter('TASK_ACCEPTED_URGENT_WITHIN', working(1, '（二十）'), OPINION),
  /** From the dispatch of a task to its result, unless the dispatcher sets a day. */
  parameter('TASK_DONE_WITHIN', working(15, '（二十）'), OPINION),
  /** The same of an urgent one. */
  parameter('TASK_DONE_URGENT_WITHIN', working(5, '（二十）'), OPINION),
  /** From the result of a task to its confirmation by the dispatcher. */
  parameter('TASK_CONFIRMED_WITHIN', working(5, '（二十）'), OPINION),
  /** From the return of a task to its new dispatch. */
  parameter('TASK_REDISPATCHED_WITHIN', working(1, '（二十）'), OPINION),
  /** A reminder goes out so long before the last day. */
  parameter('TASK_REMINDED_BEFORE', working(2, '（二十）'), OPINION),
  /** From the first escalation to the one to the reform office. */
  parameter('TASK_ESCALATED_AGAIN_AFTER', working(3, '（二十）'), OPINION),
];
