import type { Day } from '../../../../kernel/values/day';

/** Standing decisions of which matter are told of, on which day, and of whose subjects; null for everybody's. */
export interface StandingOf {
  readonly matter: string;
  readonly authorities: readonly string[] | null;
  readonly today: Day;
}

/** The matter ($1), authorities ($2) and day ($3) as parameters of `STANDING`. */
export const standingParams = ({ matter, authorities, today }: StandingOf): unknown[] => [matter, authorities, today];

/** Decisions `c` with their subjects `s` as they stand now. */
export const DECISIONS = `category_assignment c
  LEFT JOIN supervised_subject s ON s.matter_code = c.matter_code AND s.uscc = c.uscc AND s.superseded_seq IS NULL`;

/**
 * The condition over `DECISIONS` that they stand on a subject which is under supervision on the day, in the charge of one
 * of the authorities now: of who was handed over that is the office that took over, and who has left is with none. What an
 * authority's own system decided on an entity that nobody entered as a subject is with that authority.
 */
export const STANDING = `c.matter_code = $1 AND c.until IS NULL AND (s.ended_on IS NULL OR s.ended_on > $3::date)
  AND ($2::text[] IS NULL OR coalesce(s.authority, c.authority) = ANY ($2))`;
