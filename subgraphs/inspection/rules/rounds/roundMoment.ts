import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const ARTICLE = '沪府发〔2020〕7号（十一）';

/**
 * Whether a round can still be committed to: the randomness that was named does not exist yet
 *
 * FL-1: the order of the moments is what proves that nobody knew.
 */
export function beforeBeacon(notBefore: string, now: string): Verdict {
  if (now < notBefore) return lawful;
  return unlawful('ROUND_BEACON_PASSED', ARTICLE, { field: 'beacon.notBefore', received: notBefore, limit: now });
}

/**
 * Whether something can still be told in a round: its reveals are not due yet
 *
 * Who could wait with his nonce until he likes the outcome would choose it. FL-2
 */
export function beforeDue(revealDue: string, now: string): Verdict {
  return now <= revealDue ? lawful : unlawful('ROUND_OVERDUE', ARTICLE, { limit: revealDue, received: now });
}
