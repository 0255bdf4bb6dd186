import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** 退回理由 Why a lead can be returned. */
export const LEAD_RETURNS = [
  'NOT_COMPETENT',
  'EVIDENCE_INSUFFICIENT',
  'FACTS_UNCLEAR',
  'NO_VIOLATION',
  'ALREADY_HANDLED',
  'OTHER',
] as const;

/** One of the reasons. */
export type LeadReturn = (typeof LEAD_RETURNS)[number];

/**
 * A lead bounces with a reason of the list, told in words as well
 *
 * DR-23; 沪府发〔2020〕7号（十）: standards and procedure of transfer
 */
export function leadReturn(code: string): Verdict {
  const possible: readonly string[] = LEAD_RETURNS;
  return possible.includes(code)
    ? lawful
    : unlawful('LEAD_RETURN_REASON_UNKNOWN', '沪府发〔2020〕7号（十）', { code, possible });
}
