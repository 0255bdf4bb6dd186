import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** On what ground something planned can be called off; there is no other. */
export const CALL_OFF_GROUNDS = [
  'ENTITY_GONE',
  'ENTITY_CLOSED',
  'ITEM_ENDED',
  'WINDOW_CLOSED',
  'BARRED',
  'FORCE_MAJEURE',
] as const;

/** On what ground something planned is called off. */
export type CallOffGround = (typeof CALL_OFF_GROUNDS)[number];

/** What the record says of what would be called off. */
export interface CallOffRecord {
  readonly ground: CallOffGround;
  /** Those of its items that are still on the published list, with a basis in force, on the day of the visit. */
  readonly listed: readonly string[];
  readonly windowTo: Day;
  readonly today: Day;
}

const ARTICLE = '沪府发〔2020〕7号（十一）';

/**
 * Whether the ground agrees with what the hub itself knows
 *
 * What was drawn stands: it is called off on a fixed ground, and what can be looked up is looked up. An item has ended only
 * where it left the list or its basis did, and the time is over only from the day after the window. All else is for a second
 * person to judge.
 *
 * DR-29; 沪府发〔2020〕7号（十一）
 */
export function callOffGround({ ground, listed, windowTo, today }: CallOffRecord): Verdict {
  const at = { field: 'ground', received: ground };
  if (ground === 'ITEM_ENDED' && listed.length > 0) {
    return unlawful('CALL_OFF_GROUND_UNFIT', ARTICLE, { ...at, listed: [...listed] });
  }
  return ground === 'WINDOW_CLOSED' && today <= windowTo
    ? unlawful('CALL_OFF_GROUND_UNFIT', ARTICLE, { ...at, windowTo })
    : lawful;
}
