import { day } from '../day';
import { type Dated, finderByCode } from './dated';

/** Groups of the national list: what takes away rights or adds duties, what manages, what others do of their own will. */
export const MEASURE_GROUPS = ['RIGHTS_REDUCED', 'MANAGEMENT', 'OTHERS'] as const;

/** One of the groups. */
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

/** An entry of the national basic list of punitive measures. */
export interface PunitiveMeasure extends Dated {
  readonly kind: 'SANCTION';
  readonly group: MeasureGroup;
  /** The edition that lists it. */
  readonly edition: string;
}

/** An advantage for those who keep their word. */
export interface CreditReward extends Dated {
  readonly kind: 'REWARD';
}

/** What may be applied because of credit. */
export type CreditMeasureItem = PunitiveMeasure | CreditReward;

/** Edition of the national basic list of punitive measures; a newer one exists and was not found. */
export const PUNITIVE_LIST = {
  edition: '全国失信惩戒措施基础清单（2021年版）',
  publishedOn: day('2021-12-16'),
  /** Items that the edition is known to have, in three groups; of them those below are named here. */
  items: 14,
  verified: false,
  note: 'Groups, number and names of items, and the day of publication, are general knowledge; the text of the list was not read.',
} as const;

const sanction = (code: string, group: MeasureGroup, zh: string, en: string): PunitiveMeasure => ({
  code,
  kind: 'SANCTION',
  group,
  zh,
  en,
  from: PUNITIVE_LIST.publishedOn,
  edition: PUNITIVE_LIST.edition,
  verified: false,
});

/** Items of the national list that are named here, in its three groups; none of them was read in the text. CR-6 */
export const PUNITIVE_MEASURES: readonly PunitiveMeasure[] = [
  sanction('MARKET_ACCESS', 'RIGHTS_REDUCED', '限制市场或者行业准入', 'Restricted access to a market or trade'),
  sanction('OFFICE', 'RIGHTS_REDUCED', '限制任职', 'Restricted access to offices'),
  sanction('CONSUMPTION', 'RIGHTS_REDUCED', '限制消费', 'Restricted consumption'),
  sanction('EXIT', 'RIGHTS_REDUCED', '限制出境', 'Restricted exit from the country'),
  sanction('SCHOOLING', 'RIGHTS_REDUCED', '限制升学复学', 'Restricted schooling'),
  sanction('PUBLIC_FUNDS', 'MANAGEMENT', '限制申请财政性资金项目', 'Restricted application for public funds'),
  sanction('HONOURS', 'MANAGEMENT', '限制参加评先评优', 'Restricted access to honours'),
  sanction('CONVENIENCES', 'MANAGEMENT', '限制享受优惠政策和便利措施', 'Restricted preferences and conveniences'),
  sanction('KEY_SUPERVISION', 'MANAGEMENT', '纳入重点监管范围', 'Key supervision'),
  sanction('CREDIT_REPORTS', 'OTHERS', '纳入市场化征信或者评级报告', 'Noted in reports of credit firms'),
  sanction('PRUDENT_LENDING', 'OTHERS', '从严审慎授信', 'Prudent lending'),
];

const reward = (code: string, zh: string, en: string): CreditReward => ({
  code,
  kind: 'REWARD',
  zh,
  en,
  from: day('2017-10-01'),
  verified: false,
});

/** Advantages for trustworthy entities; names from general knowledge. 沪府发〔2020〕7号（七） */
export const CREDIT_REWARDS: readonly CreditReward[] = [
  reward('GREEN_CHANNEL', '绿色通道、容缺受理', 'Green channel, acceptance before all papers are in'),
  reward('PRIORITY', '同等条件下优先', 'Priority under equal conditions'),
  reward('FEWER_CHECKS', '优化检查频次', 'Fewer routine checks'),
  reward('COMMENDATION', '表彰推荐', 'Recommended for commendation'),
];

/** The sanction or reward of a code; with a day, only what was published by then. */
export const findMeasureItem = finderByCode<CreditMeasureItem>([...PUNITIVE_MEASURES, ...CREDIT_REWARDS]);
