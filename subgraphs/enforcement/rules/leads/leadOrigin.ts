import { findDepartment } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isOtherRegion } from '../transfers/otherRegion';

/** 线索来源 Where leads come from. */
export const LEAD_ORIGINS = ['INSPECTION', 'COMPLAINT', 'HOTLINE_12345', 'DEPARTMENT', 'RISK_CLUE', 'OWN'] as const;

/** One of the origins. */
export type LeadOrigin = (typeof LEAD_ORIGINS)[number];

/** What is told of where a lead comes from. */
export interface LeadSource {
  readonly origin: LeadOrigin;
  /** Number of the issue, clue or referral that it comes from; null without one. */
  readonly reference: string | null;
  /** The department that told it; null where none of the city did. */
  readonly fromDepartment: string | null;
  /** Region outside the city whose agency told it; null where none did. */
  readonly fromRegion: string | null;
  /** Whether a complainant is in the sealed register of the department. */
  readonly complainantSealed: boolean;
}

const NUMBERS: Readonly<Partial<Record<LeadOrigin, RegExp>>> = {
  HOTLINE_12345: /^HL-\d{4}-\d{6,}$/,
  RISK_CLUE: /^RC-\d{4}-\d{6,}$/,
  DEPARTMENT: /^RT-\d{4}-\d{6,}$/,
};

function unfitField({ origin, reference, fromDepartment, fromRegion, complainantSealed }: LeadSource): string | null {
  const form = NUMBERS[origin];
  const needsNumber = origin === 'HOTLINE_12345' || origin === 'RISK_CLUE';
  if (reference === null ? needsNumber : !form?.test(reference)) return 'reference';
  const isToldByAgency = origin === 'DEPARTMENT';
  if (!isToldByAgency && fromDepartment !== null) return 'fromDepartment';
  if (!isToldByAgency && fromRegion !== null) return 'fromRegion';
  if (isToldByAgency && (fromDepartment === null) === (fromRegion === null)) return 'fromDepartment';
  if (fromDepartment !== null && !findDepartment(fromDepartment)) return 'fromDepartment';
  if (fromRegion !== null && !isOtherRegion(fromRegion)) return 'fromRegion';
  return complainantSealed && origin !== 'COMPLAINT' ? 'complainantReference' : null;
}

/**
 * A lead names where it comes from by its number there, and nothing else
 *
 * One of the hotline carries the number of its issue, one of a risk the number of its clue, one of an agency the department
 * or the region outside the city, and the referral where there was one. Only a complaint has a complainant. What an
 * inspection hands over comes by itself and is never entered.
 *
 * 沪府发〔2020〕7号（九）、（十）、（十五）、（二十）；《行政处罚法》第五十四条
 */
export function leadOrigin(source: LeadSource): Verdict {
  const field = source.origin === 'INSPECTION' ? 'origin' : unfitField(source);
  return field === null
    ? lawful
    : unlawful('LEAD_ORIGIN_UNFIT', '沪府发〔2020〕7号（十）', { field, origin: source.origin });
}
