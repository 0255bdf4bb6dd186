import type { OwnKind } from '../../../subgraphs/supervision/rules/evidence/ownEvidence';
import type { Share } from '../calibration';

/** How many of 1,000 subjects have an entry, and what it says. */
interface EntryShares {
  readonly perMille: number;
  readonly codes: readonly Share<string>[];
}

/** An entry that authorities make: of most subjects, and of those whose story speaks of trouble where that differs. */
export interface EntryPlan {
  readonly kind: OwnKind;
  readonly usual: EntryShares;
  readonly troubled?: EntryShares;
}

const shares = (perMille: number, codes: Readonly<Record<string, number>>): EntryShares => ({
  perMille,
  codes: Object.entries(codes),
});

const ARREARS: EntryPlan = {
  kind: 'ARREARS',
  usual: shares(12, { TAX: 2, SOCIAL_INSURANCE: 1 }),
  troubled: shares(80, { TAX: 2, SOCIAL_INSURANCE: 1 }),
};
const HONOUR: EntryPlan = { kind: 'HONOUR', usual: shares(40, { DISTRICT: 8, CITY: 3, NATIONAL: 1 }) };

const CATERING: readonly EntryPlan[] = [
  {
    kind: 'COMPLAINT',
    usual: shares(60, { HYGIENE: 5, FOREIGN_MATTER: 3, EXPIRED_FOOD: 2 }),
    troubled: shares(350, { HYGIENE: 4, FOREIGN_MATTER: 2, EXPIRED_FOOD: 4 }),
  },
  { kind: 'ACCIDENT', usual: shares(2, { GENERAL: 1 }), troubled: shares(30, { GENERAL: 4, LARGER: 1 }) },
  { kind: 'QUALIFICATION', usual: shares(150, { HACCP: 2, ISO22000: 1 }) },
  {
    kind: 'RISK_LEVEL',
    usual: shares(900, { A: 40, B: 40, C: 17, D: 3 }),
    troubled: shares(950, { B: 15, C: 45, D: 40 }),
  },
  {
    kind: 'OTHER',
    usual: shares(900, {
      'CATERING_FORMAT:SNACKS': 45,
      'CATERING_FORMAT:RESTAURANT': 40,
      'CATERING_FORMAT:COLD_DISHES': 9,
      'CATERING_FORMAT:CENTRAL_KITCHEN': 2,
      'CATERING_FORMAT:SCHOOL_CANTEEN': 4,
    }),
  },
  {
    kind: 'JUDGEMENT',
    usual: shares(850, { 'HYGIENE:GOOD': 55, 'HYGIENE:FAIR': 38, 'HYGIENE:POOR': 7 }),
    troubled: shares(950, { 'HYGIENE:GOOD': 8, 'HYGIENE:FAIR': 42, 'HYGIENE:POOR': 50 }),
  },
  ARREARS,
];

const INDUSTRY: readonly EntryPlan[] = [
  {
    kind: 'ACCIDENT',
    usual: shares(12, { GENERAL: 30, LARGER: 1 }),
    troubled: shares(150, { GENERAL: 6, LARGER: 1 }),
  },
  { kind: 'COMPLAINT', usual: shares(20, { HAZARD: 1 }), troubled: shares(150, { HAZARD: 1 }) },
  { kind: 'QUALIFICATION', usual: shares(500, { STANDARD_1: 1, STANDARD_2: 4, STANDARD_3: 10 }) },
  {
    kind: 'RISK_LEVEL',
    usual: shares(900, { BLUE: 55, YELLOW: 32, ORANGE: 11, RED: 2 }),
    troubled: shares(950, { YELLOW: 20, ORANGE: 50, RED: 30 }),
  },
  {
    kind: 'OTHER',
    usual: shares(600, {
      'MAJOR_HAZARD:NONE': 85,
      'MAJOR_HAZARD:LEVEL_4': 9,
      'MAJOR_HAZARD:LEVEL_3': 4,
      'MAJOR_HAZARD:LEVEL_2': 1,
      'MAJOR_HAZARD:LEVEL_1': 1,
    }),
  },
  {
    kind: 'JUDGEMENT',
    usual: shares(850, { 'MANAGEMENT:SOUND': 60, 'MANAGEMENT:WEAK': 34, 'MANAGEMENT:FAILING': 6 }),
    troubled: shares(950, { 'MANAGEMENT:SOUND': 8, 'MANAGEMENT:WEAK': 42, 'MANAGEMENT:FAILING': 50 }),
  },
  ARREARS,
];

const EDUCATION: readonly EntryPlan[] = [
  {
    kind: 'COMPLAINT',
    usual: shares(120, { REFUND: 5, TEACHING: 3, ADVERTISING: 2 }),
    troubled: shares(500, { REFUND: 7, TEACHING: 2, ADVERTISING: 1 }),
  },
  { kind: 'ACCIDENT', usual: shares(4, { GENERAL: 1 }), troubled: shares(30, { GENERAL: 1 }) },
  {
    kind: 'OTHER',
    usual: shares(900, {
      'PREPAYMENT:CUSTODY': 60,
      'PREPAYMENT:DEPOSIT': 25,
      'PREPAYMENT:NONE_TAKEN': 10,
      'PREPAYMENT:UNSUPERVISED': 5,
    }),
    troubled: shares(900, { 'PREPAYMENT:CUSTODY': 20, 'PREPAYMENT:DEPOSIT': 30, 'PREPAYMENT:UNSUPERVISED': 50 }),
  },
  { kind: 'OTHER', usual: shares(900, { 'TEACHERS:ALL': 70, 'TEACHERS:MOST': 26, 'TEACHERS:FEW': 4 }) },
  {
    kind: 'OTHER',
    usual: shares(900, { 'YEARLY_REVIEW:PASSED': 85, 'YEARLY_REVIEW:PASSED_BARELY': 12, 'YEARLY_REVIEW:FAILED': 3 }),
    troubled: shares(900, {
      'YEARLY_REVIEW:PASSED': 30,
      'YEARLY_REVIEW:PASSED_BARELY': 45,
      'YEARLY_REVIEW:FAILED': 25,
    }),
  },
  {
    kind: 'JUDGEMENT',
    usual: shares(850, { 'TEACHING:GOOD': 55, 'TEACHING:FAIR': 38, 'TEACHING:POOR': 7 }),
    troubled: shares(950, { 'TEACHING:GOOD': 8, 'TEACHING:FAIR': 42, 'TEACHING:POOR': 50 }),
  },
  HONOUR,
  ARREARS,
];

/** What the authorities of each matter enter of its subjects, in the codes of its rules; shares are estimates. */
export const OWN_EVIDENCE_PLANS: Readonly<Record<string, readonly EntryPlan[]>> = {
  FOOD_SERVICE: CATERING,
  WORK_SAFETY: INDUSTRY,
  PRIVATE_EDUCATION: EDUCATION,
};
