/** What a drawn task wants of one entity. */
export interface WantedTask {
  readonly task: number;
  readonly plan: string;
  /** Why objects visited earlier in the plan's year are visited again; null where they are not. */
  readonly repeatReason: string | null;
}

/** What becomes of the tasks that were drawn for an entity. */
export interface PlannedOnce {
  readonly carried: readonly WantedTask[];
  /** Not carried out: the entity has its planned visit of the year already, and they give no reason for another. */
  readonly left: readonly WantedTask[];
  /** Why there is a second planned visit; null where there is none. */
  readonly repeatReason: string | null;
}

/**
 * One planned visit in a plan's year; a second one only for tasks that say why
 *
 * The frame leaves out who was visited; this holds where two rounds were drawn side by side. What is left is told on the
 * record of the visit, and the draw stays as it is.
 *
 * 沪府发〔2020〕7号（十一）; 《上海市优化营商环境条例》第七十条
 */
export function plannedOnce(tasks: readonly WantedTask[], earlierVisit: string | null): PlannedOnce {
  if (earlierVisit === null) return { carried: tasks, left: [], repeatReason: null };
  const carried = tasks.filter(({ repeatReason }) => repeatReason !== null);
  const left = tasks.filter(({ repeatReason }) => repeatReason === null);
  return { carried, left, repeatReason: carried[0]?.repeatReason ?? null };
}
