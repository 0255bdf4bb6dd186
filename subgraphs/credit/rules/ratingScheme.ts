import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** A scheme of public credit rating, with its own grades. */
export interface RatingScheme {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Best first. */
  readonly grades: readonly string[];
  /** Whether it is this hub's own illustration and no published standard. */
  readonly illustrative: boolean;
}

/** The schemes whose ratings the hub takes. The national scale was not found in any text read, so this one is ours. */
export const RATING_SCHEMES: readonly RatingScheme[] = [
  {
    id: 'ILLUSTRATIVE_2026',
    name: '公共信用评价示例体系（2026）',
    nameEn: 'Illustrative public credit rating (2026)',
    grades: ['AAA', 'AA', 'A', 'B', 'C'],
    illustrative: true,
  },
];

const BY_ID = new Map(RATING_SCHEMES.map((scheme) => [scheme.id, scheme]));

/** The scheme of an id; undefined for one the hub does not know. */
export function findRatingScheme(id: string): RatingScheme | undefined {
  return BY_ID.get(id);
}

/**
 * A grade belongs to its scheme
 *
 * A grade means nothing without the scheme that gave it: an unknown scheme is refused, and a grade that its scheme does
 * not have. Letters of risk classes, tax credit or food safety are other scales and are never taken for these.
 *
 * 本项目口径 (reading of this project)
 */
export function ratingScheme({ schemeId, grade }: { readonly schemeId: string; readonly grade: string }): Verdict {
  const scheme = BY_ID.get(schemeId);
  if (scheme?.grades.includes(grade)) return lawful;
  const known = scheme ? scheme.grades : RATING_SCHEMES.map(({ id }) => id);
  return unlawful('RATING_NOT_IN_SCHEME', '本项目口径', { schemeId, grade, known });
}
