import type { IntensityCategory } from '../categoryIntensity';
import { INTENSITY_CATEGORIES } from '../categoryIntensity';

/** Standing subjects under one plan of measures. */
export interface PlannedSubjects {
  readonly category: IntensityCategory;
  readonly subjects: number;
  /** Officer hours a subject and year. */
  readonly resourceHours: number;
  /** Planned visits a subject and year. */
  readonly visitsPerYear: number;
}

/** 监管资源 What supervision of one category takes in a year. */
export interface CategoryResources {
  readonly category: IntensityCategory;
  readonly subjects: number;
  readonly hours: number;
  readonly visits: number;
  /** Null without subjects. */
  readonly hoursPerSubject: number | null;
  readonly visitsPerSubject: number | null;
}

/** What goes to the categories, and whether stricter ones get more of it. */
export interface ResourcesByCategory {
  readonly categories: readonly CategoryResources[];
  /** Whether each category takes more hours and visits a subject than any milder one; false shows a fault of the plans. */
  readonly rising: boolean;
}

const sum = (rows: readonly PlannedSubjects[], part: (row: PlannedSubjects) => number): number =>
  rows.reduce((total, row) => total + row.subjects * part(row), 0);

function resourcesOf(category: IntensityCategory, all: readonly PlannedSubjects[]): CategoryResources {
  const rows = all.filter((row) => row.category === category);
  const subjects = sum(rows, () => 1);
  const hours = sum(rows, ({ resourceHours }) => resourceHours);
  const visits = sum(rows, ({ visitsPerYear }) => visitsPerYear);
  const each = (total: number): number | null => (subjects === 0 ? null : total / subjects);
  return { category, subjects, hours, visits, hoursPerSubject: each(hours), visitsPerSubject: each(visits) };
}

/**
 * Supervision goes where the category says
 *
 * Resources are allocated by category: hours and visits a year, planned by the measures of the standing categories. A
 * subject of higher intensity takes more of both than one of ordinary intensity, and that one more than one of lower.
 * Categories without subjects are left out of the comparison.
 *
 * 《上海市分类监管管理办法》第一条、第十五条第二款
 */
export function resourcesByCategory(planned: readonly PlannedSubjects[]): ResourcesByCategory {
  const categories = INTENSITY_CATEGORIES.map((category) => resourcesOf(category, planned));
  const filled = categories.filter(({ subjects }) => subjects > 0);
  const rising = filled.every(({ hoursPerSubject, visitsPerSubject }, i) => {
    const before = filled[i - 1];
    if (!before) return true;
    return (
      (hoursPerSubject ?? 0) > (before.hoursPerSubject ?? 0) && (visitsPerSubject ?? 0) > (before.visitsPerSubject ?? 0)
    );
  });
  return { categories, rising };
}
