import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Shares of the categories, per mille. */
export interface PlannedShares {
  readonly lower: number;
  readonly ordinary: number;
  readonly higher: number;
}

const ARTICLE = '上海市分类监管管理办法 13-2';

/**
 * The shares of a year are whole, and ordinary intensity outnumbers the others together
 *
 * More subjects of ordinary intensity than of higher and lower intensity together: half is not enough. Shares are whole
 * numbers per mille that come to a thousand.
 *
 * 《上海市分类监管管理办法》第十三条第二款
 */
export function plannedProportions({ lower, ordinary, higher }: PlannedShares): Verdict {
  const shares = [lower, ordinary, higher];
  const facts = { lower, ordinary, higher };
  const whole = shares.every((share) => Number.isInteger(share) && share >= 0);
  if (!whole || lower + ordinary + higher !== 1000) return unlawful('PROPORTIONS_UNFIT', ARTICLE, facts);
  return ordinary > lower + higher ? lawful : unlawful('PROPORTIONS_ORDINARY_TOO_SMALL', ARTICLE, facts);
}
