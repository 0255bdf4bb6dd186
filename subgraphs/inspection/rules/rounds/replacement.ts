import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { PartState } from '../visits/visitWords';

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

/** What is on record of a drawn object that is said to be gone. */
export interface GoneEvidence {
  /** State of the entity in the library of objects; null where it is not known there. */
  readonly state: string | null;
  /** Where the part of its visit stands that carries out the task; null where no visit does. */
  readonly part: PartState | null;
  /** Names of the codes of its result for the task; none where there is no result. */
  readonly found: readonly string[];
  /** Whether the task was called off because the entity is gone: one person proposed it, another approved. */
  readonly isCalledOff: boolean;
}

/** Result codes 9 to 12, by the ground that they prove. */
const FOUND: Readonly<Record<ReplacementGround, string>> = {
  DEREGISTERED: 'DEREGISTERED',
  REVOKED: 'LICENCE_REVOKED',
  VOIDED: 'REGISTRATION_VOIDED',
  MOVED_OUT: 'MOVED_OUT',
};

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

/**
 * Whether it is on record that a drawn object is gone as the ground says
 *
 * The library of objects says so, the team that went out found it so (result codes 9 to 12), or a head approved what another
 * person proposed. Whose visit has begun is replaced on its result alone: nobody is exchanged after he was inspected.
 *
 * DR-29; 沪府发〔2020〕7号（十一）
 */
export function goneOnRecord(ground: ReplacementGround, { state, part, found, isCalledOff }: GoneEvidence): Verdict {
  if (found.includes(FOUND[ground])) return lawful;
  if (part === 'IN_PROGRESS' || part === 'COMPLETED') {
    return unlawful('OBJECT_VISITED', ARTICLE, { field: 'ground', received: ground, part, found: [...found] });
  }
  return state === ground || isCalledOff
    ? lawful
    : unlawful('REPLACEMENT_UNPROVED', ARTICLE, { field: 'ground', received: ground, state });
}
