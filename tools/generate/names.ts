import { findDistrict } from '../../kernel/values/reference/districts';
import type { EntityKind, Share } from './calibration';
import type { Dice } from './dice';
import { scatter } from './sampleUscc';

const IMAGES = (
  '纸鲸 云伞 石莓 雾灯 竹鹤 蓝杉 铜铃 麦浪 星槎 雪橇 藤椅 陶笛 纸鸢 海螺 桂舟 松塔 砂鸥 苔桥 月港 茶凫 柚灯 橡果 ' +
  '琥珀 珊瑚 蒲扇 萤火 露台 银杏 金桔 青鲤 红鹳 白鹭 黑陶 紫藤 绿芜 橙帆 灰雁 彩贝 瓦雀 石榴 山葵 河狸 湖笔 江豚 ' +
  '潮汐 溪石 泉眼 稻香 荷塘 梅坞 兰舟 菊潭 桃坞 杏坛 槐荫 榆钱 枫桥 桐油 棉桃 荔湾 椰壳 芦笙 葵园 雨靴'
).split(' ');

const SYLLABLES = [
  ...('锦禾瑞丰宏泰恒信诚达隆昌盛兴荣华富康安宁和顺祥庆嘉美佳艺雅韵清源泽润浩瀚江河湖海波涛云霞晨曦旭阳光明亮辉煌' +
    '耀星辰宇宙岳峰岭林森松柏竹梅兰菊桂枫叶花草木石玉珠宝铜钢筑广远博通联合众聚汇集贤德仁义礼智立业创新维拓展翔' +
    '腾飞驰骏鹏鸿鹤燕凤麒麟龙马卓越凯捷锐敏精'),
];

/** How many different brands there are; beyond it a brand returns, mostly in another trade. */
export const BRANDS = IMAGES.length * SYLLABLES.length ** 2;

const FORMS: readonly Share<string>[] = [
  ['有限公司', 800],
  ['股份有限公司', 25],
  ['(集团)有限公司', 12],
  ['（集团）有限公司', 6],
  ['合伙企业（有限合伙）', 35],
  ['中心', 20],
  ['厂', 22],
  ['公司', 30],
];

const BRANCH_SHARE = 0.06;
const CITY_IN_BRACKETS = 0.1;

/** What a name is made from. */
export interface NameParts {
  readonly kind: EntityKind;
  /** Number of the brand; different numbers below BRANDS give different brands. */
  readonly number: number;
  /** Where the entity sits, for the names that tell it. */
  readonly district: string | null;
  /** A word of its trade. */
  readonly trade: string;
}

/** An invented brand of four characters: an image no person is called by, and two syllables. */
export function brandOf(number: number): string {
  const scattered = scatter(number, BRANDS);
  const syllables = Math.floor(scattered / IMAGES.length);
  const first = SYLLABLES[Math.floor(syllables / SYLLABLES.length)];
  return `${IMAGES[scattered % IMAGES.length]}${first}${SYLLABLES[syllables % SYLLABLES.length]}`;
}

function enterpriseName(brand: string, { district, trade }: NameParts, dice: Dice): string {
  const form = dice.weighted(FORMS);
  const brackets = dice.chance(CITY_IN_BRACKETS) ? dice.pick(['（上海）', '(上海)']) : undefined;
  const branch = dice.chance(BRANCH_SHARE);
  const firm = brackets ? `${brand}${brackets}${trade}${form}` : `上海${brand}${trade}${form}`;
  if (!branch || form !== '有限公司') return firm;
  const area = district === null ? '' : findDistrict(district)?.zh.replace(/(新区|[区县])$/, '');
  return `${firm}${area === '' ? '第一' : area}分公司`;
}

/** An invented name in the form that its kind of business bears; nobody's own name is in it. */
export function sampleName(parts: NameParts, dice: Dice): string {
  const brand = brandOf(parts.number);
  const area = parts.district === null ? '' : (findDistrict(parts.district)?.zh ?? '');
  if (parts.kind === 'individual') return `上海市${area}${brand}${parts.trade}`;
  if (parts.kind === 'cooperative') return `上海${brand}${parts.trade}专业合作社`;
  return enterpriseName(brand, parts, dice);
}
