import { day } from '../day';
import { type Dated, finderByCode } from './dated';

/** The lists of credit that the hub keeps. */
export const CREDIT_LISTS = ['ABNORMAL_OPERATION', 'SERIOUS_DISHONESTY'] as const;

/** One of the lists; a kind of the credit catalogue. */
export type CreditList = (typeof CREDIT_LISTS)[number];

/** A ground on which an entity is put on a list. */
export interface ListGround extends Dated {
  readonly list: CreditList;
  readonly source: string;
  readonly article: string;
  /** Whether the law asks for a heavier penalty first. */
  readonly needsHeavierPenalty: boolean;
  /** Whether the market authority alone decides. */
  readonly marketOnly: boolean;
  readonly note: string;
}

/** A penalty that makes a violation fit for the list of the market authority. */
export type HeavierPenalty = Dated;

const ABNORMAL = {
  list: 'ABNORMAL_OPERATION',
  from: day('2014-10-01'),
  source: '企业信息公示暂行条例；企业经营异常名录管理相关规定',
  article: '条次未见',
  needsHeavierPenalty: false,
  marketOnly: true,
  verified: false,
  note: 'Read on a secondary page and not in the text; the revision of 2024 was read in part only.',
} as const;

const SERIOUS = { list: 'SERIOUS_DISHONESTY', needsHeavierPenalty: false, marketOnly: false } as const;

/** Grounds for an entry: four of abnormal operation (CR-10), three ways in which law makes dishonesty serious (CR-7, CR-8). */
export const LIST_GROUNDS: readonly ListGround[] = [
  { ...ABNORMAL, code: 'NO_ANNUAL_REPORT', zh: '未按规定期限公示年度报告', en: 'No annual report in its window' },
  {
    ...ABNORMAL,
    code: 'NOT_PUBLICISED_IN_TIME',
    zh: '未在责令的期限内公示有关企业信息',
    en: 'Did not publicise within the time ordered',
  },
  {
    ...ABNORMAL,
    code: 'CONCEALED_OR_FALSE',
    zh: '公示信息隐瞒真实情况、弄虚作假',
    en: 'Concealed facts or publicised false ones',
  },
  {
    ...ABNORMAL,
    code: 'UNREACHABLE',
    zh: '通过登记的住所或者经营场所无法联系',
    en: 'Cannot be reached at the registered address',
  },
  {
    ...SERIOUS,
    code: 'MARKET_SUPERVISION',
    zh: '市场监督管理领域严重违法失信',
    en: 'Serious violation in market supervision, with a heavier penalty',
    from: day('2021-09-01'),
    source: '市场监督管理严重违法失信名单管理办法（市场监管总局令第44号）',
    article: '2',
    needsHeavierPenalty: true,
    marketOnly: true,
    verified: true,
    note: 'Article 2 was read: a law or administrative regulation is broken, the nature is bad, a heavier penalty was imposed.',
  },
  {
    ...SERIOUS,
    code: 'SHANGHAI_REGULATION_25',
    zh: '《上海市社会信用条例》第二十五条列明的严重失信行为',
    en: 'A behaviour that article 25 of the Shanghai regulation on social credit names',
    from: day('2017-10-01'),
    source: '上海市社会信用条例（2017年）',
    article: '25',
    verified: false,
    note: 'That the article names four behaviours was read; their wording was not, so that the basis of the entry tells which one it is.',
  },
  {
    ...SERIOUS,
    code: 'OTHER_LAW',
    zh: '其他法律、法规或者国家政策文件设列的严重失信主体名单',
    en: 'A list of serious dishonesty set up by another law or policy of the State',
    from: day('2017-10-01'),
    source: '上海市社会信用条例（2017年）',
    article: '25、33',
    verified: true,
    note: 'The basis of the entry names the law and the article that set the list up.',
  },
];

/** The ground of a code; with a day, only what was in force then. */
export const findListGround = finderByCode(LIST_GROUNDS);

const heavier = (code: string, zh: string, en: string, verified: boolean): HeavierPenalty => ({
  code,
  zh,
  en,
  from: day('2021-09-01'),
  verified,
});

/** Heavier penalties in the sense of CR-8; those that are not verified are general knowledge. */
export const HEAVIER_PENALTIES: readonly HeavierPenalty[] = [
  heavier('HEAVIER_FINE', '依裁量基准从重处以罚款', 'A heavier fine under the benchmark', true),
  heavier('DOWNGRADE', '降低资质等级', 'Downgrading of a qualification', true),
  heavier('LICENCE_REVOCATION', '吊销许可证件、营业执照', 'Revocation of a licence', true),
  heavier('BUSINESS_RESTRICTION', '限制开展生产经营活动', 'Restriction of business', true),
  heavier('ORDER_TO_CLOSE', '责令关闭', 'Order to close', true),
  heavier('ORDER_TO_STOP', '责令停产停业', 'Order to stop production or business', false),
  heavier('BAN_FROM_POST', '限制从业', 'Ban from a post or an occupation', false),
];

/** The heavier penalty of a code. */
export const findHeavierPenalty = finderByCode(HEAVIER_PENALTIES);
