import type { InspectionEvent } from '../work/appendEvent';
import type { RoundDoing } from './roundDoing';
import type { RoundRow } from './roundRows';

/** Who acts where the silo itself does something in a round. */
export const ROUND_JOB = { subject: 'draw', department: null } as const;

type About = Pick<RoundRow, 'number' | 'authority' | 'plans'>;

/** What is done to a round, and by whom on which day. */
export interface RoundDeed {
  /** SCREAMING_SNAKE. */
  readonly kind: string;
  readonly doing: { readonly actor: InspectionEvent['actor']; readonly today: RoundDoing['today'] };
  readonly reason?: string | null;
  /** Plain JSON, with no secret in it that is still to be kept. */
  readonly details?: object;
}

/** An entry of the history of a round; it belongs within a plan where the round is of one alone. */
export function roundEvent(about: About, { kind, doing, reason = null, details = {} }: RoundDeed): InspectionEvent {
  const { number, authority, plans } = about;
  const plan = plans.length === 1 ? (plans[0] ?? null) : null;
  const { actor, today: on } = doing;
  return { topic: 'round', number, kind, plan, authority, actor, on, reason, details };
}
