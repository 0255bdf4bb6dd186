import { addMonths, type Day } from '../../../../kernel/values/day';
import type { BanScope } from '../../../../kernel/values/reference/banScopes';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const ARTICLE = '行政处罚法 9';

/** A decision as far as a ban rests on it. */
export interface BanDecision {
  readonly number: string;
  readonly authority: string;
  readonly caseNumber: string;
  readonly uscc: string;
  readonly decidedOn: Day;
  readonly kinds: readonly string[];
  /** Whether it still stands. */
  readonly stands: boolean;
}

/** A ban as it is recorded: from when, and until when or for life; one of the two is said, and never both. */
export interface BanTerm {
  readonly from: Day;
  readonly until: Day | null;
  readonly lifetime: boolean;
}

/**
 * Nobody is barred but by a decision that bars him
 *
 * A ban is a penalty of its own kind, imposed by a decision of the department that still stands; the record of the ban
 * carries out what was decided and adds nothing. One that the actor does not see is given as undefined.
 *
 * 《行政处罚法》第九条第四项；沪府发〔2020〕7号（十九）
 */
export function banGround(decision: BanDecision | undefined): Verdict {
  if (!decision) return unlawful('BAN_DECISION_UNKNOWN', ARTICLE, { field: 'decisionNumber' });
  const { number, stands, kinds } = decision;
  return stands && kinds.includes('BAN_FROM_POST')
    ? lawful
    : unlawful('BAN_WITHOUT_PENALTY', ARTICLE, { field: 'decisionNumber', received: number, stands, kinds });
}

/**
 * A ban lasts as long as the law of its field lets it
 *
 * It begins with the decision at the earliest. One for life needs a law that knows it; one for a time lasts no longer than
 * the longest that the law names. 沪府发〔2020〕7号（十九）
 */
export function banTerm(scope: BanScope, { from, until, lifetime }: BanTerm, decidedOn: Day): Verdict {
  const longest = addMonths(from, scope.years * 12);
  const isForLife = until === null && lifetime && scope.lifetime;
  const isForTime = until !== null && !lifetime && until > from && until <= longest;
  const facts = { field: 'until', received: until, from, decidedOn, longest, lifetime: scope.lifetime };
  return from >= decidedOn && (isForLife || isForTime)
    ? lawful
    : unlawful('BAN_TERM_UNFIT', '沪府发〔2020〕7号（十九）', { ...facts, basis: scope.basis });
}
