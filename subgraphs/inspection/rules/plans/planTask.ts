import type { CreditRiskLevel } from '../../../../kernel/values/reference/creditRiskLevels';
import type { IntensityCategory } from '../../../../kernel/values/reference/intensityCategories';
import type { InspectionMode } from '../inspectionWords';

/** Parts in a million: the unit of every probability and ratio. */
export const WHOLE = 1_000_000;

/** Basis points of a factor that changes nothing. */
export const UNCHANGED = 10_000;

/** Grades of the public credit rating, best first, and having none. */
export const CREDIT_GRADES = ['AAA', 'AA', 'A', 'B', 'C', 'UNRATED'] as const;

/** A grade of the public credit rating, or none. */
export type CreditGrade = (typeof CREDIT_GRADES)[number];

/** Classes of the credit risk, lowest first, and having none. */
export const RISK_CLASSES = ['A', 'B', 'C', 'D', 'UNCLASSED'] as const;

/** A class of the credit risk, or none. */
export type RiskClass = CreditRiskLevel['code'] | 'UNCLASSED';

/**
 * By how much a class changes the probability of being drawn: factors in basis points, 10,000 for no change. Who holds no
 * category is drawn as ordinary (上海市分类监管管理办法 17).
 *
 * 沪府发〔2020〕7号（十一）
 */
export interface ProbabilityTables {
  readonly credit: Readonly<Record<CreditGrade, number>>;
  readonly category: Readonly<Record<IntensityCategory, number>>;
  readonly risk: Readonly<Record<RiskClass, number>>;
}

/** Which objects a task may reach; null where it does not look. Not directed where it looks at nothing. */
export interface ObjectScope {
  /** Six-digit districts. */
  readonly districts: readonly string[] | null;
  /** Divisions of the trade, two digits. */
  readonly industries: readonly string[] | null;
  readonly grades: readonly CreditGrade[] | null;
  readonly categories: readonly IntensityCategory[] | null;
  readonly risks: readonly RiskClass[] | null;
}

/** How many of its objects a task wants drawn. */
export type TaskVolume =
  /** Parts in a million of the objects that can be drawn. */
  | { readonly kind: 'RATIO'; readonly ppm: number }
  | { readonly kind: 'COUNT'; readonly count: number }
  /** Every object: full coverage of a key item, which is no sampling. */
  | { readonly kind: 'ALL' };

/** What one department inspects of which objects under a plan: one item. */
export interface PlanTask {
  /** Place within the plan, from 1. */
  readonly task: number;
  readonly department: string;
  /** Code of the published item. */
  readonly item: string;
  readonly scope: ObjectScope;
  readonly mode: InspectionMode;
  readonly volume: TaskVolume;
  readonly tables: ProbabilityTables;
  /** Nobody's probability is lower, in parts in a million, above 0: no one is immune. */
  readonly floorPpm: number;
  /** Nobody's probability is higher, in parts in a million, below 1,000,000. */
  readonly ceilingPpm: number;
  /** Why objects that were already visited in the plan's year are visited again; null where they are not. */
  readonly repeatReason: string | null;
}
