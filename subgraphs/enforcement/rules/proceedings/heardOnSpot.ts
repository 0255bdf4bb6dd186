import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { type StatementReview, statementReview } from './statementReview';

/** How a party was heard before it was penalised on the spot. */
export interface HeardOnSpot {
  /** What was made of its statement; null where it made none. */
  readonly statement: Omit<StatementReview, 'finding'> | null;
  /** Whether it expressly waived statement and defence. */
  readonly waived: boolean;
  /** Hash of the document in which both stand. */
  readonly finding: string;
}

/**
 * On the spot too the party is heard first: what it states is reviewed there and then, or it expressly waives it
 *
 * Whoever says nothing has waived nothing; who waives has stated nothing.
 *
 * 《行政处罚法》第四十四条、第四十五条、第五十二条、第六十二条
 */
export function heardOnSpot({ statement, waived, finding }: HeardOnSpot): Verdict {
  if ((statement === null) !== waived) {
    return unlawful('ON_SPOT_PARTY_NOT_HEARD', '行政处罚法 45', { stated: statement !== null, waived });
  }
  return statement === null ? lawful : statementReview({ ...statement, finding });
}
