import type { IntensityCategory } from '../../../../kernel/values/reference/intensityCategories';
import type { InspectionMode } from '../inspectionWords';
import type { CreditGrade, ObjectScope, RiskClass, TaskVolume } from '../plans/planTask';
import { EXCLUSION_CODES, type ExclusionCode } from './exclusions';
import type { ObjectClasses, PoolStanding } from './poolGroup';

/** What decides how an object stands to a task, as its library and the visits tell it on a day. */
export interface ObjectAspects {
  /** Code of reference/entityStates. */
  readonly state: string;
  readonly credit: CreditGrade;
  readonly risk: RiskClass;
  /** Its category in the matter of the task's item: ordinary where none was decided. */
  readonly category: IntensityCategory;
  /** Whether it lies in the districts and trades of the task's scope. */
  readonly inPlace: boolean;
  /** Whether it is to be covered in full, for being on a key list of the item. */
  readonly keyListed: boolean;
  /** Of each reason that rests on other facts than its state, whether it holds for the task. */
  readonly setAside: Readonly<Record<SetAsideCode, boolean>>;
}

/** Exclusions that rest on what was decided about an object or done with it. */
export type SetAsideCode = Exclude<ExclusionCode, 'NOT_OPERATING' | 'SUSPENDED'>;

/** What of a task decides it. */
export interface StandingTask {
  readonly mode: InspectionMode;
  readonly volume: TaskVolume;
  readonly scope: ObjectScope;
}

const GONE: readonly string[] = ['REVOKED', 'DEREGISTERED', 'VOIDED', 'MOVED_OUT'];

const among = <Value>(named: readonly Value[] | null, value: Value): boolean => named === null || named.includes(value);

function isExcluded(code: ExclusionCode, { state, setAside }: ObjectAspects, { mode }: StandingTask): boolean {
  if (code === 'NOT_OPERATING') return GONE.includes(state);
  return code === 'SUSPENDED' ? state === 'SUSPENDED' && mode === 'ON_SITE' : setAside[code];
}

/**
 * How an object stands to a task: out of its scope, excluded for the first reason that holds, covered in full, or drawn
 *
 * Who is on a key list of the item, and everybody where the task wants all, is covered in full and not sampled; an exclusion
 * goes first all the same, and who was listed is told. All others are drawn by their classes.
 *
 * DR-3, DR-8, DR-14, DR-15, DR-28；沪府发〔2020〕7号（十一）、（十二）
 */
export function objectStanding(aspects: ObjectAspects, task: StandingTask): PoolStanding {
  const { credit, category, risk, inPlace, keyListed } = aspects;
  const { scope, volume } = task;
  const isInScope = inPlace && among(scope.grades, credit) && among(scope.categories, category);
  if (!isInScope || !among(scope.risks, risk)) return { kind: 'OUT_OF_SCOPE' };
  const code = EXCLUSION_CODES.find((one) => isExcluded(one, aspects, task));
  if (code) return { kind: 'EXCLUDED', code, keyListed };
  if (keyListed || volume.kind === 'ALL') return { kind: 'COVERED' };
  const classes: ObjectClasses = { credit, category, risk };
  return { kind: 'DRAWN', ...classes };
}
