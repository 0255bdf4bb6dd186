import { findRatingScheme, RATING_SCHEMES } from '../../../kernel/values/reference/ratingSchemes';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/**
 * A grade belongs to its scheme
 *
 * A grade means nothing without the scheme that gave it: an unknown scheme is refused, and a grade that its scheme does
 * not have. Letters of risk classes, tax credit or food safety are other scales and are never taken for these.
 *
 * 本项目口径 (reading of this project)
 */
export function ratingScheme({ schemeId, grade }: { readonly schemeId: string; readonly grade: string }): Verdict {
  const scheme = findRatingScheme(schemeId);
  if (scheme?.grades.includes(grade)) return lawful;
  const known = scheme ? scheme.grades : RATING_SCHEMES.map(({ id }) => id);
  return unlawful('RATING_NOT_IN_SCHEME', '本项目口径', { schemeId, grade, known });
}
