import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** Where the publication of a decision can stand. */
export const PUBLICATIONS = ['NONE', 'DUE', 'PUBLISHED', 'WITHDRAWN', 'REPAIRED', 'EXPIRED'] as const;

/** Where the publication of a decision stands. */
export type DecisionPublication = (typeof PUBLICATIONS)[number];

/** The publications that show a decision to the public: withdrawn, repaired and expired ones show it no longer. */
export const PUBLIC_PUBLICATIONS: readonly DecisionPublication[] = ['PUBLISHED'];

/**
 * The publications that show a decision to nobody, department or public: what is repaired is neither published nor shared
 * nor used (《信用修复管理办法》第三条).
 */
export const SEALED_PUBLICATIONS: readonly DecisionPublication[] = ['REPAIRED'];

/**
 * The public sees decisions, not proceedings
 *
 * Decisions with social influence are published. What goes on in a case, whether it is open, how grave it is held to be
 * and how many are open is not.
 *
 * 《行政处罚法》第四十八条、第五十条
 */
export function proceedingsVisibility(viewerKind: string, field: string): Verdict {
  return seesPublishedOnly(viewerKind) ? unlawful('NOT_PUBLIC', '行政处罚法 48', { field }) : lawful;
}
