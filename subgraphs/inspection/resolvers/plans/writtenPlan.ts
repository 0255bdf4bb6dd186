import type { Day } from '../../../../kernel/values/day';
import type { WrittenPlan, WrittenTable, WrittenTask } from '../../rules/plans/planContent';
import type { ObjectScope, PlanTask, TaskVolume } from '../../rules/plans/planTask';

/** An input whose fields may be left out or null. */
type Loose<T> = { readonly [K in keyof T]?: T[K] | null };

interface VolumeInput {
  readonly kind: TaskVolume['kind'];
  readonly ppm?: number | null;
  readonly count?: number | null;
}

type TaskInput = Loose<Omit<WrittenTask, 'scope' | 'volume' | 'tables'>> & {
  readonly scope?: Loose<ObjectScope> | null;
  readonly volume?: VolumeInput | null;
  readonly tables?: readonly WrittenTable[] | null;
};

/** What a plan says, as the API takes it. */
export interface PlanInput {
  readonly name: string;
  readonly office: string;
  readonly from: Day;
  readonly to: Day;
  readonly tasks: readonly TaskInput[];
}

function scopeOf({ districts, industries, grades, categories, risks }: Loose<ObjectScope>): ObjectScope {
  const named = { districts: districts ?? null, industries: industries ?? null, grades: grades ?? null };
  return { ...named, categories: categories ?? null, risks: risks ?? null };
}

function volumeOf({ kind, ppm, count }: VolumeInput): TaskVolume {
  if (kind === 'RATIO') return { kind, ppm: ppm ?? 0 };
  return kind === 'COUNT' ? { kind, count: count ?? 0 } : { kind };
}

function taskOf(input: TaskInput): WrittenTask {
  const { scope, volume, tables } = input;
  return {
    task: input.task ?? null,
    department: input.department ?? null,
    item: input.item ?? null,
    scope: scope ? scopeOf(scope) : null,
    mode: (input.mode as PlanTask['mode'] | undefined) ?? null,
    volume: volume ? volumeOf(volume) : null,
    tables: tables?.map(({ by, factors }) => ({ by, factors: factors.map((factor) => ({ ...factor })) })) ?? null,
    floorPpm: input.floorPpm ?? null,
    ceilingPpm: input.ceilingPpm ?? null,
    repeatReason: input.repeatReason ?? null,
  };
}

/** A plan as somebody wrote it into the API: what is left out is null. */
export function writtenPlan({ name, office, from, to, tasks }: PlanInput): WrittenPlan {
  return { name, office, window: { from, to }, tasks: tasks.map(taskOf) };
}
