import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Why a drawn object cannot be visited any more: result codes 9 to 12. */
export const REPLACEMENT_GROUNDS = ['DEREGISTERED', 'REVOKED', 'VOIDED', 'MOVED_OUT'] as const;

/** Why a drawn object cannot be visited any more. */
export type ReplacementGround = (typeof REPLACEMENT_GROUNDS)[number];

/** A drawn object, and who comes next in its cell. */
export interface ReplacedObject {
  readonly uscc: string;
  readonly state: 'DRAWN' | 'REPLACED';
  readonly replacedBy: string | null;
  /** Code of the next ticket of the cell; null where the cell has nobody left. */
  readonly next: string | null;
}

const ARTICLE = '沪府发〔2020〕7号（十一）';

/**
 * Whether a drawn object is replaced: once, by the next ticket of its cell
 *
 * What was drawn stands. Only who has gone from the register or from the city before the visit is replaced, by who would
 * have been drawn next, and both stay on the record.
 *
 * DR-29, FL-13; 沪府发〔2020〕7号（十一）
 */
export function replacement(drawn: ReplacedObject | undefined, uscc: string): Verdict {
  if (!drawn) return unlawful('OBJECT_NOT_DRAWN', ARTICLE, { field: 'uscc', received: uscc });
  if (drawn.state === 'REPLACED') {
    return unlawful('OBJECT_REPLACED', ARTICLE, { field: 'uscc', received: uscc, replacedBy: drawn.replacedBy });
  }
  return drawn.next === null ? unlawful('REPLACEMENT_NONE_LEFT', ARTICLE, { field: 'uscc', received: uscc }) : lawful;
}
