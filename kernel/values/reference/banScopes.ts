import { type Dated, finderByCode } from './dated';

/** A field from which a decision can bar somebody. */
export interface BanScope extends Dated {
  /** The provision. */
  readonly basis: string;
  /** Longest term for a time, in years. */
  readonly years: number;
  /** Whether the provision knows a ban for life. */
  readonly lifetime: boolean;
}

type Row = readonly [code: string, zh: string, en: string, basis: string, years: number];

/** General knowledge: none of these texts was read, and each number is told as unverified. */
const ROWS: readonly Row[] = [
  ['FOOD_MANAGEMENT', '食品生产经营管理', 'Management of food production and trade', '食品安全法 135', 5],
  ['FOOD_TESTING', '食品检验', 'Testing of food', '食品安全法 138', 10],
  ['DRUG_BUSINESS', '药品生产经营', 'Production and trade of drugs', '药品管理法 118', 10],
  ['MEDICAL_DEVICES', '医疗器械生产经营', 'Production and trade of medical devices', '医疗器械监督管理条例 81', 10],
  ['COSMETICS', '化妆品生产经营', 'Production and trade of cosmetics', '化妆品监督管理条例 59', 10],
  [
    'WORK_SAFETY_PRINCIPAL',
    '生产经营单位主要负责人',
    'Principal of a business, for safety at work',
    '安全生产法 94',
    5,
  ],
];

/** 禁业范围 The fields of bans, with what the law of each is thought to allow. */
export const BAN_SCOPES: readonly BanScope[] = ROWS.map(([code, zh, en, basis, years]) => ({
  code,
  zh,
  en,
  basis,
  years,
  lifetime: true,
  verified: false,
}));

/** The field of a code; undefined for one the hub does not know. */
export const findBanScope = finderByCode(BAN_SCOPES);
