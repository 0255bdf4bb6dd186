import type { Day } from '../../../../kernel/values/day';
import type { ObjectScope, PlanTask, TaskVolume } from './planTask';

/** Annual plans of a department or of several, and special ones for one occasion. */
export const PLAN_KINDS = ['ANNUAL', 'SPECIAL'] as const;

/** A kind of plan. */
export type PlanKind = (typeof PLAN_KINDS)[number];

/** First and last day on which a plan is carried out. */
export interface PlanWindow {
  readonly from: Day;
  readonly to: Day;
}

/** What an edition of a plan says. */
export interface PlanContent {
  readonly name: string;
  /** The office within the department that is responsible. */
  readonly office: string;
  readonly window: PlanWindow;
  /** By number. */
  readonly tasks: readonly PlanTask[];
}

/** One of the tables of a task as somebody wrote it: what it rests on, and the factor of each class. */
export interface WrittenTable {
  readonly by: string;
  readonly factors: readonly { readonly class: string; readonly basisPoints: number }[];
}

/** A task as somebody wrote it; what is left out is null. */
export interface WrittenTask {
  readonly task: number | null;
  readonly department: string | null;
  readonly item: string | null;
  readonly scope: ObjectScope | null;
  readonly mode: PlanTask['mode'] | null;
  readonly volume: TaskVolume | null;
  /** Null for the illustrative default. */
  readonly tables: readonly WrittenTable[] | null;
  readonly floorPpm: number | null;
  readonly ceilingPpm: number | null;
  readonly repeatReason: string | null;
}

/** A plan as somebody wrote it. */
export interface WrittenPlan {
  readonly name: string;
  readonly office: string;
  readonly window: PlanWindow;
  readonly tasks: readonly WrittenTask[];
}

/** A task that has every part, whatever its tables may be. */
export type WholeTask = WrittenTask & { readonly [part in MandatoryField]: NonNullable<WrittenTask[part]> };

/** The fields of a task that hold the five mandatory parts. */
export type MandatoryField = 'department' | 'scope' | 'mode' | 'item' | 'volume';
