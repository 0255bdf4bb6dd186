import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { MandatoryField, WholeTask, WrittenTask } from './planContent';

/** The five parts that a plan must have, and the field of a task that holds each. */
export const MANDATORY_PARTS = {
  BODY: 'department',
  OBJECTS: 'scope',
  METHOD: 'mode',
  ITEMS: 'item',
  RATIO: 'volume',
} as const satisfies Record<string, MandatoryField>;

/** One of the five parts. */
export type MandatoryPart = keyof typeof MANDATORY_PARTS;

const PARTS = Object.entries(MANDATORY_PARTS) as [MandatoryPart, MandatoryField][];

const isGiven = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/**
 * A plan has its five parts: inspecting body, object scope, method, items, ratio
 *
 * Every task says each of them; a plan without a task has none. A part that is missing is named, with the place.
 *
 * DR-5; 《上海市优化营商环境条例》第六十二条
 */
export function fiveParts(tasks: readonly WrittenTask[]): Verdict {
  const where = tasks.flatMap((task, at) =>
    PARTS.filter(([, field]) => !isGiven(task[field])).map(([part, field]) => ({ part, at: `tasks[${at}].${field}` })),
  );
  const parts = tasks.length === 0 ? PARTS.map(([part]) => part) : PARTS.map(([part]) => part).filter(isNamedIn(where));
  return parts.length === 0
    ? lawful
    : unlawful('PLAN_PARTS_MISSING', '上海市优化营商环境条例 62', { missing: parts, where: where.map(({ at }) => at) });
}

const isNamedIn = (where: readonly { readonly part: MandatoryPart }[]) => (part: MandatoryPart) =>
  where.some((one) => one.part === part);

/** Whether a task has every part. */
export function isWhole(task: WrittenTask): task is WholeTask {
  return PARTS.every(([, field]) => isGiven(task[field]));
}
