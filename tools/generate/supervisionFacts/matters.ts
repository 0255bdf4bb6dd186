import { type Day, day } from '../../../kernel/values/day';
import type { SupervisionMatterRow } from '../../../subgraphs/supervision';
import type { MatterMethod } from '../../../subgraphs/supervision/rules/oversight/matterMethods';

/** A matter of the sample and the sections or divisions of GB/T 4754 whose decisions are taken over; null for all. */
export interface SampleMatter extends SupervisionMatterRow {
  readonly industries: readonly string[] | null;
}

type Row = readonly [code: string, name: string, nameEn: string, department: string, basis: string, industries: string];

const ROWS: readonly Row[] = [
  ['FOOD_PRODUCTION', '食品生产监管', 'Food production', 'SAMR', '食品安全法 第一百零九条', '13 14 15'],
  ['FOOD_SERVICE', '餐饮服务食品安全监管', 'Food safety in catering', 'SAMR', '食品安全法 第一百零九条', '62'],
  ['PRODUCT_QUALITY', '产品质量监管', 'Product quality', 'SAMR', '产品质量法 第十五条', 'C'],
  [
    'CONSTRUCTION_QUALITY',
    '建设工程质量监管',
    'Quality of construction',
    'HOUSING',
    '建设工程质量管理条例 第四十三条',
    'E',
  ],
  [
    'HAZARDOUS_CHEMICALS',
    '危险化学品安全监管',
    'Hazardous chemicals',
    'EMERGENCY',
    '危险化学品安全管理条例 第七条',
    '26',
  ],
  ['POLLUTION', '排污单位环境监管', 'Discharge of pollutants', 'ECOLOGY', '环境保护法 第二十四条', 'D N'],
  ['FIRE_SAFETY', '消防安全监管', 'Fire safety', 'FIRE', '消防法 第五十三条', 'H R'],
  ['LABOUR', '劳动保障监管', 'Labour protection', 'HUMAN_RESOURCES', '劳动法 第八十五条', 'G L'],
  ['WORK_SAFETY', '工贸企业安全生产监管', 'Work safety in manufacturing', 'EMERGENCY', '安全生产法 第六十二条', ''],
  ['PRIVATE_EDUCATION', '民办教育监管', 'Private education', 'EDUCATION', '民办教育促进法 第八条', ''],
];

/** From this day on the matters that have rules in the hub are evaluated by it, and no more decisions are taken over. */
export const EVALUATED_HERE_FROM: Day = day('2025-01-01');

/** Matters that have rules in the hub, of which decisions were taken over before. */
export const EVALUATED_HERE: readonly string[] = ['FOOD_SERVICE'];

const START = day('2018-08-01');

type Parties = readonly [cooperating: readonly string[], object: string, methods: readonly MatterMethod[]];

/** Who works together with the lead of a matter, whom it is about, and how it is supervised; illustrative. */
const PARTIES: Readonly<Record<string, Parties>> = {
  FOOD_PRODUCTION: [['HEALTH'], '食品生产许可证持有者', ['ON_SITE', 'REMOTE']],
  FOOD_SERVICE: [['HEALTH', 'EDUCATION'], '餐饮服务许可或者备案的经营者', ['ON_SITE', 'REMOTE', 'MOBILE', 'OFF_SITE']],
  PRODUCT_QUALITY: [[], '产品的生产者和销售者', ['ON_SITE', 'OFF_SITE']],
  CONSTRUCTION_QUALITY: [['EMERGENCY'], '建设、勘察、设计、施工、监理单位', ['ON_SITE', 'MOBILE']],
  HAZARDOUS_CHEMICALS: [['FIRE', 'ECOLOGY'], '危险化学品生产、经营、使用单位', ['ON_SITE', 'REMOTE']],
  POLLUTION: [[], '排污单位', ['ON_SITE', 'REMOTE']],
  FIRE_SAFETY: [['EMERGENCY'], '消防安全重点单位和公众聚集场所', ['ON_SITE']],
  LABOUR: [[], '用人单位', ['ON_SITE', 'OFF_SITE']],
  WORK_SAFETY: [['FIRE'], '工业企业', ['ON_SITE', 'REMOTE', 'OFF_SITE']],
  PRIVATE_EDUCATION: [['SAMR'], '民办学校和校外培训机构', ['ON_SITE', 'REMOTE', 'OFF_SITE']],
  REGISTRATION: [[], '登记在册的市场主体', ['ON_SITE', 'OFF_SITE']],
};

function partiesOf(code: string): Pick<SupervisionMatterRow, 'cooperating' | 'object' | 'methods'> {
  const [cooperating = null, object = null, methods = null] = PARTIES[code] ?? [];
  return { cooperating, object, methods };
}

const sourceOf = (department: string, code: string) => ({
  sourceDepartment: department,
  sourceRecordId: `matter-${code}`,
  observedAt: `${START}T09:00:00+08:00`,
});

/** Matters of the sample city. The articles are cited as known, not verified; the choice is illustrative. */
export const SAMPLE_MATTERS: readonly SampleMatter[] = [
  {
    code: 'REGISTRATION',
    name: '登记事项监管',
    nameEn: 'Registered particulars',
    leadDepartment: 'SAMR',
    legalBasis: '市场主体登记管理条例 第三十八条',
    inForceFrom: day('2022-03-01'),
    inForceTo: null,
    ...partiesOf('REGISTRATION'),
    ...sourceOf('SAMR', 'REGISTRATION'),
    industries: null,
  },
  {
    code: 'REGISTRATION_OF_COMPANIES',
    name: '公司登记事项监管',
    nameEn: 'Registered particulars of companies',
    leadDepartment: 'SAMR',
    legalBasis: '公司登记管理条例（2022年3月1日废止）',
    inForceFrom: START,
    inForceTo: day('2022-03-01'),
    ...sourceOf('SAMR', 'REGISTRATION_OF_COMPANIES'),
    industries: null,
  },
  ...ROWS.map(([code, name, nameEn, leadDepartment, legalBasis, industries]) => ({
    code,
    name,
    nameEn,
    leadDepartment,
    legalBasis,
    inForceFrom: START,
    inForceTo: null,
    ...partiesOf(code),
    ...sourceOf(leadDepartment, code),
    industries: industries === '' ? [] : industries.split(' '),
  })),
];
