import type { Day } from '../../../../kernel/values/day';
import { type GradeDistance, gradeDistances } from './placeTotal';
import type { RatedRecord, RatingGrade, RatingIndicator, RatingSchemeContent } from './ratingTypes';
import { recordCounts } from './recordCounts';
import { type RatingScore, scoreEntity } from './scoreEntity';

/** What an indicator gave an entity, and by which records, oldest first. */
export interface ExplainedIndicator {
  readonly indicator: RatingIndicator;
  readonly points: number;
  readonly records: readonly RatedRecord[];
}

/** Why an entity has its grade. */
export interface ExplainedRating {
  readonly score: RatingScore;
  readonly grade: RatingGrade;
  readonly indicators: readonly ExplainedIndicator[];
  readonly above: GradeDistance | null;
  readonly below: GradeDistance | null;
}

const byDay = (a: RatedRecord, b: RatedRecord): number => {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/**
 * Makes a rating again from what was known then: indicator, records, points, cut, and what is missing to the grades beside it
 *
 * 沪府发〔2020〕7号（七）
 */
export function explainRating(scheme: RatingSchemeContent, records: readonly RatedRecord[], on: Day): ExplainedRating {
  const score = scoreEntity(scheme, records, on);
  const { grades, indicators } = scheme;
  return {
    score,
    grade: grades[score.grade] as RatingGrade,
    indicators: indicators.map((indicator, at) => ({
      indicator,
      points: score.points[at] ?? 0,
      records: records.filter((one) => recordCounts(indicator, one, on)).sort(byDay),
    })),
    ...gradeDistances(grades, score.total),
  };
}
