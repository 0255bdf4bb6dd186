import { type Day, yearOf } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Most planned visits that a department can set for an enterprise and a year: one a month. */
export const MOST_CAP = 12;

/** A cap that is set, and the one that it takes the place of. */
export interface CapChange {
  readonly year: number;
  readonly most: number;
  /** Null where the year has none yet. */
  readonly former: number | null;
  readonly isReasoned: boolean;
}

/**
 * A cap of visits is not raised within its year without a reason
 *
 * It is a whole number from 1 on, for this year or the next; what is over is not set. Lowering it, and setting it before the
 * year begins, needs no reason.
 *
 * DR-14; 国办发〔2024〕54号
 */
export function capChange({ year, most, former, isReasoned }: CapChange, today: Day): Verdict {
  const article = '国办发〔2024〕54号';
  const now = yearOf(today);
  if (!Number.isSafeInteger(most) || most < 1 || most > MOST_CAP || year < now || year > now + 1) {
    return unlawful('CAP_UNFIT', article, { year, received: String(most), limit: MOST_CAP });
  }
  const isRaised = former !== null && most > former && year === now;
  return isRaised && !isReasoned ? unlawful('CAP_RAISED_WITHOUT_REASON', article, { year, most, former }) : lawful;
}
