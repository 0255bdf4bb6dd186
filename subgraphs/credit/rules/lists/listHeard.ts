import type { Day } from '../../../../kernel/values/day';
import type { CreditList } from '../../../../kernel/values/reference/listGrounds';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { HeardForm } from './listTypes';

/** How far a party was told and heard. */
export interface HeardFacts {
  readonly list: CreditList;
  readonly noticedOn: Day | null;
  /** Last day for its statement; null where the holidays of its year are not known. */
  readonly statementUntil: Day | null;
  readonly heardForm: HeardForm | null;
  readonly hearingAsked: boolean;
  /** Whether what it said was adopted; null where it was not heard. */
  readonly adopted: boolean | null;
}

const ARTICLE = '市场监管总局令第44号';

/**
 * Nobody is put on a list of serious dishonesty before he was told, and heard or let the time pass
 *
 * A hearing that was asked for is held. Whose statement was adopted is not listed, on whatever list; the list of abnormal
 * operation asks for no notice.
 *
 * 《上海市社会信用条例》第三十三条；市场监管总局令第44号
 */
export function listHeard(facts: HeardFacts, today: Day): Verdict {
  const { list, noticedOn, statementUntil, heardForm, hearingAsked, adopted } = facts;
  if (adopted) return unlawful('LIST_STATEMENT_FOUNDED', ARTICLE, {});
  if (hearingAsked && heardForm !== 'HEARING') return unlawful('LIST_HEARING_MISSING', ARTICLE, {});
  if (list === 'ABNORMAL_OPERATION') return lawful;
  if (noticedOn === null) return unlawful('LIST_NOTICE_MISSING', '上海市社会信用条例 33', {});
  const hasLapsed = statementUntil !== null && today > statementUntil;
  if (heardForm !== null || hasLapsed) return lawful;
  return unlawful('LIST_STATEMENT_OPEN', ARTICLE, { statementUntil, today });
}
