import type { Day } from '../../../../kernel/values/day';
import type { LegalBasis } from './ruleSetContent';

/** 失效 The end of a law, or of one article of it. */
export interface LawEnd {
  readonly law: string;
  /** Null where the whole law ends. */
  readonly article: string | null;
  /** First day no longer in force. */
  readonly endedOn: Day;
}

/** Whether the end of a law is the end of a legal basis: the same law, and the same article unless all of it ends. */
export function endsBasis({ law, article }: LawEnd, basis: Pick<LegalBasis, 'law' | 'article'>): boolean {
  return law === basis.law && (article === null || article === basis.article);
}

/**
 * The first day on which a legal basis is no longer in force: as the rules wrote it down or as it was abolished since,
 * whichever is earlier; null while it stands.
 *
 * 《上海市分类监管管理办法》第七条；沪府发〔2020〕7号（二十三）
 */
export function basisEnd(basis: LegalBasis, ends: readonly LawEnd[]): Day | null {
  const days = ends.filter((end) => endsBasis(end, basis)).map(({ endedOn }) => endedOn);
  return [...days, ...(basis.to === null ? [] : [basis.to])].sort()[0] ?? null;
}
