import { type Instrument, parameter } from './legalParameter';

const BUSINESS: Instrument = { source: '上海市优化营商环境条例（2024年修正）', from: '2024-11-01', verified: true };
const BUSINESS_2026: Instrument = {
  source: '上海市优化营商环境条例（2026年修正）',
  from: '2026-01-01',
  verified: true,
  note: 'An excerpt was read; the number of the article was not. The month is reckoned from the approval.',
};
const PROMPTLY: Instrument = {
  ...BUSINESS_2026,
  verified: false,
  note: 'The excerpt says promptly and gives no number; a setting of this project.',
};
const FOOD: Instrument = {
  source: '食品生产经营监督检查管理办法（市场监管总局令第49号）',
  from: '2022-03-15',
  verified: true,
  note: 'The article was read; the day from which it is in force is general knowledge.',
};
const SETTING: Instrument = { source: '本项目设置', from: '2020-09-29', verified: false, note: 'No text sets it.' };

const months = (value: number, article: string) => ({ value, unit: 'MONTH' as const, article });

/** Terms of plans, of what limits the visits under them, and of full coverage. */
export const inspectionPlanParameters = [
  /** DR-5: from the end of the year before to the publication of an annual plan, so that it is public by 31 March. */
  parameter('ANNUAL_PLAN_PUBLIC_WITHIN', months(3, '62'), BUSINESS),
  /** DR-6: from the approval of a special plan to its filing and publication. */
  parameter('SPECIAL_PLAN_PUBLIC_WITHIN', months(1, '专项检查'), BUSINESS_2026),
  /** DR-6: from the approval of an urgent amendment to its filing. */
  parameter('URGENT_AMENDMENT_FILED_WITHIN', { value: 5, unit: 'WORKING_DAY', article: '专项检查' }, PROMPTLY),
  /** A special plan is carried out within this time. */
  parameter('SPECIAL_PLAN_LASTS_AT_MOST', months(12, '专项检查'), PROMPTLY),
  /** An entity is on a no-contact list at once for no longer than this. */
  parameter('EXEMPTION_AT_MOST', months(12, '（十一）'), SETTING),
  /** DR-16: everybody who makes or trades food is inspected at least once. */
  parameter('FOOD_COVERED_WITHIN', { value: 2, unit: 'YEAR', article: '21' }, FOOD),
];
