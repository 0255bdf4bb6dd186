import type { Indicator, LegalBasis } from '../ruleSets/ruleSetContent';

/** One reason for a category, as the subject is told it. */
export interface SubjectReason {
  readonly indicator: string;
  readonly name: string;
  readonly nameEn: string;
  readonly points: number;
  /** Most points that the indicator gives. */
  readonly most: number;
  readonly law: string | null;
  readonly article: string | null;
}

/**
 * What a subject is told of why it has its category: each indicator that gave it points, the heaviest first
 *
 * It is told what counted and on which law; how many points others have, and where the cuts lie, is internal.
 *
 * 《上海市分类监管管理办法》第二十条第一款、第二十二条
 */
export function subjectReasons(
  { indicators, legalBases }: { readonly indicators: readonly Indicator[]; readonly legalBases: readonly LegalBasis[] },
  points: readonly number[],
): SubjectReason[] {
  const given = indicators.map(({ code, name, weight, basis }, at) => {
    const law = legalBases.find((one) => one.code === basis);
    const told = { indicator: code, name: name.zh, nameEn: name.en, points: points[at] ?? 0, most: weight };
    return { ...told, law: law?.law ?? null, article: law?.article ?? null };
  });
  return given.filter((reason) => reason.points > 0).sort((a, b) => b.points - a.points);
}
