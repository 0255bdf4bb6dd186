import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { NamedBeacon } from '../draw/frameHeader';
import { drandMoment } from './drandMoment';

/** Randomness as it is named, until when the departments open their nonces, and the moment; all ISO 8601 in UTC. */
export interface RoundTimes {
  readonly beacon: NamedBeacon;
  readonly revealDue: string;
  readonly now: string;
}

const ARTICLE = '沪府发〔2020〕7号（十一）';

/**
 * Which randomness can be named: one that does not exist yet, with time behind it for the departments' nonces
 *
 * A round of drand is named by its number, and cannot be known before its moment, which follows from the number alone.
 *
 * FL-1, FL-2, FL-21
 */
export function namedBeacon({ beacon, revealDue, now }: RoundTimes): Verdict {
  const { kind, detail, notBefore } = beacon;
  if (notBefore <= now) {
    return unlawful('ROUND_BEACON_PASSED', ARTICLE, { field: 'beacon.notBefore', received: notBefore, limit: now });
  }
  const expected = kind === 'DRAND' ? (drandMoment(detail) ?? 'quicknet/<round>') : notBefore;
  if (notBefore !== expected) {
    return unlawful('ROUND_DRAND_UNFIT', ARTICLE, { field: 'beacon', received: `${detail} ${notBefore}`, expected });
  }
  if (revealDue > notBefore) return lawful;
  return unlawful('ROUND_DUE_UNFIT', ARTICLE, { field: 'revealDue', received: revealDue, limit: notBefore });
}
