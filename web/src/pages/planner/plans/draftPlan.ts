import type { DraftPlanMutationVariables } from './plans.generated';

type Plan = DraftPlanMutationVariables['plan'];

/** Factors of a table, by class. */
export type FactorsByClass = Readonly<Record<string, number>>;

/** A task as the form has it. */
export interface TaskForm {
  readonly item: string;
  readonly mode: 'ON_SITE' | 'OFF_SITE' | 'REMOTE' | 'MOBILE';
  readonly districts?: string;
  readonly industries?: string;
  readonly volume: 'RATIO' | 'COUNT' | 'ALL';
  readonly amount?: number;
  readonly own?: boolean;
  readonly tables?: Readonly<Record<string, FactorsByClass>>;
}

/** A plan as the form has it. */
export interface PlanForm {
  readonly kind: Plan['kind'];
  readonly year: number;
  readonly name: string;
  readonly office: string;
  readonly from: string;
  readonly to: string;
  readonly tasks: readonly TaskForm[];
}

function listOf(text: string | undefined): string[] | undefined {
  const named = (text ?? '').split(/[,，、\s]+/).filter(Boolean);
  return named.length > 0 ? named : undefined;
}

function volumeOf({ volume, amount }: TaskForm) {
  if (volume === 'RATIO') return { kind: volume, ppm: Number(amount) };
  return volume === 'COUNT' ? { kind: volume, count: Number(amount) } : { kind: volume };
}

function tablesOf({ own, tables }: TaskForm) {
  if (!own || !tables) return undefined;
  return Object.entries(tables).map(([by, factors]) => ({
    by,
    factors: Object.entries(factors).map(([name, basisPoints]) => ({ class: name, basisPoints: Number(basisPoints) })),
  }));
}

/** The draft that a form comes to; an item belongs to the department that inspects it. */
export function planOf(form: PlanForm, authority: string, departmentOf: (item: string) => string): Plan {
  const { tasks, year, ...rest } = form;
  return {
    ...rest,
    authority,
    year: Number(year),
    tasks: tasks.map((task, at) => ({
      task: at + 1,
      department: departmentOf(task.item),
      item: task.item,
      mode: task.mode,
      scope: { districts: listOf(task.districts), industries: listOf(task.industries) },
      volume: volumeOf(task),
      tables: tablesOf(task),
    })),
  };
}
