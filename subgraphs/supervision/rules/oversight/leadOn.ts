import type { Day } from '../../../../kernel/values/day';
import { type ApprovalParties, type ApprovalState, type Responsible, responsibleParty } from './responsibleParty';

/** An entry on who has to do with a matter, by days. */
export interface ResponsibilityEntry extends ApprovalParties {
  readonly state: ApprovalState;
  readonly since: Day;
  /** First day on which it no longer holds; null while it does. */
  readonly until: Day | null;
}

/**
 * The entries that say who answers for a matter in a district on a day
 *
 * What is entered for the district goes before what is entered for the whole city. One entry is as it should be.
 *
 * 沪府发〔2020〕7号（四）、（五）
 */
function entriesOn<Entry extends ResponsibilityEntry>(
  entries: readonly Entry[],
  district: string | null,
  on: Day,
): Entry[] {
  const holding = entries.filter(({ since, until }) => since <= on && (until === null || on < until));
  const own = holding.filter((entry) => entry.district === district);
  return own.length > 0 || district === null ? own : holding.filter((entry) => entry.district === null);
}

/** What is wrong with who answers for a matter in a district on a day. */
export type GapKind = 'NO_LEAD' | 'TWO_LEADS';

/** Who answers for a matter in a district on a day, and what is wrong with it. */
export interface LeadOn<Entry> {
  /** The only entry; undefined where there is none, or more than one. */
  readonly entry: Entry | undefined;
  readonly leads: readonly Responsible[];
  readonly gap: GapKind | null;
}

/**
 * Exactly one authority answers for a matter in each area on each day
 *
 * None, or two at once, is a gap; so is an entry whose state nobody can resolve.
 *
 * 沪府发〔2020〕7号（二）1、（四）、（五）
 */
export function leadOn<Entry extends ResponsibilityEntry>(
  entries: readonly Entry[],
  district: string | null,
  on: Day,
): LeadOn<Entry> {
  const found = entriesOn(entries, district, on);
  const leads = found
    .map((entry) => responsibleParty(entry.state, { ...entry, district: entry.district ?? district }))
    .filter((one): one is Responsible => 'authority' in one);
  if (leads.length === 0) return { entry: undefined, leads, gap: 'NO_LEAD' };
  return leads.length === 1 ? { entry: found[0], leads, gap: null } : { entry: undefined, leads, gap: 'TWO_LEADS' };
}
