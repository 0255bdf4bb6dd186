import { type Instrument, parameter } from './legalParameter';

const SOCIAL_CREDIT: Instrument = {
  source: '上海市社会信用条例（2017年）',
  from: '2017-10-01',
  verified: true,
  note: 'Numbers read in the text; the day of entry into force is general knowledge.',
};
const BUSINESS_ENVIRONMENT: Instrument = {
  source: '上海市优化营商环境条例（2024年第三次修正）',
  from: '2024-11-01',
  verified: true,
};
const CREDIT_REPAIR: Instrument = {
  source: '信用修复管理办法（国家发展改革委令2025年第36号）；国办发〔2025〕22号',
  from: '2026-04-01',
  verified: true,
  note: 'Numbers read in published summaries; the number of the article was not seen.',
};
const DOUBLE_PUBLICITY: Instrument = {
  source: '行政许可和行政处罚等信用信息公示（“双公示”）',
  from: '2018-07-01',
  verified: false,
  note: 'The term was read on a city portal; instrument and day of entry into force are general knowledge.',
};

const working = (value: number, article: string) => ({ value, unit: 'WORKING_DAY' as const, article });
const months = (value: number) => ({ value, unit: 'MONTH' as const, article: '条次未见' });

/** Terms of credit information: publication, repair, objection, query. */
export const creditParameters = [
  /** CR-27: the platform shares a repair result, and deletes in step. */
  parameter('REPAIR_SHARED_WITHIN', working(3, '67'), BUSINESS_ENVIRONMENT),
  /** CR-28: an objection is marked beside the contested information. */
  parameter('OBJECTION_MARKED_WITHIN', working(1, '36'), SOCIAL_CREDIT),
  /** CR-28: the centre decides an objection that it can verify itself. */
  parameter('OBJECTION_DECIDED_WITHIN', working(5, '36'), SOCIAL_CREDIT),
  /** CR-28: the centre forwards an objection that only the provider can verify. */
  parameter('OBJECTION_FORWARDED_WITHIN', working(2, '36'), SOCIAL_CREDIT),
  /** CR-28: the provider answers a forwarded objection. */
  parameter('OBJECTION_ANSWERED_WITHIN', working(5, '36'), SOCIAL_CREDIT),
  /** CR-28: information on a revoked act is deleted. */
  parameter('REVOKED_ACT_DELETED_WITHIN', working(3, '37'), SOCIAL_CREDIT),
  /** CR-28: repaired information is taken out of view. */
  parameter('REPAIRED_DELETED_WITHIN', working(3, '38'), SOCIAL_CREDIT),
  /** CR-29: dishonest information can be queried this long after the act ended. */
  parameter('DISHONEST_QUERY_WINDOW', { value: 5, unit: 'YEAR' as const, article: '35' }, SOCIAL_CREDIT),
  /** CR-30: licences and penalties are online this soon after the decision. */
  parameter('DOUBLE_PUBLICITY_WITHIN', working(7, '条次未见'), DOUBLE_PUBLICITY),
  /** CR-20: longest publication of a minor dishonest act; in principle it is not published at all. */
  parameter('PUBLICATION_MINOR_MAX', months(3), CREDIT_REPAIR),
  /** CR-20: shortest and longest publication of a general dishonest act. */
  parameter('PUBLICATION_GENERAL_MIN', months(3), CREDIT_REPAIR),
  parameter('PUBLICATION_GENERAL_MAX', months(12), CREDIT_REPAIR),
  /** CR-20: shortest and longest publication of a serious dishonest act. */
  parameter('PUBLICATION_SERIOUS_MIN', months(12), CREDIT_REPAIR),
  parameter('PUBLICATION_SERIOUS_MAX', months(36), CREDIT_REPAIR),
];
