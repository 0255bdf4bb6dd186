import { CataloguedError } from '../cataloguedError';
import type { Day } from '../day';
import { type Dated, finderByCode } from './dated';
import { CURRENT_DISTRICTS } from './districts';

/** A municipal department, or its office in a district. */
export interface Department extends Dated {
  /** Whether the department belongs to the city's joint-inspection scheme, 沪府规〔2019〕25号. */
  readonly jointInspection: boolean;
  /** The district of a district office; absent for a municipal department. */
  readonly district?: string;
  /** The municipal department of a district office. */
  readonly parent?: string;
}

type Row = readonly [code: string, zh: string, en: string, jointInspection: boolean, districtForm: string];

const JOINT = true;
const ALONE = false;

/** Last column: what follows the district's name in the name of its office; empty where districts have none. */
const ROWS: readonly Row[] = [
  ['SAMR', '上海市市场监督管理局', 'Shanghai Municipal Administration for Market Regulation', JOINT, '市场监督管理局'],
  ['MEDICAL_PRODUCTS', '上海市药品监督管理局', 'Shanghai Medical Products Administration', ALONE, ''],
  ['INTELLECTUAL_PROPERTY', '上海市知识产权局', 'Shanghai Intellectual Property Administration', ALONE, '知识产权局'],
  [
    'DEVELOPMENT_REFORM',
    '上海市发展和改革委员会',
    'Shanghai Municipal Development and Reform Commission',
    JOINT,
    '发展和改革委员会',
  ],
  ['EDUCATION', '上海市教育委员会', 'Shanghai Municipal Education Commission', JOINT, '教育局'],
  ['PUBLIC_SECURITY', '上海市公安局', 'Shanghai Municipal Public Security Bureau', JOINT, '公安分局'],
  [
    'HUMAN_RESOURCES',
    '上海市人力资源和社会保障局',
    'Shanghai Municipal Human Resources and Social Security Bureau',
    JOINT,
    '人力资源和社会保障局',
  ],
  ['ECOLOGY', '上海市生态环境局', 'Shanghai Municipal Bureau of Ecology and Environment', JOINT, '生态环境局'],
  [
    'HOUSING',
    '上海市住房和城乡建设管理委员会',
    'Shanghai Municipal Commission of Housing and Urban-Rural Development',
    JOINT,
    '建设和管理委员会',
  ],
  ['TRANSPORT', '上海市交通委员会', 'Shanghai Municipal Transportation Commission', JOINT, '交通委员会'],
  [
    'AGRICULTURE',
    '上海市农业农村委员会',
    'Shanghai Municipal Agriculture and Rural Affairs Commission',
    JOINT,
    '农业农村委员会',
  ],
  ['COMMERCE', '上海市商务委员会', 'Shanghai Municipal Commission of Commerce', JOINT, '商务委员会'],
  [
    'CULTURE_TOURISM',
    '上海市文化和旅游局',
    'Shanghai Municipal Administration of Culture and Tourism',
    JOINT,
    '文化和旅游局',
  ],
  ['HEALTH', '上海市卫生健康委员会', 'Shanghai Municipal Health Commission', JOINT, '卫生健康委员会'],
  ['EMERGENCY', '上海市应急管理局', 'Shanghai Municipal Bureau of Emergency Management', JOINT, '应急管理局'],
  ['FIRE', '上海市消防救援局', 'Shanghai Fire and Rescue', ALONE, '消防救援局'],
  ['TAX', '国家税务总局上海市税务局', 'Shanghai Municipal Tax Service, State Taxation Administration', JOINT, '税务局'],
  ['STATISTICS', '上海市统计局', 'Shanghai Municipal Bureau of Statistics', JOINT, '统计局'],
  ['CUSTOMS', '上海海关', 'Shanghai Customs', JOINT, ''],
  [
    'URBAN_MANAGEMENT',
    '上海市城市管理行政执法局',
    'Shanghai Urban Management and Law Enforcement Bureau',
    ALONE,
    '城市管理行政执法局',
  ],
  ['JUSTICE', '上海市司法局', 'Shanghai Municipal Bureau of Justice', ALONE, '司法局'],
  ['BIG_DATA', '上海市大数据中心', 'Shanghai Municipal Big Data Center', ALONE, '大数据中心'],
  [
    'REFORM_OFFICE',
    '上海市行政审批制度改革工作领导小组办公室',
    'Shanghai Office for the Reform of Administrative Approval',
    ALONE,
    '行政审批制度改革工作领导小组办公室',
  ],
];

/** Code of the department that runs the exchange of data. */
export const DATA_CENTRE = 'BIG_DATA';

/** Municipal departments of market supervision. Scheme membership was read; full and English names were not. */
export const DEPARTMENTS: readonly Department[] = ROWS.map(([code, zh, en, jointInspection]) => ({
  code,
  zh,
  en,
  jointInspection,
  verified: false,
}));

/** Offices of the departments in the sixteen districts; the code is that of the department, a hyphen, the district. */
export const DISTRICT_OFFICES: readonly Department[] = ROWS.filter(([, , , , form]) => form !== '').flatMap(
  ([parent, , en, jointInspection, form]) =>
    CURRENT_DISTRICTS.map((district) => ({
      code: `${parent}-${district.code}`,
      zh: `${district.zh}${form}`,
      en: `${en}, ${district.en} office`,
      district: district.code,
      parent,
      jointInspection,
      verified: false,
    })),
);

/** The department or district office of a code, such as SAMR or SAMR-310115. */
export const findDepartment: (code: string, on?: Day) => Department | undefined = finderByCode([
  ...DEPARTMENTS,
  ...DISTRICT_OFFICES,
]);

/** The department or district office of a code. Throws UNKNOWN_DEPARTMENT. */
export function getDepartment(code: string, field = 'department'): Department {
  const found = findDepartment(code);
  if (found === undefined) throw new CataloguedError('UNKNOWN_DEPARTMENT', { field, received: code });
  return found;
}
