import { addMonths, type Day } from '../../../../kernel/values/day';
import { findParameter, type LegalParameter, PARAMETERS, type ParameterId } from '../../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** An act and the day on which an agency found it. */
export interface LimitedAct {
  /** Last day of the act; null while it goes on. */
  readonly actEnd: Day | null;
  /** Whether it touched the life or health of citizens or financial safety and did harm. */
  readonly safetyHarm: boolean;
  readonly foundOn: Day;
}

/** Last day on which an act can still be found, and what sets it. */
export interface LimitationEnd {
  readonly on: Day;
  readonly basis: LegalParameter<number>;
}

/**
 * Last day on which an act can be found; null while it goes on
 *
 * Two years from the day on which the act ended, five where it did harm to safety. The law of that day sets the number, so
 * that the five years count for acts that ended on or after their first day; an older act has the first known term. The
 * last day does not move on to a working day: it bounds the State, not a duty of somebody (reading of this project).
 *
 * 《行政处罚法》第三十六条
 */
export function limitationEnd({ actEnd, safetyHarm }: Omit<LimitedAct, 'foundOn'>): LimitationEnd | null {
  if (actEnd === null) return null;
  const longer = safetyHarm ? findParameter(versionsOf('LIMITATION_SAFETY'), actEnd) : undefined;
  const ordinary = versionsOf('LIMITATION_ORDINARY');
  const basis = longer ?? findParameter(ordinary, actEnd) ?? ordinary[0];
  return basis === undefined ? null : { on: addMonths(actEnd, basis.value * 12), basis };
}

/**
 * An act that was found after its limitation is penalised no more
 *
 * 《行政处罚法》第三十六条
 */
export function limitation(act: LimitedAct): Verdict {
  const end = limitationEnd(act);
  return end === null || act.foundOn <= end.on
    ? lawful
    : unlawful('LIMITATION_OVER', '行政处罚法 36', {
        actEnd: act.actEnd,
        foundOn: act.foundOn,
        lastDay: end.on,
        years: end.basis.value,
      });
}

function versionsOf(id: ParameterId): readonly LegalParameter<number>[] {
  return PARAMETERS.filter((version) => version.id === id);
}
