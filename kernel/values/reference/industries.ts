import { type Day, day } from '../day';
import { type Dated, finderByCode } from './dated';
import { DIVISION_NAMES } from './industryDivisions';

/** A section (A to T) or a division (01 to 97) of the classification of the national economy. */
export interface Industry extends Dated {
  /** The edition: a revision has been under way since 2023. */
  readonly edition: 'GB/T 4754-2017';
  /** The section of a division; absent for a section. */
  readonly section?: string;
}

type Section = readonly [code: string, zh: string, en: string, first: number, last: number];

/** Sections, with their first and last division. */
const SECTIONS: readonly Section[] = [
  ['A', '农、林、牧、渔业', 'Agriculture, forestry, animal husbandry and fishery', 1, 5],
  ['B', '采矿业', 'Mining', 6, 12],
  ['C', '制造业', 'Manufacturing', 13, 43],
  ['D', '电力、热力、燃气及水生产和供应业', 'Production and supply of electricity, heat, gas and water', 44, 46],
  ['E', '建筑业', 'Construction', 47, 50],
  ['F', '批发和零售业', 'Wholesale and retail trade', 51, 52],
  ['G', '交通运输、仓储和邮政业', 'Transport, storage and post', 53, 60],
  ['H', '住宿和餐饮业', 'Accommodation and catering', 61, 62],
  ['I', '信息传输、软件和信息技术服务业', 'Information transmission, software and information technology', 63, 65],
  ['J', '金融业', 'Finance', 66, 69],
  ['K', '房地产业', 'Real estate', 70, 70],
  ['L', '租赁和商务服务业', 'Leasing and business services', 71, 72],
  ['M', '科学研究和技术服务业', 'Scientific research and technical services', 73, 75],
  ['N', '水利、环境和公共设施管理业', 'Management of water, environment and public facilities', 76, 79],
  ['O', '居民服务、修理和其他服务业', 'Services to households, repair and other services', 80, 82],
  ['P', '教育', 'Education', 83, 83],
  ['Q', '卫生和社会工作', 'Health and social work', 84, 85],
  ['R', '文化、体育和娱乐业', 'Culture, sports and entertainment', 86, 90],
  ['S', '公共管理、社会保障和社会组织', 'Public administration, social security and social organisations', 91, 96],
  ['T', '国际组织', 'International organisations', 97, 97],
];

const EDITION = { edition: 'GB/T 4754-2017', from: day('2017-10-01') } as const;

/** The twenty sections. Codes and their divisions were read; English names are the hub's own. */
export const INDUSTRY_SECTIONS: readonly Industry[] = SECTIONS.map(([code, zh, en]) => ({
  code,
  zh,
  en,
  ...EDITION,
  verified: true,
}));

/** The ninety-seven divisions. Names are general knowledge. */
export const INDUSTRY_DIVISIONS: readonly Industry[] = SECTIONS.flatMap(([section, , , first, last]) =>
  DIVISION_NAMES.slice(first - 1, last).map(([zh, en], i) => ({
    code: String(first + i).padStart(2, '0'),
    zh,
    en,
    section,
    ...EDITION,
    verified: false,
  })),
);

const findExact = finderByCode([...INDUSTRY_SECTIONS, ...INDUSTRY_DIVISIONS]);

/**
 * The section of one letter, or the division of a code of two to four digits: 0111 belongs to 01.
 * Undefined for anything else, and with a day on which the edition was not in force.
 */
export function findIndustry(code: string, on?: Day): Industry | undefined {
  return findExact(/^\d{2,4}$/.test(code) ? code.slice(0, 2) : code, on);
}
