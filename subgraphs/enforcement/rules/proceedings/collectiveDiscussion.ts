import type { Day } from '../../../../kernel/values/day';
import { proceedingLimitOn } from '../../../../kernel/values/parameters/proceedings';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { penaltySeverity } from '../penaltySeverity';
import { blankFields } from './blankFields';
import type { Penalty } from './types';

/** 集体讨论事由 Why the heads discuss a case together. */
export const COLLECTIVE_GROUNDS = ['COMPLEX', 'MAJOR', 'HEAVY_PENALTY'] as const;

/** One of the grounds. */
export type CollectiveGround = (typeof COLLECTIVE_GROUNDS)[number];

/** A case before its decision. */
export interface CollectiveFacts {
  readonly complex: boolean;
  readonly major: boolean;
  readonly penalties: readonly Penalty[];
}

/** A discussion of the heads. */
export interface CollectiveDiscussion {
  readonly heldOn: Day;
  /** Accounts of the heads who took part. */
  readonly heads: readonly string[];
  readonly conclusion: string;
}

/**
 * Why the heads discuss a case together; empty where one of them may decide
 *
 * Complex circumstances and major violations call for it. Penalties that take qualification, licence, business or post away
 * count as major (reading of this project).
 *
 * 《行政处罚法》第五十七条第二款
 */
export function collectiveNeeded({ complex, major, penalties }: CollectiveFacts): readonly CollectiveGround[] {
  const isHeavy = penaltySeverity(penalties.map(({ kind }) => kind)) === 'SERIOUS';
  return [
    ...(complex ? (['COMPLEX'] as const) : []),
    ...(major ? (['MAJOR'] as const) : []),
    ...(isHeavy ? (['HEAVY_PENALTY'] as const) : []),
  ];
}

/** Who took part in a discussion of the heads, and who recorded it. */
export interface Discussing {
  readonly heads: readonly string[];
  /** Account of the head who enters it. */
  readonly recorder: string;
  /** Accounts that worked on the case or reviewed it. */
  readonly barred: readonly string[];
}

/**
 * Enough heads discuss together, who enters it among them, and nobody who worked on the case or reviewed it
 *
 * Who of them was there is what the recording head enters and the record proves: the others do not sign in for it.
 *
 * 《行政处罚法》第五十七条第二款、第五十八条
 */
export function collectiveHeads({ heads, recorder, barred }: Discussing, on: Day): Verdict {
  const { value: atLeast } = proceedingLimitOn('COLLECTIVE_HEADS_AT_LEAST', on);
  const different = new Set(heads);
  const unfit = [...different].filter((head) => barred.includes(head));
  const fits = different.size === heads.length && different.size >= atLeast && different.has(recorder);
  return fits && unfit.length === 0
    ? lawful
    : unlawful('COLLECTIVE_HEADS_UNFIT', '行政处罚法 57', { heads, recorder, barred: unfit, atLeast });
}

/**
 * Where it is called for, enough heads discussed the case together, and their conclusion is recorded, before the decision
 *
 * 《行政处罚法》第五十七条第二款
 */
export function collectiveHeld(
  grounds: readonly CollectiveGround[],
  discussion: CollectiveDiscussion | null,
  on: Day,
): Verdict {
  if (grounds.length === 0) return lawful;
  const { value: atLeast } = proceedingLimitOn('COLLECTIVE_HEADS_AT_LEAST', on);
  const heads = new Set(discussion?.heads ?? []).size;
  const missing = blankFields({ conclusion: discussion?.conclusion ?? null });
  return discussion !== null && discussion.heldOn <= on && heads >= atLeast && missing.length === 0
    ? lawful
    : unlawful('COLLECTIVE_DISCUSSION_MISSING', '行政处罚法 57', { grounds, heads, atLeast, missing });
}
