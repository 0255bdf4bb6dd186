import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { type CaseStage, isClosedStage } from '../caseStage';

/** What was handed over on which ground. */
export const LEAD_GROUNDS = ['CASE_LEAD', 'COPIED', 'SUSPECTED_CRIME'] as const;

/** One of the grounds. */
export type LeadGround = (typeof LEAD_GROUNDS)[number];

/** The case of a number, as far as it was reported; undefined where it was not. */
export interface KnownCase {
  readonly uscc: string;
  readonly stage: CaseStage;
}

/** A lead and the case that it led to. */
export interface LeadAndCase {
  readonly ground: LeadGround;
  readonly uscc: string;
  readonly caseNumber: string | null;
}

const ARTICLE = '沪府发〔2020〕7号（十）';

/**
 * A lead is accepted with the number of its case, which is against the same entity
 *
 * What was only copied to another department may be dealt with without a case. The case itself may be reported later.
 *
 * 沪府发〔2020〕7号（十）；《行政处罚法》第五十四条
 */
export function acceptedCase({ ground, uscc, caseNumber }: LeadAndCase, known: KnownCase | undefined): Verdict {
  if (caseNumber === null) {
    return ground === 'COPIED' ? lawful : unlawful('LEAD_CASE_NUMBER_MISSING', ARTICLE, { ground });
  }
  return known === undefined || known.uscc === uscc
    ? lawful
    : unlawful('LEAD_CASE_OF_ANOTHER', '行政处罚法 54', { caseNumber });
}

/**
 * The number of the case of an accepted lead is corrected to another one, under the rules of acceptance
 *
 * 沪府发〔2020〕7号（十）
 */
export function correctedCase(lead: LeadAndCase, caseNumber: string | null, known: KnownCase | undefined): Verdict {
  return lead.caseNumber === caseNumber
    ? unlawful('LEAD_CASE_UNCHANGED', ARTICLE, { field: 'caseNumber', received: caseNumber })
    : acceptedCase({ ...lead, caseNumber }, known);
}

/**
 * A lead is closed when its case is
 *
 * The case must have been reported, be against the entity of the lead and have ended; a lead without a case needs none.
 *
 * 沪府发〔2020〕7号（十）
 */
export function closedCase(lead: LeadAndCase, known: KnownCase | undefined): Verdict {
  const { caseNumber, uscc } = lead;
  if (caseNumber === null) return lawful;
  if (known !== undefined && known.uscc !== uscc)
    return unlawful('LEAD_CASE_OF_ANOTHER', '行政处罚法 54', { caseNumber });
  return known !== undefined && isClosedStage(known.stage)
    ? lawful
    : unlawful('LEAD_CASE_NOT_CLOSED', ARTICLE, { caseNumber, stage: known?.stage ?? null });
}
