import { type Instrument, parameter } from './legalParameter';

const CALENDAR_READING =
  'Read on secondary pages alone. The text says days and nothing of working days, and 行政处罚法 85 is of that law alone: ' +
  'counted as calendar days, the shorter reading, so that who keeps it is in time under either.';
/** The instrument of transfers to the police. */
export const TRANSFER: Instrument = {
  source: '行政执法机关移送涉嫌犯罪案件的规定（国务院令第310号，第730号修订）',
  from: '2020-08-07',
  verified: false,
  note: CALENDAR_READING,
};
const OBJECTION: Instrument = {
  ...TRANSFER,
  note:
    'Read on secondary pages alone. A term within which somebody keeps a right is counted in working days, the longer ' +
    'reading, so that an unread text costs nobody his objection.',
};
const REPORTS: Instrument = {
  source: '市场监督管理投诉举报处理暂行办法',
  from: '2020-01-01',
  verified: false,
  note: 'From general knowledge; the text was not read.',
};
const OPINION: Instrument = {
  source: '沪府发〔2020〕7号',
  from: '2020-09-29',
  verified: false,
  note: 'That departments tell each other what became of it was read; the number is a setting of this project.',
};
const PENALTY_LAW: Instrument = {
  source: '行政处罚法（2021年修订）',
  from: '2021-07-15',
  verified: false,
  note: 'The duty was read, and that no number of days is set; the number is a setting of this project.',
};

const working = (value: number, article: string) => ({ value, unit: 'WORKING_DAY' as const, article });
const calendar = (value: number, article: string) => ({ value, unit: 'CALENDAR_DAY' as const, article });

/** Terms of leads, of transfers to the police, and of referrals. */
export const transferParameters = [
  /** O15: from the answer to a lead to the feedback to whom it came from. */
  parameter('LEAD_FEEDBACK_WITHIN', working(5, '31'), REPORTS),
  /** EN-4a: from the report of the team to the decision of the chief. */
  parameter('JUSTICE_DECIDED_WITHIN', calendar(3, '5'), TRANSFER),
  /** EN-4a: from the receipt to the decision of the police; from the sending until there is a receipt. */
  parameter('POLICE_DECIDED_WITHIN', calendar(3, '8'), TRANSFER),
  /** EN-4a: from the refusal of the police to the objection. */
  parameter('JUSTICE_OBJECTED_WITHIN', working(3, '9'), OBJECTION),
  /** EN-4a: from the objection to the second decision of the police. */
  parameter('POLICE_REVIEWED_WITHIN', calendar(3, '9'), TRANSFER),
  /** EN-4a: from the filing by the police to the handing over of the evidence. */
  parameter('JUSTICE_EVIDENCE_WITHIN', calendar(3, '12'), TRANSFER),
  /** O10: from the sending of a referral to the feedback on it, unless the sender sets an earlier day. */
  parameter('REFERRAL_ANSWERED_WITHIN', working(15, '（十）'), OPINION),
  /** O20: from the last day of a referral to its escalation to the reform office. */
  parameter('REFERRAL_ESCALATED_AFTER', working(5, '（二十）'), OPINION),
  /** EN-3: from the request for assistance to the answer. */
  parameter('ASSISTANCE_ANSWERED_WITHIN', working(10, '26'), PENALTY_LAW),
  /** EN-2: from the opening of a dispute on jurisdiction to the end of the negotiation. */
  parameter('JURISDICTION_NEGOTIATED_WITHIN', working(7, '25'), PENALTY_LAW),
];
