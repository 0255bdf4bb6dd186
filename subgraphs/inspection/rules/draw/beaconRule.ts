import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { BeaconKind, NamedBeacon } from './frameHeader';

const ARTICLE = '沪府发〔2020〕7号（十一）';

/** Least decimal digits of dice or lottery: 66 bits, what Colorado asks of its audits. */
export const LEAST_DIGITS = 20;

const DIGITS = /^\d{20,400}$/;
const WRITTEN: Readonly<Record<BeaconKind, RegExp>> = { DICE: DIGITS, LOTTERY: DIGITS, DRAND: /^[0-9a-f]{64}$/ };

/** The randomness as somebody tells it, and when. */
export interface ToldBeacon {
  readonly text: string;
  /** Moment at which it is told, ISO 8601 in UTC with milliseconds. */
  readonly toldAt: string;
}

/**
 * Whether randomness is the one that was named: told no earlier than it can exist, and long enough that nobody could have
 * tried all of it.
 *
 * FL-2
 */
export function beaconRule({ kind, notBefore }: NamedBeacon, { text, toldAt }: ToldBeacon): Verdict {
  if (toldAt < notBefore) {
    return unlawful('DRAW_BEACON_EARLY', ARTICLE, { field: 'beacon', received: toldAt, limit: notBefore });
  }
  if (!WRITTEN[kind].test(text)) {
    return unlawful('DRAW_BEACON_MALFORMED', ARTICLE, { field: 'beacon', received: text, limit: LEAST_DIGITS });
  }
  return lawful;
}
