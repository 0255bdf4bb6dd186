import { type Day, day } from '../day';

/** A real list of minor breaches that go without a penalty, as far as its existence is known; its items were not read. */
export interface KnownNoPenaltyList {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Department codes of those that issued it. */
  readonly issuers: readonly string[];
  /** Year in which it was issued. */
  readonly year: number;
  /** First day, where it is known. */
  readonly from?: Day;
  /** First day no longer in force; absent while it is not known to have ended. */
  readonly to?: Day;
  /** How many items it had, where that is told. */
  readonly items?: number;
  readonly source: string;
  /** False while no text of it was read. */
  readonly verified: boolean;
  readonly note: string;
}

const SECONDARY = 'Told by secondary pages; the list itself was not read, so that none of its items is suggested.';

/** 轻微违法不予处罚清单 Shanghai's lists, oldest first. */
export const KNOWN_NO_PENALTY_LISTS: readonly KnownNoPenaltyList[] = [
  {
    code: 'MARKET_2019',
    zh: '市场轻微违法违规经营行为免罚清单（2019年）',
    en: 'List of minor market violations exempt from penalty (2019)',
    issuers: ['SAMR'],
    year: 2019,
    to: day('2023-12-25'),
    items: 34,
    source: 'law.foodmate.net/show-203207.html',
    verified: false,
    note: `${SECONDARY} The number of items is general knowledge.`,
  },
  {
    code: 'CITY_MANAGEMENT_2020',
    zh: '城市管理轻微违法违规行为免罚清单（2020年）',
    en: 'List of minor violations in city management exempt from penalty (2020)',
    issuers: ['URBAN_MANAGEMENT'],
    year: 2020,
    from: day('2020-08-18'),
    source: '上海市城市管理行政执法局公开信息（转载）',
    verified: false,
    note: `${SECONDARY} Whether 2020-08-18 is its first day or that of its publication was not told.`,
  },
  {
    code: 'MARKET_2021',
    zh: '市场轻微违法违规经营行为免罚清单（第二批，2021年）',
    en: 'Second list of minor market violations exempt from penalty (2021)',
    issuers: ['SAMR'],
    year: 2021,
    source: '公开信息（转载）',
    verified: false,
    note: `${SECONDARY} Whether it still stands beside 沪市监规范〔2023〕14号 was not told.`,
  },
  {
    code: 'MARKET_2023',
    zh: '上海市市场监管领域不予行政处罚和减轻行政处罚实施办法（沪市监规范〔2023〕14号）',
    en: 'Measures on waiving and reducing penalties in market regulation (2023, no. 14)',
    issuers: ['SAMR'],
    year: 2023,
    from: day('2023-12-25'),
    source: 'law.foodmate.net/show-203207.html',
    verified: false,
    note: `${SECONDARY} Its first day is the day on which the list of 2019 was repealed.`,
  },
];
