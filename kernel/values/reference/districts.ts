import { type Day, day } from '../day';
import { type Dated, finderByCode } from './dated';

/** A division of the city by GB/T 2260. `successor` took over an abolished one. */
export interface District extends Dated {
  readonly level: 'CITY' | 'DISTRICT' | 'COUNTY';
  readonly successor?: string;
}

type Row = readonly [code: string, zh: string, en: string, life?: { from?: string; to?: string; successor?: string }];

const ROWS: readonly Row[] = [
  ['310000', '上海市', 'Shanghai'],
  ['310101', '黄浦区', 'Huangpu'],
  ['310103', '卢湾区', 'Luwan', { to: '2011-06-08', successor: '310101' }],
  ['310104', '徐汇区', 'Xuhui'],
  ['310105', '长宁区', 'Changning'],
  ['310106', '静安区', "Jing'an"],
  ['310107', '普陀区', 'Putuo'],
  ['310108', '闸北区', 'Zhabei', { to: '2015-11-04', successor: '310106' }],
  ['310109', '虹口区', 'Hongkou'],
  ['310110', '杨浦区', 'Yangpu'],
  ['310112', '闵行区', 'Minhang'],
  ['310113', '宝山区', 'Baoshan'],
  ['310114', '嘉定区', 'Jiading', { from: '1992-10-11' }],
  ['310115', '浦东新区', 'Pudong New Area', { from: '1992-10-11' }],
  ['310116', '金山区', 'Jinshan', { from: '1997-04-29' }],
  ['310117', '松江区', 'Songjiang', { from: '1998-02-27' }],
  ['310118', '青浦区', 'Qingpu', { from: '1999-09-16' }],
  ['310119', '南汇区', 'Nanhui', { from: '2001-01-09', to: '2009-05-06', successor: '310115' }],
  ['310120', '奉贤区', 'Fengxian', { from: '2001-01-09' }],
  ['310151', '崇明区', 'Chongming', { from: '2016-07-22' }],
  ['310230', '崇明县', 'Chongming County', { to: '2016-07-22', successor: '310151' }],
];

/**
 * The city, its sixteen districts and four abolished divisions, GB/T 2260.
 * Codes and names of what stands today were read; the abolished rows and all days (those on which the change was made
 * public) rest on general knowledge, so `verified` is false for every row that carries one.
 */
export const DISTRICTS: readonly District[] = ROWS.map(([code, zh, en, life = {}]) => ({
  code,
  zh,
  en,
  level: code === '310000' ? 'CITY' : zh.endsWith('县') ? 'COUNTY' : 'DISTRICT',
  ...(life.from !== undefined && { from: day(life.from) }),
  ...(life.to !== undefined && { to: day(life.to) }),
  ...(life.successor !== undefined && { successor: life.successor }),
  verified: life.from === undefined && life.to === undefined,
}));

/** The division of a code, abolished ones too; with a day, only if it stood on that day. */
export const findDistrict: (code: string, on?: Day) => District | undefined = finderByCode(DISTRICTS);

/** The sixteen districts that stand today, in the order of their codes. */
export const CURRENT_DISTRICTS: readonly District[] = DISTRICTS.filter(
  (district) => district.level === 'DISTRICT' && district.to === undefined,
);
