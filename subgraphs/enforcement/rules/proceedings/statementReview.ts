import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { blankFields } from './blankFields';

/** The review of what the party stated. */
export interface StatementReview {
  readonly accepted: 'ALL' | 'PARTLY' | 'NONE';
  /** What was reviewed. */
  readonly finding: string | null;
  /** Why something was not accepted. */
  readonly reason: string | null;
}

/**
 * What the party states is reviewed, accepted where it holds, and set aside with a reason alone
 *
 * 《行政处罚法》第四十五条第一款
 */
export function statementReview({ accepted, finding, reason }: StatementReview): Verdict {
  const missing = blankFields(accepted === 'ALL' ? { finding } : { finding, reason });
  return missing.length === 0 ? lawful : unlawful('STATEMENT_NOT_REVIEWED', '行政处罚法 45', { accepted, missing });
}
