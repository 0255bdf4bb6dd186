import { addMonths, type Day } from '../../../../kernel/values/day';
import type { BanScope } from '../../../../kernel/values/reference/banScopes';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const ARTICLE = '行政处罚法 9';

/** A decision as far as a ban rests on it. */
export interface BanDecision {
  readonly number: string;
  readonly authority: string;
  readonly decidedOn: Day;
  readonly kinds: readonly string[];
  /** Whether it still stands. */
  readonly stands: boolean;
}

/** A ban as it is recorded: from when, and until when; null for life. */
export interface BanTerm {
  readonly from: Day;
  readonly until: Day | null;
}

/**
 * Nobody is barred but by a decision that bars him
 *
 * A ban is a penalty of its own kind, imposed by the department's own decision, which still stands; the record of the ban
 * carries out what was decided and adds nothing. 《行政处罚法》第九条第四项；沪府发〔2020〕7号（十九）
 */
export function banGround(decision: BanDecision | undefined, { authority }: { readonly authority: string }): Verdict {
  if (!decision || decision.authority !== authority) {
    return unlawful('BAN_DECISION_UNKNOWN', ARTICLE, { field: 'decisionNumber', authority });
  }
  const bars = decision.stands && decision.kinds.includes('BAN_FROM_POST');
  const { number, stands, kinds } = decision;
  return bars
    ? lawful
    : unlawful('BAN_WITHOUT_PENALTY', ARTICLE, { field: 'decisionNumber', received: number, stands, kinds });
}

/**
 * A ban lasts as long as the law of its field lets it
 *
 * It begins with the decision at the earliest. One for life needs a law that knows it; one for a time lasts no longer than
 * the longest that the law names. 沪府发〔2020〕7号（十九）
 */
export function banTerm(scope: BanScope, { from, until }: BanTerm, decidedOn: Day): Verdict {
  const longest = addMonths(from, scope.years * 12);
  const isFit = from >= decidedOn && (until === null ? scope.lifetime : until > from && until <= longest);
  const facts = { field: 'until', received: until ?? 'LIFETIME', from, decidedOn, longest, lifetime: scope.lifetime };
  return isFit ? lawful : unlawful('BAN_TERM_UNFIT', '沪府发〔2020〕7号（十九）', { ...facts, basis: scope.basis });
}
