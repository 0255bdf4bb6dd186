import { type Day, day } from '../../../kernel/values/day';
import type { InspectionItemInput } from '../../../subgraphs/inspection';

type Row = readonly [
  code: string,
  name: string,
  nameEn: string,
  place: readonly [department: string, kind: 'KEY' | 'GENERAL'],
  basis: string,
];

const ROWS: readonly Row[] = [
  ['AMR-01', '登记事项检查', 'Registered particulars', ['SAMR', 'GENERAL'], '市场主体登记管理条例 第三十八条'],
  ['AMR-02', '公示信息检查', 'Publicised information', ['SAMR', 'GENERAL'], '企业信息公示暂行条例'],
  ['AMR-03', '价格行为检查', 'Pricing', ['SAMR', 'GENERAL'], '价格法 第三十三条'],
  ['AMR-04', '广告行为检查', 'Advertising', ['SAMR', 'GENERAL'], '广告法'],
  ['AMR-05', '产品质量监督抽查', 'Product quality', ['SAMR', 'GENERAL'], '产品质量法 第十五条'],
  ['AMR-06', '食品生产监督检查', 'Food production', ['SAMR', 'KEY'], '食品生产经营监督检查管理办法'],
  ['AMR-07', '餐饮服务监督检查', 'Catering', ['SAMR', 'KEY'], '食品生产经营监督检查管理办法'],
  ['AMR-08', '特种设备使用单位检查', 'Users of special equipment', ['SAMR', 'KEY'], '特种设备安全法 第五十七条'],
  ['FIRE-01', '消防安全检查', 'Fire safety', ['FIRE', 'KEY'], '消防法 第五十三条'],
  ['ECO-01', '排污单位检查', 'Discharge of pollutants', ['ECOLOGY', 'GENERAL'], '环境保护法 第二十四条'],
  ['EMG-01', '危险化学品安全检查', 'Hazardous chemicals', ['EMERGENCY', 'KEY'], '危险化学品安全管理条例 第七条'],
  ['HRS-01', '劳动用工检查', 'Employment', ['HUMAN_RESOURCES', 'GENERAL'], '劳动法 第八十五条'],
  ['TRA-01', '道路运输经营检查', 'Road transport', ['TRANSPORT', 'GENERAL'], '道路运输条例'],
  ['CUL-01', '文化经营活动检查', 'Cultural business', ['CULTURE_TOURISM', 'GENERAL'], '娱乐场所管理条例'],
];

/** What an inspector must be qualified for, by the code of the item. */
const INSPECTOR_FIELDS: Readonly<Record<string, string>> = {
  'AMR-06': '食品安全',
  'AMR-07': '食品安全',
  'FIRE-01': '消防安全',
  'ECO-01': '生态环境',
  'EMG-01': '安全生产',
  'HRS-01': '劳动保障',
};

/** The supervision matter whose category counts for an item. */
const MATTERS: Readonly<Record<string, string>> = { 'AMR-07': 'FOOD_SERVICE', 'EMG-01': 'WORK_SAFETY' };

const LISTED: Day = day('2015-01-01');

const sourceOf = (department: string, code: string) => ({
  sourceDepartment: department,
  sourceRecordId: `item-${code}`,
  observedAt: `${LISTED}T09:00:00+08:00`,
});

/** Items of the sample city, one of them withdrawn. Articles are cited as known, not verified; the choice is illustrative. */
export const SAMPLE_ITEMS: readonly InspectionItemInput[] = [
  ...ROWS.map(([code, name, nameEn, [department, kind], basis]) => ({
    code,
    name,
    nameEn,
    department,
    kind,
    basis,
    inspectorField: INSPECTOR_FIELDS[code] ?? null,
    matter: MATTERS[code] ?? null,
    publishedOn: LISTED,
    withdrawnOn: null,
    ...sourceOf(department, code),
  })),
  {
    code: 'AMR-00',
    name: '公司登记事项检查',
    nameEn: 'Registered particulars of companies',
    department: 'SAMR',
    kind: 'GENERAL',
    basis: '公司登记管理条例（2022年3月1日废止）',
    publishedOn: LISTED,
    withdrawnOn: day('2022-03-01'),
    ...sourceOf('SAMR', 'AMR-00'),
  },
];

/** The items now on the list, by the department that inspects them. */
export const ITEMS_BY_DEPARTMENT: ReadonlyMap<string, readonly InspectionItemInput[]> = new Map(
  SAMPLE_ITEMS.map(({ department }) => [
    department,
    SAMPLE_ITEMS.filter((item) => item.department === department && item.withdrawnOn === null),
  ]),
);
