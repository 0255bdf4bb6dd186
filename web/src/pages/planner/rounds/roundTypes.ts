import type { WholeRoundFragment } from './round.generated';

/** A round with everything that its page shows. */
export type Round = WholeRoundFragment;
/** What a round is asked again for after something was done. */
export interface RoundProps {
  readonly round: Round;
  onChanged(): void;
}
