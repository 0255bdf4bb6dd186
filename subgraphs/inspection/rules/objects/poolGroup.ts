import type { IntensityCategory } from '../../../../kernel/values/reference/intensityCategories';
import type { CreditGrade, RiskClass } from '../plans/planTask';
import type { ExclusionCode } from './exclusions';

/** The classes on which the probability of an object rests. */
export interface ObjectClasses {
  readonly credit: CreditGrade;
  readonly category: IntensityCategory;
  readonly risk: RiskClass;
}

/** How an object stands to a task: drawn by its classes, covered in full, out of scope, or excluded by a code. */
export type PoolStanding =
  | ({ readonly kind: 'DRAWN' } & ObjectClasses)
  | { readonly kind: 'COVERED' }
  | { readonly kind: 'OUT_OF_SCOPE' }
  | { readonly kind: 'EXCLUDED'; readonly code: ExclusionCode; readonly keyListed: boolean };

/** Objects that stand alike to every task of a round. */
export interface PoolGroup {
  /** By which the rows of a frozen pool are told to be of the group. */
  readonly key: string;
  readonly count: number;
  /** One for each task, in the order of the tasks. */
  readonly standings: readonly PoolStanding[];
}
