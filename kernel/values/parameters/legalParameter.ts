import { type Day, day } from '../day';
import type { TermUnit } from '../term';

/** One version of a number that the law sets: nothing of the kind is a constant in code. */
export interface LegalParameter<T, Id extends string = string> {
  readonly id: Id;
  readonly value: T;
  readonly unit: TermUnit;
  /** First day in force. */
  readonly effectiveFrom: Day;
  /** First day no longer in force, the day its successor takes over; absent while it stands. */
  readonly effectiveTo?: Day;
  /** The instrument, with its number. */
  readonly source: string;
  readonly article: string;
  /** False while the number rests on general knowledge and no text of it was read. */
  readonly verified: boolean;
  /** What was not read, or how the text was understood. */
  readonly note?: string;
}

/** What is the same for all parameters of one instrument. */
export interface Instrument {
  readonly source: string;
  readonly from: string;
  readonly to?: string;
  readonly verified: boolean;
  readonly note?: string;
}

/** One version of a parameter under an instrument. */
export function parameter<const Id extends string>(
  id: Id,
  { value, unit, article }: { value: number; unit: TermUnit; article: string },
  { source, from, to, verified, note }: Instrument,
): LegalParameter<number, Id> {
  return {
    id,
    value,
    unit,
    effectiveFrom: day(from),
    ...(to !== undefined && { effectiveTo: day(to) }),
    source,
    article,
    verified,
    ...(note !== undefined && { note }),
  };
}
