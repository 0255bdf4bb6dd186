import { type Instrument, parameter } from './legalParameter';

const PUBLICITY_2014: Instrument = {
  source: '企业信息公示暂行条例（2014年，国务院令第654号）',
  from: '2014-10-01',
  to: '2024-05-01',
  verified: true,
};
const PUBLICITY_2024: Instrument = {
  source: '企业信息公示暂行条例（2024年修订，国务院令第777号）',
  from: '2024-05-01',
  verified: false,
  note: 'The articles were not read in the text of the revision; the numbers are those of 2014.',
};
const COMMITMENTS: Instrument = {
  source: '上海市行政审批告知承诺管理办法',
  from: '2018-05-01',
  verified: false,
  note: 'General knowledge: neither the number nor the day of entry into force was read.',
};

const COMMITMENT_FIXES: Instrument = {
  source: '上海市优化营商环境条例',
  from: '2020-04-10',
  verified: false,
  note: 'That the time for putting a breach right is reasonable is the law; how long it is at most is a setting of this project.',
};

const window = (article: string) => ({ value: 6, unit: 'MONTH' as const, article });
const working = (value: number, article: string) => ({ value, unit: 'WORKING_DAY' as const, article });

/** Numbers of the credit file: annual reports, own events, the check of a commitment. */
export const creditFileParameters = [
  /** CR-11: the report of a year is made in so many first months of the next, 1 January to 30 June. */
  parameter('ANNUAL_REPORT_WINDOW', window('8'), PUBLICITY_2014),
  parameter('ANNUAL_REPORT_WINDOW', window('8'), PUBLICITY_2024),
  /** CR-14: an entity publicises what happened to it this soon after. */
  parameter('OWN_EVENT_PUBLICISED_WITHIN', working(20, '10'), PUBLICITY_2014),
  parameter('OWN_EVENT_PUBLICISED_WITHIN', working(20, '10'), PUBLICITY_2024),
  /** CR-32: whether what was promised for an approval is true is checked this soon after the decision. */
  parameter('COMMITMENT_CHECKED_WITHIN', { value: 2, unit: 'MONTH', article: '条次未见' }, COMMITMENTS),
  /** CR-32: the longest time that an order may give for putting a breach of a commitment right. */
  parameter('COMMITMENT_FIX_WITHIN', { value: 12, unit: 'MONTH', article: '27' }, COMMITMENT_FIXES),
];
