import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { hearingRequestTerm } from './hearingTerms';
import type { HearingGround, Recusal } from './types';

/** How a hearing was held. */
export interface HearingHeld {
  /** Hash of the record; null where there is none. */
  readonly recordSha256: string | null;
  readonly signedByParty: boolean;
  /** Whether the chair noted in the record that the party refused to sign. */
  readonly refusalNoted: boolean;
  readonly isOpen: boolean;
  /** Why it was not open to the public; null where it was. */
  readonly closedFor: 'STATE_SECRET' | 'TRADE_SECRET' | 'PRIVACY' | null;
}

/** What became of the right to a hearing. */
export interface HearingCourse {
  readonly grounds: readonly HearingGround[];
  /** Day on which the notice told of the right. */
  readonly noticedOn: Day;
  readonly requestedOn: Day | null;
  readonly heldOn: Day | null;
  /** Day on which the party waived the hearing, or forfeited it by staying away; null where it did not. */
  readonly waivedOn: Day | null;
}

const ARTICLE = '行政处罚法 64';

/**
 * A hearing is chaired by somebody who did not investigate the case and was not recused from it
 *
 * 《行政处罚法》第六十四条第四项
 */
export function hearingChair(
  chair: string,
  officers: readonly { readonly account: string }[],
  recusals: readonly Recusal[] = [],
): Verdict {
  const investigated = officers.some(({ account }) => account === chair);
  const recused = recusals.some(({ account, state }) => account === chair && state !== 'REFUSED');
  return investigated || recused ? unlawful('HEARING_CHAIR_UNFIT', ARTICLE, { chair, investigated, recused }) : lawful;
}

/**
 * A hearing is public and recorded, and the party signs the record or its refusal is noted
 *
 * It is closed for secrets or privacy alone.
 *
 * 《行政处罚法》第六十四条第三项、第八项
 */
export function hearingHeld({ recordSha256, signedByParty, refusalNoted, isOpen, closedFor }: HearingHeld): Verdict {
  const recorded = recordSha256 !== null && (signedByParty || refusalNoted);
  const openEnough = isOpen === (closedFor === null);
  return recorded && openEnough
    ? lawful
    : unlawful('HEARING_RECORD_UNFIT', ARTICLE, { recordSha256, signedByParty, refusalNoted, isOpen, closedFor });
}

/**
 * Whether a party that stayed away, or left without leave, has waived the hearing: without good reason it has
 *
 * 《行政处罚法》第六十四条第六项
 */
export function hearingForfeited(attendance: 'ABSENT' | 'LEFT_WITHOUT_LEAVE', goodReason: boolean): boolean {
  return attendance === 'LEFT_WITHOUT_LEAVE' || !goodReason;
}

/**
 * Where a hearing must be offered, the penalty waits for it: held, waived, or not asked for in time
 *
 * 《行政处罚法》第六十三条、第六十四条
 */
export function hearingBefore(
  { grounds, noticedOn, requestedOn, heldOn, waivedOn }: HearingCourse,
  today: Day,
): Verdict {
  const settled = [heldOn, waivedOn].some((on) => on !== null && on <= today);
  if (settled || grounds.length === 0) return lawful;
  const { dueOn } = hearingRequestTerm(noticedOn);
  return requestedOn === null && isOverdue(dueOn, today)
    ? lawful
    : unlawful('HEARING_MISSING', '行政处罚法 63', { grounds, requestedOn, dueOn });
}

/**
 * After a hearing the decision rests on its record
 *
 * 《行政处罚法》第六十五条
 */
export function decidedOnRecord(recordSha256: string | null, decidedOn: string | null): Verdict {
  return recordSha256 === null || recordSha256 === decidedOn
    ? lawful
    : unlawful('HEARING_RECORD_IGNORED', '行政处罚法 65', { record: recordSha256, decidedOn });
}
