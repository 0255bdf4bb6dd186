import { type Day, day } from '../../../../kernel/values/day';
import type { Fen } from '../../../../kernel/values/money';

/** A circumstance by which a standard is reached without an amount. */
export interface JusticeCircumstance {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** 移送标准 From when on a violation is suspected of being a crime. */
export interface JusticeStandard {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Article of the Criminal Law. */
  readonly provision: string;
  /** Amount in fen from which on the standard is reached; null for one that knows none. */
  readonly threshold: Fen | null;
  readonly circumstances: readonly JusticeCircumstance[];
  readonly effectiveFrom: Day;
  readonly source: string;
  readonly verified: false;
  readonly note: string;
}

const ILLUSTRATIVE = {
  effectiveFrom: day('2021-07-15'),
  verified: false,
  note: 'Illustrative: from general knowledge of the standards of filing; no text of them was read. Check before use.',
} as const;
const PROSECUTION = '最高人民检察院、公安部关于公安机关管辖的刑事案件立案追诉标准的规定';

const LOSS = { code: 'GRAVE_HARM', zh: '造成严重后果', en: 'Grave harm was done' };
const REPEATED = {
  code: 'PUNISHED_BEFORE',
  zh: '二年内因同类行为受过二次以上行政处罚',
  en: 'Punished twice within two years for the same kind of act',
};
const POISON = {
  code: 'POISONOUS',
  zh: '掺入有毒、有害的非食品原料',
  en: 'Poisonous or harmful non-food matter was added',
};
const CHILDREN = { code: 'FOR_CHILDREN', zh: '主要供婴幼儿食用', en: 'Meant chiefly for infants' };

type Row = readonly [
  code: string,
  zh: string,
  en: string,
  provision: string,
  yuan: bigint | null,
  circumstances: readonly JusticeCircumstance[],
];

const ROWS: readonly Row[] = [
  ['FAKE_GOODS', '生产、销售伪劣产品罪', 'Producing or selling fake or substandard goods', '140', 50_000n, [REPEATED]],
  [
    'FAKE_MEDICINE',
    '生产、销售、提供假药罪',
    'Producing, selling or providing fake medicine',
    '141',
    null,
    [LOSS, CHILDREN],
  ],
  [
    'UNSAFE_FOOD',
    '生产、销售不符合安全标准的食品罪',
    'Producing or selling unsafe food',
    '143',
    200_000n,
    [LOSS, CHILDREN],
  ],
  [
    'POISONOUS_FOOD',
    '生产、销售有毒、有害食品罪',
    'Producing or selling poisonous or harmful food',
    '144',
    null,
    [POISON],
  ],
  [
    'UNSAFE_PRODUCTS',
    '生产、销售不符合安全标准的产品罪',
    'Producing or selling unsafe products',
    '146',
    100_000n,
    [LOSS],
  ],
  ['TRADE_MARK', '假冒注册商标罪', 'Counterfeiting a registered trade mark', '213', 50_000n, [REPEATED]],
  ['FALSE_ADVERTISING', '虚假广告罪', 'False advertising', '222', 100_000n, [LOSS, REPEATED]],
  [
    'PYRAMID_SELLING',
    '组织、领导传销活动罪',
    'Organising or leading pyramid selling',
    '224-1',
    null,
    [
      {
        code: 'THIRTY_IN_THREE_TIERS',
        zh: '三十人以上且层级在三级以上',
        en: 'Thirty persons or more in three tiers or more',
      },
    ],
  ],
  ['ILLEGAL_BUSINESS', '非法经营罪', 'Illegal business', '225', 50_000n, [REPEATED]],
  [
    'WORK_SAFETY',
    '危险作业罪',
    'Dangerous operations',
    '134-1',
    null,
    [{ code: 'REAL_DANGER', zh: '具有发生重大伤亡事故的现实危险', en: 'Real danger of a grave accident' }],
  ],
];

/** Standards of transfer to the police; illustrative. 沪府发〔2020〕7号（十）；《刑法》 */
export const JUSTICE_STANDARDS: readonly JusticeStandard[] = ROWS.map(
  ([code, zh, en, article, yuan, circumstances]) => ({
    code,
    zh,
    en,
    provision: `刑法 ${article}`,
    threshold: yuan === null ? null : yuan * 100n,
    circumstances,
    source: PROSECUTION,
    ...ILLUSTRATIVE,
  }),
);

/** The standards in force on a day. 沪府发〔2020〕7号（十） */
export function justiceStandardsOn(on: Day): readonly JusticeStandard[] {
  return JUSTICE_STANDARDS.filter(({ effectiveFrom }) => effectiveFrom <= on);
}
