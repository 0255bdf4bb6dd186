import { type Instrument, parameter } from './legalParameter';

const OPINION: Instrument = {
  source: '沪府发〔2020〕7号',
  from: '2020-09-29',
  verified: false,
  note: 'That every step leaves a trace was read; the number is a setting of this project.',
};
const FOOD_INSPECTION: Instrument = {
  source: '食品生产经营监督检查管理办法（市场监管总局令第49号）',
  from: '2022-03-15',
  verified: true,
  note: 'Read of food; what 国发〔2019〕5号 says of random inspection in general was not read.',
};
const PENALTY_PROCEDURE: Instrument = {
  source: '市场监督管理行政处罚程序规定',
  from: '2021-07-15',
  verified: false,
  note: 'The number stands on secondary pages alone; the text itself was not read.',
};

const working = (value: number, article: string) => ({ value, unit: 'WORKING_DAY' as const, article });

/** Terms of the results of inspections, and of what is handed over. */
export const inspectionResultParameters = [
  /** From the inspection to the entry of a result; what is entered later carries a mark. */
  parameter('INSPECTION_RESULT_ENTERED_WITHIN', working(1, '（十一）'), OPINION),
  /** From the order of a follow-up to its end, unless the inspector sets a day. */
  parameter('INSPECTION_FOLLOW_UP_WITHIN', { value: 30, unit: 'CALENDAR_DAY', article: '（十一）' }, OPINION),
  /** The longest that an inspector may give for a follow-up. */
  parameter('INSPECTION_FOLLOW_UP_LONGEST', { value: 12, unit: 'MONTH', article: '（十一）' }, OPINION),
  /** DR-19: from the forming of the result to its publication. */
  parameter('INSPECTION_RESULT_PUBLISHED_WITHIN', working(20, '39'), FOOD_INSPECTION),
  /** EN-22: from the receipt of a lead to the decision whether a case is filed. */
  parameter('CASE_LEAD_DECIDED_WITHIN', working(15, '18'), PENALTY_PROCEDURE),
];
