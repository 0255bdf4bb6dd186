import { type Day, day } from '../day';
import { type Dated, finderByCode } from './dated';

/** A class of credit risk. */
export interface CreditRiskLevel extends Dated {
  readonly code: 'A' | 'B' | 'C' | 'D';
}

const from: Day = day('2022-01-13');

/**
 * The four classes of the credit risk of enterprises (国市监信发〔2022〕6号), the lowest risk first. They steer how often
 * supervision looks; they are no credit rating, and letters of other scales are never taken for these. What each class
 * means was read in the press; the day of the opinion is general knowledge.
 */
export const CREDIT_RISK_LEVELS: readonly CreditRiskLevel[] = [
  { code: 'A', zh: '信用风险低', en: 'Low credit risk', from, verified: false },
  { code: 'B', zh: '信用风险一般', en: 'General credit risk', from, verified: false },
  { code: 'C', zh: '信用风险较高', en: 'Higher credit risk', from, verified: false },
  { code: 'D', zh: '信用风险高', en: 'High credit risk', from, verified: false },
];

/** The class of a letter; undefined for any other text. */
export const findCreditRiskLevel: (code: string) => CreditRiskLevel | undefined = finderByCode(CREDIT_RISK_LEVELS);
