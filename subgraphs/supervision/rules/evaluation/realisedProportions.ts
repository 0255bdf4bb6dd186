import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** How many subjects that were scored are of each category. */
export interface RealisedCounts {
  readonly lower: number;
  readonly ordinary: number;
  readonly higher: number;
  /** How many of HIGHER are there whatever their points. */
  readonly forced: number;
}

/** Whether the result of a year keeps to the Measures. */
export interface RealisedProportions extends RealisedCounts {
  /** NOT_APPLICABLE where nobody was scored; BROKEN_BY_LAW where those whom the law puts into HIGHER break it alone. */
  readonly state: 'HELD' | 'BROKEN' | 'BROKEN_BY_LAW' | 'NOT_APPLICABLE';
  readonly verdict: Verdict;
}

const ARTICLE = '上海市分类监管管理办法 13-2';

/**
 * In the result, too, ordinary intensity outnumbers the others together
 *
 * Counted over the subjects of an authority and matter that were scored, levels with their category; those not evaluated
 * and deferred are counted apart (reading A2). Half is not enough. Where those that the law puts into HIGHER are as many as
 * all others, no placing of the others could keep the rule: it is said so, and the office decides (reading A3).
 *
 * 《上海市分类监管管理办法》第十三条第二款
 */
export function realisedProportions(counts: RealisedCounts): RealisedProportions {
  const { lower, ordinary, higher, forced } = counts;
  const all = lower + ordinary + higher;
  const facts = { lower, ordinary, higher, forced };
  if (all === 0) return { ...counts, state: 'NOT_APPLICABLE', verdict: lawful };
  if (ordinary > lower + higher) return { ...counts, state: 'HELD', verdict: lawful };
  return forced >= all - forced
    ? { ...counts, state: 'BROKEN_BY_LAW', verdict: unlawful('ORDINARY_NOT_MAJORITY_BY_LAW', ARTICLE, facts) }
    : { ...counts, state: 'BROKEN', verdict: unlawful('ORDINARY_NOT_MAJORITY', ARTICLE, facts) };
}
