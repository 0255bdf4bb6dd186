import type { Day } from '../../../../kernel/values/day';

/** A ban as far as it binds: from when, until when (the first day no longer; null for life), and when it was lifted. */
export interface BanDays {
  readonly from: Day;
  readonly until: Day | null;
  readonly liftedOn: Day | null;
}

/** Where a ban stands on a day. */
export type BanState = 'PENDING' | 'IN_FORCE' | 'ENDED' | 'LIFTED';

/** A ban against somebody: the pseudonym of a person or the code of an entity, and from what he is barred. */
export interface StandingBan extends BanDays {
  readonly number: string;
  readonly authority: string;
  /** Pseudonym of the person, or code of the entity. */
  readonly reference: string;
  readonly scope: string;
}

/** Whether somebody is barred, and by which bans that lasts longest first. */
export interface BanStanding {
  readonly banned: boolean;
  /** First day on which no ban known today stands in the way; null for life, and where none stands. */
  readonly until: Day | null;
  readonly lifetime: boolean;
  readonly bans: readonly StandingBan[];
}

/** Where a ban stands on a day: it begins and ends by itself, and one that was lifted binds no longer from that day on. */
export function banState({ from, until, liftedOn }: BanDays, on: Day): BanState {
  if (liftedOn !== null && liftedOn <= on) return 'LIFTED';
  if (on < from) return 'PENDING';
  return until === null || on < until ? 'IN_FORCE' : 'ENDED';
}

function byLength(one: StandingBan, other: StandingBan): number {
  if (one.until === other.until) return one.number < other.number ? -1 : 1;
  if (one.until === null || other.until === null) return one.until === null ? -1 : 1;
  return one.until > other.until ? -1 : 1;
}

/**
 * Whether a person or an entity is barred from something on a day
 *
 * Of several bans the one that lasts longest decides; a ban for life has no last day. On the day `until` it is over.
 *
 * 沪府发〔2020〕7号（十九）；《行政处罚法》第九条
 */
export function banStanding(
  bans: readonly StandingBan[],
  { reference, scope, on }: { readonly reference: string; readonly scope: string; readonly on: Day },
): BanStanding {
  const standing = bans
    .filter((ban) => ban.reference === reference && ban.scope === scope && banState(ban, on) === 'IN_FORCE')
    .sort(byLength);
  const [longest] = standing;
  return {
    banned: longest !== undefined,
    until: longest?.until ?? null,
    lifetime: longest !== undefined && longest.until === null,
    bans: standing,
  };
}
