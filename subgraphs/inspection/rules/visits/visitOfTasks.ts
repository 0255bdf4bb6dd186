import type { InspectionTrigger } from '../inspectionTrigger';
import type { InspectionMode } from '../inspectionWords';
import { WHOLE } from '../plans/planTask';
import { actingOffice } from './actingOffice';
import { visitMode } from './visitMode';

/** A drawn task at one entity. */
export interface DrawnTask {
  /** Place in the round. */
  readonly task: number;
  readonly plan: string;
  readonly department: string;
  readonly item: string;
  readonly mode: InspectionMode;
  /** Probability with which the entity was drawn for it, in parts in a million. */
  readonly ratePpm: number;
}

/** What one department does in a planned visit. */
export interface PlannedPart {
  readonly department: string;
  readonly office: string;
  readonly trigger: InspectionTrigger;
  readonly plan: string;
  readonly tasks: readonly number[];
  readonly items: readonly string[];
  readonly mode: InspectionMode;
}

/** One visit for all that was drawn for an entity in a round. */
export interface PlannedVisit {
  /** The office that leads it. */
  readonly authority: string;
  readonly plan: string;
  readonly trigger: InspectionTrigger;
  readonly mode: InspectionMode;
  readonly joint: boolean;
  /** By department. */
  readonly parts: readonly PlannedPart[];
}

function partOf(department: string, tasks: readonly DrawnTask[], district: string | null): PlannedPart {
  const [first] = tasks as readonly [DrawnTask, ...DrawnTask[]];
  return {
    department,
    office: actingOffice(department, district),
    trigger: tasks.every(({ ratePpm }) => ratePpm === WHOLE) ? 'KEY_LIST' : 'RANDOM',
    plan: first.plan,
    tasks: tasks.map(({ task }) => task),
    items: [...new Set(tasks.map(({ item }) => item))].sort(),
    mode: visitMode(tasks.map(({ mode }) => mode)),
  };
}

/** The parts of a visit, one for each department that drew the entity, by department. */
export function partsOfTasks(tasks: readonly DrawnTask[], district: string | null): readonly PlannedPart[] {
  const departments = [...new Set(tasks.map(({ department }) => department))].sort();
  return departments.map((department) => {
    const own = tasks.filter((task) => task.department === department).sort((a, b) => a.task - b.task);
    return partOf(department, own, district);
  });
}

/**
 * Everything that was drawn for an entity in a round is one visit
 *
 * Each department has its part with its own items; who leads the round leads the visit if it takes part, otherwise the first
 * department that does. What every entity of its kind is drawn for (probability 1) is full coverage of a key list, not a
 * sample. The inspection that tells a part names one plan, that of its first task; what belongs to each plan follows from the
 * tasks. Throws RangeError for no tasks.
 *
 * DR-10, DR-17; 沪府发〔2020〕7号（十一）
 */
export function visitOfTasks(
  tasks: readonly DrawnTask[],
  { lead, district }: { readonly lead: string; readonly district: string | null },
): PlannedVisit {
  const parts = partsOfTasks(tasks, district);
  const leading = parts.find(({ department }) => department === lead) ?? parts[0];
  if (!leading) throw new RangeError('A visit has a task.');
  return {
    authority: leading.office,
    plan: leading.plan,
    trigger: parts.every(({ trigger }) => trigger === 'KEY_LIST') ? 'KEY_LIST' : 'RANDOM',
    mode: visitMode(parts.map(({ mode }) => mode)),
    joint: parts.length > 1,
    parts,
  };
}
