/** 处置措施 The ladder of what is done about a violation, mildest first. */
export const LADDER = [
  'INTERVIEW',
  'WARNING_TALK',
  'ORDER_TO_CORRECT',
  'FORMAL_WARNING',
  'RECALL',
  'STOP',
  'REVOCATION',
  'CRIMINAL_TRANSFER',
] as const;

/** A rung of the ladder. */
export type LadderKind = (typeof LADDER)[number];

/** How a rung is taken: as a step by itself, as a penalty in a case, or as a transfer to the police. */
export type LadderRoute = 'STEP' | 'CASE' | 'TRANSFER';

const ROUTES: Readonly<Record<LadderKind, LadderRoute>> = {
  INTERVIEW: 'STEP',
  WARNING_TALK: 'STEP',
  ORDER_TO_CORRECT: 'STEP',
  FORMAL_WARNING: 'CASE',
  RECALL: 'STEP',
  STOP: 'CASE',
  REVOCATION: 'CASE',
  CRIMINAL_TRANSFER: 'TRANSFER',
};

/**
 * How a rung is taken
 *
 * The text names 警告, 停工停产 and 吊销 beside talks and orders, but the law counts them among the penalties: they are
 * imposed in a case alone, with all that a case guards (reading A16). A suspicion of a crime goes the way of transfers.
 *
 * 《行政处罚法》第九条；沪府发〔2020〕7号（十九）
 */
export function ladderRoute(kind: LadderKind): LadderRoute {
  return ROUTES[kind];
}

/** Whether one rung lies above another. */
export function isHeavierStep(one: LadderKind, other: LadderKind): boolean {
  return LADDER.indexOf(one) > LADDER.indexOf(other);
}
