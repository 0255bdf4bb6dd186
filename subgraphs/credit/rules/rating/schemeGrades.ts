import { CREDIT_RISK_LEVELS } from '../../../../kernel/values/reference/creditRiskLevels';
import { findRatingScheme, RATING_SCHEMES } from '../../../../kernel/values/reference/ratingSchemes';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { RatingGrade, RatingSchemeContent } from './ratingTypes';
import { SCHEME_LIMITS } from './schemeNumbers';

const ARTICLE = '本项目口径（CR-33）';
const MOST_GRADES = 10;
const RISK_CODES: readonly string[] = CREDIT_RISK_LEVELS.map(({ code }) => code);

/** Grades that the scheme must have: the classes of risk, or those of the public scale of that code; none where there is none. */
function demanded({ kind, code }: Pick<RatingSchemeContent, 'kind' | 'code'>): readonly string[] {
  return kind === 'CREDIT_RISK' ? RISK_CODES : (findRatingScheme(code)?.grades ?? []);
}

const ordered = (grades: readonly RatingGrade[], rises: boolean): boolean =>
  grades.every(({ from }, at) => {
    const before = grades[at - 1]?.from;
    return before === undefined || (rises ? from > before : from < before);
  });

/**
 * Letters of one scale are never those of another
 *
 * Classes of credit risk are A (low) to D (high) and rise with the points; grades of public credit are those of a public
 * scale that the hub takes, best first, and fall with them. One grade begins at nothing, so that every total has one.
 *
 * 国市监信发〔2022〕6号；本项目口径（CR-33）
 */
export function schemeGrades(scheme: Pick<RatingSchemeContent, 'kind' | 'code' | 'grades'>): Verdict {
  const { kind, grades } = scheme;
  const codes = grades.map(({ code }) => code);
  const wanted = demanded(scheme);
  const isCounted = grades.length >= 2 && grades.length <= MOST_GRADES && new Set(codes).size === codes.length;
  const isCoded = wanted.join() === codes.join();
  const cuts = grades.map(({ from }) => from);
  const isCut = cuts.every((from) => Number.isInteger(from) && from >= 0 && from <= SCHEME_LIMITS.points);
  if (isCounted && isCoded && isCut && cuts.includes(0) && ordered(grades, kind === 'CREDIT_RISK')) return lawful;
  const received = grades.map(({ code, from }) => `${code}:${from}`).join(' ');
  return unlawful('RATING_GRADES_UNFIT', ARTICLE, {
    field: 'grades',
    received,
    wanted,
    schemes: RATING_SCHEMES.map(({ id }) => id),
  });
}
