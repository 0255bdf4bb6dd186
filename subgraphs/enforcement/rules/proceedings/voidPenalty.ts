import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { blankFields } from './blankFields';

/** What a penalty stands on. */
export interface PenaltyFooting {
  /** The published provision that it rests on; null where there is none. */
  readonly basis: string | null;
  readonly authority: string;
  /** Whether the agency has the power to impose penalties. */
  readonly competent: boolean;
  /** Whether the procedure was broken seriously and plainly. */
  readonly seriousBreach: boolean;
}

/**
 * A penalty without basis, by an agency without the power, or after a serious and plain breach of procedure is void
 *
 * `because` names every reason.
 *
 * 《行政处罚法》第三十八条
 */
export function voidPenalty({ basis, authority, competent, seriousBreach }: PenaltyFooting): Verdict {
  const because = [
    ...(blankFields({ basis }).length > 0 ? ['NO_BASIS'] : []),
    ...(competent ? [] : ['NO_POWER']),
    ...(seriousBreach ? ['SERIOUS_BREACH'] : []),
  ];
  return because.length === 0 ? lawful : unlawful('PENALTY_VOID', '行政处罚法 38', { authority, because });
}
