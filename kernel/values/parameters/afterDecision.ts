import { type Instrument, parameter } from './legalParameter';

/** The Administrative Penalty Law before its revision; its numbers are general knowledge. */
export const PENALTY_LAW_1996: Instrument = {
  source: '行政处罚法（1996年）',
  from: '1996-10-01',
  to: '2021-07-15',
  verified: false,
};
/** The Administrative Penalty Law as revised. */
export const PENALTY_LAW_2021: Instrument = { source: '行政处罚法（2021年修订）', from: '2021-07-15', verified: true };
/** The Administrative Coercion Law. */
export const COERCION_LAW: Instrument = { source: '行政强制法（2011年）', from: '2012-01-01', verified: true };
const MARKET_PUBLICITY: Instrument = {
  source: '市场监督管理行政处罚信息公示规定（市场监管总局令2021年第45号）',
  from: '2021-09-01',
  verified: true,
};

const known = (source: string, from: string, to?: string): Instrument => ({
  source,
  from,
  ...(to !== undefined && { to }),
  verified: false,
  note: 'General knowledge: no text of it was read.',
});
const RECONSIDERATION_1999 = known('行政复议法（1999年）', '1999-10-01', '2024-01-01');
const RECONSIDERATION_2023 = known('行政复议法（2023年修订）', '2024-01-01');
const LITIGATION_2014 = known('行政诉讼法（2014年修正）', '2015-05-01');

const working = (value: number, article: string) => ({ value, unit: 'WORKING_DAY' as const, article });
const calendar = (value: number, article: string) => ({ value, unit: 'CALENDAR_DAY' as const, article });
const months = (value: number, article: string) => ({ value, unit: 'MONTH' as const, article });

/** Terms of what follows a decision: payment, enforcement by the court, remedies, publication and its withdrawal. */
export const afterDecisionParameters = [
  /** EN-26: a fine is paid to the bank or electronically within this term after the document was received. */
  parameter('FINE_PAID_WITHIN', calendar(15, '46'), PENALTY_LAW_1996),
  parameter('FINE_PAID_WITHIN', calendar(15, '67'), PENALTY_LAW_2021),
  /** EN-26: cash taken on the spot is handed in to the agency. */
  parameter('CASH_HANDED_IN_WITHIN', working(2, '50'), PENALTY_LAW_1996),
  parameter('CASH_HANDED_IN_WITHIN', working(2, '71, 85'), PENALTY_LAW_2021),
  /** EN-15: a published decision that was changed, revoked, found illegal or void is withdrawn with reasons. */
  parameter('DECISION_WITHDRAWN_WITHIN', working(3, '48, 85'), PENALTY_LAW_2021),
  /** EN-30: the court is asked to enforce within this term after the terms for remedies have lapsed. */
  parameter('COURT_ASKED_WITHIN', months(3, '53'), COERCION_LAW),
  /** EN-30: the court is not asked before this term after the reminder was served is up. */
  parameter('COURT_REMINDER_WAIT', working(10, '54, 69'), COERCION_LAW),
  /** EN-30: until when reconsideration may be asked for. */
  parameter('RECONSIDERATION_ASKED_WITHIN', calendar(60, '9'), RECONSIDERATION_1999),
  parameter('RECONSIDERATION_ASKED_WITHIN', calendar(60, '20'), RECONSIDERATION_2023),
  /** EN-30: until when a suit may be filed against the decision itself. */
  parameter('SUIT_FILED_WITHIN', months(6, '46'), LITIGATION_2014),
  /** EN-30: until when a suit may be filed after a reconsideration. */
  parameter('SUIT_AFTER_RECONSIDERATION_WITHIN', calendar(15, '45'), LITIGATION_2014),
  /** CR-31: the enterprise publicity system shows a decision of the same province. */
  parameter('NECIPS_PUBLISHED_WITHIN', working(20, '9-14'), MARKET_PUBLICITY),
  /** CR-31: a decision on an entity of another province is pushed to its registering authority, */
  parameter('NECIPS_PUSHED_WITHIN', working(10, '9-14'), MARKET_PUBLICITY),
  /** which publishes it within this term after the push. */
  parameter('NECIPS_SHOWN_AFTER_PUSH', working(10, '9-14'), MARKET_PUBLICITY),
];
