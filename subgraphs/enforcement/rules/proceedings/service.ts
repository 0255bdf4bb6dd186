import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import type { ProceedingTerm } from './types';

/** 送达方式 Ways in which a decision is served. */
export const SERVICE_METHODS = [
  'ON_THE_SPOT',
  'DIRECT',
  'LEAVING',
  'ENTRUSTED',
  'POST',
  'ELECTRONIC',
  'ANNOUNCEMENT',
] as const;

/** One of the ways. */
export type ServiceMethod = (typeof SERVICE_METHODS)[number];

/** How a decision is served. */
export interface Service {
  readonly method: ServiceMethod;
  /** Whether the party was present when the decision was announced. */
  readonly present: boolean;
  /** Whether the party signed its consent to electronic service. */
  readonly consentSigned: boolean;
  /** Whether the other ways were tried in vain, or the party cannot be found. */
  readonly othersFailed: boolean;
}

/**
 * Last day to serve a decision: the day itself on a party who is present, seven working days on one who is not
 *
 * Throws PARAMETER_NOT_IN_FORCE. 《行政处罚法》第六十一条第一款、第八十五条
 */
export function serviceTerm(decidedOn: Day, present: boolean): ProceedingTerm {
  const term = workTerm('DECISION_SERVED_WITHIN', decidedOn);
  return present ? { ...term, dueOn: decidedOn } : term;
}

/**
 * A party who is present is handed the decision; electronic service needs its signed consent, announcement that nothing
 * else will do
 *
 * 《行政处罚法》第六十一条；《民事诉讼法》（送达，未核对）
 */
export function serviceMethod({ method, present, consentSigned, othersFailed }: Service): Verdict {
  const fits =
    present === (method === 'ON_THE_SPOT') &&
    (method !== 'ELECTRONIC' || consentSigned) &&
    (method !== 'ANNOUNCEMENT' || othersFailed);
  return fits
    ? lawful
    : unlawful('SERVICE_METHOD_UNFIT', '行政处罚法 61', { method, present, consentSigned, othersFailed });
}
