import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';
import { INTENSITY_CATEGORIES, type IntensityCategory, LEVELS } from './categoryIntensity';

/** What an evaluation's status may rest on. */
export const STATUS_REASONS = {
  ASSIGNED: ['REGULAR_EVALUATION', 'IRREGULAR_EVALUATION'],
  NOT_EVALUATED: ['LICENCE_UNDER_SIX_MONTHS', 'BUSINESS_STOPPED_A_YEAR'],
  DEFERRED: ['GRAVE_CASE_OPEN'],
  INCOMPLETE: ['EVIDENCE_MISSING'],
} as const;

/** Where an evaluation stands. */
export type CategoryStatus = keyof typeof STATUS_REASONS;

/** What a status rests on. */
export type CategoryReason = (typeof STATUS_REASONS)[CategoryStatus][number];

/** All statuses, in the order of the API. */
export const CATEGORY_STATUSES = Object.keys(STATUS_REASONS) as readonly CategoryStatus[];

/** All reasons, in the order of the API. */
export const CATEGORY_REASONS: readonly CategoryReason[] = Object.values(STATUS_REASONS).flat();

/** The part of a decision that this rule judges. */
export interface CategoryDecision {
  readonly status: CategoryStatus;
  readonly reason: CategoryReason;
  readonly category: IntensityCategory | null;
  readonly level: number | null;
}

const ARTICLES: Readonly<Record<CategoryStatus, string>> = {
  ASSIGNED: '上海市分类监管管理办法 13-3',
  NOT_EVALUATED: '上海市分类监管管理办法 17-1',
  DEFERRED: '上海市分类监管管理办法 17-2',
  INCOMPLETE: '上海市分类监管管理办法 9-2',
};

/**
 * Status agrees with reason and category
 *
 * A completed evaluation gives a category. An entity not evaluated this year has none: last year's is history alone.
 * While a grave case is open, or a source is missing, nothing is decided: the earlier category stands on, if there is one
 * (reading: as measures stand on under an objection, 第二十条第三款). A category has a level from 1 to 9.
 *
 * 《上海市分类监管管理办法》第九条第二款、第十三条第三款、第十七条
 */
export function categoryStatus({ status, reason, category, level }: CategoryDecision): Verdict {
  const reasons: readonly string[] | undefined = STATUS_REASONS[status];
  if (!reasons?.includes(reason)) {
    return unlawful('CATEGORY_REASON_UNFIT', ARTICLES[status] ?? ARTICLES.ASSIGNED, {
      status,
      reason,
      admitted: reasons ?? [],
    });
  }
  const facts = { status, category, level };
  const known = category === null || INTENSITY_CATEGORIES.includes(category);
  const levelled = category === null ? level === null : isLevel(level);
  if (!known || !levelled) return unlawful('CATEGORY_LEVEL_UNFIT', '上海市分类监管管理办法 13-1', facts);
  const missing = status === 'ASSIGNED' && category === null;
  const tooMuch = status === 'NOT_EVALUATED' && category !== null;
  return missing || tooMuch ? unlawful('CATEGORY_STATUS_UNFIT', ARTICLES[status], facts) : lawful;
}

function isLevel(level: number | null): boolean {
  return level !== null && Number.isInteger(level) && level >= 1 && level <= LEVELS;
}
