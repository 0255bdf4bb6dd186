import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';
import type { PartState } from './visitWords';

/** A part of a visit, as far as calling it off goes. */
export interface CallablePart {
  readonly department: string;
  readonly items: readonly string[];
  readonly state: PartState;
}

/** What is to be called off: one department's part, or one item of it; everything that nobody has begun where none is named. */
export interface CallOffOf {
  readonly department: string | null;
  readonly item: string | null;
}

const ARTICLE = '沪府发〔2020〕7号（十一）';

/** The parts that it concerns: of those that nobody has begun. */
export function partsConcerned<Part extends CallablePart>(parts: readonly Part[], { department }: CallOffOf): Part[] {
  return parts.filter((part) => part.state === 'PLANNED' && (department === null || part.department === department));
}

/**
 * Whether it can be called off: what nobody has begun, so that the rest of the visit can go on
 *
 * A part that is under way or over has its results, and an item is one of the part that is named.
 *
 * DR-29; 沪府发〔2020〕7号（十一）
 */
export function callOffScope(parts: readonly CallablePart[], of: CallOffOf): Verdict {
  const { department, item } = of;
  const named = parts.find((part) => part.department === department);
  if (department !== null && !named) {
    return unlawful('VISIT_PART_UNKNOWN', ARTICLE, { field: 'department', received: department });
  }
  if (item !== null && !named?.items.includes(item)) {
    return unlawful('CALL_OFF_ITEM_UNFIT', ARTICLE, { field: 'item', received: item, items: named?.items ?? [] });
  }
  if (partsConcerned(parts, of).length > 0) return lawful;
  const state = (named ?? parts[0])?.state ?? 'CANCELLED';
  return workStep({ act: 'CALL_OFF', state, possibleIn: ['PLANNED'], article: ARTICLE });
}
