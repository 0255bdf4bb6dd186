import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

const ARTICLE = '上海市社会信用条例 36';

/** 异议状态 Where an objection stands; the last five are the end of it. */
export const OBJECTION_STATES = [
  'RAISED',
  'MARKED',
  'FORWARDED',
  'ANSWERED',
  'DELETING',
  'UPHELD',
  'CORRECTED',
  'DELETED',
  'WITHDRAWN',
  'OVERTAKEN',
] as const;

/** One of the states. */
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** States in which an objection is open. */
export const OPEN_OBJECTIONS: readonly ObjectionState[] = ['RAISED', 'MARKED', 'FORWARDED', 'ANSWERED', 'DELETING'];

/** What is done with an objection; it is overtaken when its record is sealed on another ground. */
export const OBJECTION_ACTS = ['MARK', 'FORWARD', 'ANSWER', 'DECIDE', 'DELETE', 'WITHDRAW', 'OVERTAKE'] as const;

/** One of the acts. */
export type ObjectionAct = (typeof OBJECTION_ACTS)[number];

const POSSIBLE: Readonly<Record<ObjectionAct, readonly ObjectionState[]>> = {
  MARK: ['RAISED'],
  FORWARD: ['MARKED'],
  ANSWER: ['FORWARDED'],
  DECIDE: ['MARKED', 'ANSWERED'],
  DELETE: ['DELETING'],
  WITHDRAW: ['RAISED', 'MARKED', 'FORWARDED', 'ANSWERED'],
  OVERTAKE: OPEN_OBJECTIONS,
};

/**
 * An objection is marked, then decided by the centre, or forwarded to the provider and decided by its answer; what is to go
 * is deleted
 *
 * No step is skipped. 《上海市社会信用条例》第三十六条、第三十七条、第三十八条
 */
export function objectionStep(act: ObjectionAct, state: ObjectionState): Verdict {
  return workStep({ act, state, possibleIn: POSSIBLE[act], article: ARTICLE });
}

/** 异议结果 What is found: it stands, it is corrected, the act was revoked, or it was repaired elsewhere. */
export const OBJECTION_OUTCOMES = ['UPHELD', 'CORRECTED', 'ACT_REVOKED', 'ALREADY_REPAIRED'] as const;

/** One of the outcomes. */
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number];

/** The state to which a decision leads. */
export function decidedState(outcome: ObjectionOutcome): ObjectionState {
  if (outcome === 'UPHELD' || outcome === 'CORRECTED') return outcome;
  return 'DELETING';
}

/** What a decision rests on: what the provider answered, null where the centre verified the matter itself. */
export interface ObjectionGround {
  readonly outcome: ObjectionOutcome;
  readonly answered: ObjectionOutcome | null;
}

/**
 * The centre decides as the provider answered; what it verifies itself is upheld, never rewritten or deleted by it
 *
 * Who established a fact corrects it, and says that it was revoked or repaired.
 * 《上海市社会信用条例》第三十六条至第三十八条；《上海市分类监管管理办法》第九条第四款
 */
export function objectionDecision({ outcome, answered }: ObjectionGround): Verdict {
  if (answered !== null && answered !== outcome) {
    return unlawful('OBJECTION_ANSWER_STANDS', ARTICLE, { field: 'outcome', received: outcome, answered });
  }
  const needsAnswer = outcome !== 'UPHELD' && answered === null;
  return needsAnswer ? unlawful('OBJECTION_NOT_ANSWERED', ARTICLE, { field: 'outcome', received: outcome }) : lawful;
}
