/**
 * Figures that the sample city follows. The counts are own counts over 95,504 public rows of Shanghai's enterprise
 * register (27 years of registration between 1979 and 2019); what is called an estimate was counted nowhere.
 */

/** A value and how often it occurs; counts need not add up to anything. */
export type Share<T> = readonly [T, number];

/** Where the register says a business sits, and which authorities gave such businesses their codes. */
export interface DistrictShare {
  /** What the register's district column says; empty where it says nothing. */
  readonly zh: string;
  /** Six-digit code; null for nothing, and for the free-trade zone, a jurisdiction that is no division. */
  readonly district: string | null;
  /** Rows counted. */
  readonly count: number;
  /** Division of the local registering authority in digits 3 to 8 of the code. */
  readonly division: string;
  /** Of 100 such businesses, how many hold a code of the municipal authority, 310000. */
  readonly municipal: number;
}

const row = (zh: string, district: string | null, count: number, [division, municipal]: [string, number]) => ({
  zh,
  district,
  count,
  division,
  municipal,
});

/** Districts of the address. Chongming's codes still name the county 310230, abolished in 2016. */
export const DISTRICTS: readonly DistrictShare[] = [
  row('浦东新区', '310115', 11_028, ['310115', 4]),
  row('嘉定区', '310114', 10_364, ['310114', 6]),
  row('青浦区', '310118', 8_591, ['310118', 4]),
  row('松江区', '310117', 7_521, ['310117', 8]),
  row('奉贤区', '310120', 7_180, ['310120', 3]),
  row('金山区', '310116', 6_678, ['310116', 2]),
  row('闵行区', '310112', 6_102, ['310112', 10]),
  row('宝山区', '310113', 5_972, ['310113', 4]),
  row('自贸区', null, 4_657, ['310115', 31]),
  row('黄浦区', '310101', 3_895, ['310101', 12]),
  row('静安区', '310106', 3_784, ['310106', 11]),
  row('杨浦区', '310110', 3_441, ['310110', 6]),
  row('崇明区', '310151', 3_239, ['310230', 1]),
  row('普陀区', '310107', 3_044, ['310107', 10]),
  row('徐汇区', '310104', 2_980, ['310104', 19]),
  row('虹口区', '310109', 2_823, ['310109', 8]),
  row('长宁区', '310105', 2_266, ['310105', 13]),
  row('', null, 1_395, ['310115', 56]),
  row('闸北区', '310108', 544, ['310108', 7]),
];

/** Share of codes whose division is neither the address's nor the municipality's: 1,706 rows contradict each other. */
export const ELSEWHERE = 0.018;

/** The municipal registering authority. */
export const MUNICIPAL_DIVISION = '310000';

/** Divisions that codes from elsewhere name: firms moved, divisions were merged (310108 went into Jing'an in 2015). */
export const ELSEWHERE_DIVISIONS: readonly Share<string>[] = [
  ['310115', 13],
  ['310230', 9],
  ['310114', 9],
  ['310118', 8],
  ['310116', 6],
  ['310112', 6],
  ['310108', 6],
  ['310104', 4],
  ['310101', 4],
];

/** 企业 an enterprise, 个体工商户 an individual business, 农民专业合作社 a farmers' cooperative. */
export type EntityKind = 'enterprise' | 'individual' | 'cooperative';

/** What is registered, as the code's second character says. Individual businesses: 1,250 of the 96,764 rows read. */
export const KINDS: readonly Share<EntityKind>[] = [
  ['enterprise', 95_302],
  ['individual', 1_250],
  ['cooperative', 202],
];

/** Where farmers' cooperatives (codes 93...) registered. */
export const COOPERATIVE_DISTRICTS: readonly Share<string>[] = [
  ['310115', 55],
  ['310151', 43],
  ['310116', 36],
  ['310118', 22],
  ['310120', 21],
  ['310117', 17],
  ['310112', 6],
  ['310114', 2],
];

const since = (first: number, counts: readonly number[]): Share<number>[] =>
  counts.map((count, i): Share<number> => [first + i, count]);

/** Registrations a year; counted. */
export const MEASURED_YEARS: readonly Share<number>[] = [
  ...since(1979, [20, 10, 222, 259, 75, 159, 272, 261, 191, 419]),
  ...since(1989, [1_914, 966, 735, 2_228, 4_987, 4_006, 4_767, 4_510, 5_398, 7_080]),
  ...since(1999, [7_478, 3_602, 3_523, 4_318, 5_348, 10_964]),
  ...since(2006, [7_430]),
  ...since(2009, [8_825]),
  ...since(2019, [5_537]),
];

/** Registrations of the years that the counted rows do not cover; an estimate between their neighbours. */
export const ESTIMATED_YEARS: readonly Share<number>[] = [
  ...since(2005, [9_200]),
  ...since(2007, [7_900, 8_400]),
  ...since(2010, [8_500, 8_170, 7_840, 7_510, 7_180, 6_850, 6_520, 6_190, 5_860]),
  ...since(2020, Array<number>(20).fill(5_500)),
];
