import { type Instrument, parameter } from './legalParameter';

const NECIPS_RULES: Instrument = {
  source: '市场监督管理行政处罚信息公示规定（国家市场监督管理总局令2021年第45号）',
  from: '2021-09-01',
  verified: true,
};
const SAMR_REPAIR: Instrument = {
  source: '市场监督管理信用修复管理办法（国市监信规〔2021〕3号）',
  from: '2021-09-01',
  verified: false,
  note: 'General knowledge: the text of these measures was not read.',
};
const BUSINESS_ENVIRONMENT: Instrument = {
  source: '上海市优化营商环境条例（2024年第三次修正）',
  from: '2024-11-01',
  verified: true,
  note: 'It yields to other rules of the State; whether the longer minimum still stands is for a legal check.',
};

const months = (value: number, article: string) => ({ value, unit: 'MONTH' as const, article });

/** Terms of the channels of publication, beside those of `parameters/credit`. */
export const creditRepairParameters = [
  /** X4: the shortest publication in the city's own channel of penalties in fields of safety. */
  parameter('PUBLICATION_SAFETY_MIN', months(12, '67'), BUSINESS_ENVIRONMENT),
  /** CR-31: a penalty stands in the enterprise publicity system this long; the clock starts on its publication there. */
  parameter('NECIPS_PUBLICATION_MAX', months(36, '13'), NECIPS_RULES),
  /** CR-31: one of criticism alone, or of a low fine. */
  parameter('NECIPS_PUBLICATION_LIGHT_MAX', months(3, '13'), NECIPS_RULES),
  /** X5: an early end can be asked for there once it was published this long, in fields of safety longer. */
  parameter('NECIPS_EARLY_END_MIN', months(6, '条次未见'), SAMR_REPAIR),
  parameter('NECIPS_EARLY_END_SAFETY_MIN', months(12, '条次未见'), SAMR_REPAIR),
];
