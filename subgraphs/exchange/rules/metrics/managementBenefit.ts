import { evaluated, type Metric } from './metric';

const CATEGORY = [
  'SupervisionCategory.status',
  'SupervisionCategory.since',
  'SupervisionCategory.until',
  'SupervisionCategory.authority',
  'SupervisionCategory.matter',
];
const STAGES = ['EnforcementCase.caseNumber', 'EnforcementCase.department', 'EnforcementCase.stageHistory'];
const SUPPLIED = ['Inspection', 'EnforcementCase', 'EnforcementDecision', 'SupervisionCategory'].flatMap((type) => [
  `${type}.sourceDepartment`,
  `${type}.sourceRecordId`,
  `${type}.observedAt`,
  `${type}.recordedAt`,
]);

const standing = { area: 'MANAGEMENT_BENEFIT', time: 'STANDING', published: false } as const;
const ofCategories = {
  ...standing,
  dimensions: ['DISTRICT', 'INDUSTRY', 'DEPARTMENT', 'MATTER'],
  coordinates: CATEGORY,
} as const;
const ofCases = { ...standing, dimensions: ['DISTRICT', 'INDUSTRY', 'DEPARTMENT'], coordinates: STAGES } as const;
const ofSupply = {
  area: 'MANAGEMENT_BENEFIT',
  time: 'PERIOD',
  published: false,
  dimensions: ['MONTH', 'DISTRICT', 'INDUSTRY', 'DEPARTMENT'],
  coordinates: SUPPLIED,
  form: 'MEAN',
  denominator: { zh: '期内认定的事实数', en: 'Facts observed in the period' },
} as const;
const count = { form: 'COUNT', unit: 'COUNT', denominator: null } as const;
const EVALUATED = { zh: '当日有效的评价数', en: 'Evaluations in force on the day' };

const counted = (status: string, of: string) => ({
  zh: `当日有效、评价状态为“${status}”的主体与监管事项组合，每一组合计一次。`,
  en: `Pairs of entity and matter whose evaluation in force on the day is ${of}; each pair counts once.`,
});

/** Management benefit (管理效益). */
export const MANAGEMENT_BENEFIT = {
  categories_assigned: {
    ...ofCategories,
    ...count,
    name: { zh: '已评定类别数', en: 'Categories assigned' },
    definition: counted('已评定', 'assigned'),
    numerator: { zh: '已评定的评价数', en: 'Evaluations that assigned a category' },
    article: evaluated('上海市分类监管管理办法 13'),
  },
  not_evaluated_share: {
    ...ofCategories,
    name: { zh: '不参加评价占比', en: 'Share not evaluated' },
    definition: {
      zh: '当日有效的评价（主体与监管事项组合）中，评价状态为不参加评价的占比。',
      en: 'Of the evaluations in force on the day (pairs of entity and matter), those with the status not evaluated.',
    },
    numerator: { zh: '其中不参加评价的', en: 'Those not evaluated' },
    denominator: EVALUATED,
    form: 'SHARE',
    unit: 'BASIS_POINTS',
    article: evaluated('上海市分类监管管理办法 17-1'),
  },
  categories_deferred: {
    ...ofCategories,
    ...count,
    name: { zh: '暂缓评价数', en: 'Evaluations deferred' },
    definition: counted('暂缓评价', 'deferred'),
    numerator: { zh: '暂缓的评价数', en: 'Deferred evaluations' },
    article: evaluated('上海市分类监管管理办法 17-2'),
  },
  categories_incomplete: {
    ...ofCategories,
    ...count,
    name: { zh: '资料不全评价数', en: 'Evaluations incomplete' },
    definition: counted('资料不全', 'incomplete'),
    numerator: { zh: '资料不全的评价数', en: 'Incomplete evaluations' },
    article: evaluated('上海市分类监管管理办法 9'),
  },
  open_cases: {
    ...ofCases,
    ...count,
    name: { zh: '未结案件数', en: 'Open cases' },
    definition: {
      zh: '至当日最后办案环节属未结的案件；线索核查阶段不计，移送公安的计为未结。',
      en: 'Cases whose last stage by the day is an open one; leads are no cases yet, and a case handed to the police is open.',
    },
    numerator: { zh: '未结案件数', en: 'Open cases' },
    article: evaluated('行政处罚法 54、57'),
  },
  overdue_cases_share: {
    ...ofCases,
    name: { zh: '超期未决案件占比', en: 'Share of open cases overdue' },
    definition: {
      zh: '至当日未结的案件中，立案已超过九十日且尚未作出决定的占比，不扣除中止、听证、检测等期间。',
      en: 'Of the cases open on the day, those filed more than ninety days before it and not decided by it; suspension, hearing and testing are not deducted.',
    },
    numerator: { zh: '其中超期未决的案件数', en: 'Those overdue' },
    denominator: { zh: '未结案件数', en: 'Open cases' },
    form: 'SHARE',
    unit: 'BASIS_POINTS',
    article: evaluated('行政处罚法 60'),
  },
  data_lag_days: {
    ...ofSupply,
    name: { zh: '数据归集平均滞后天数', en: 'Mean lag of supplied data' },
    definition: {
      zh: '期内认定的检查、案件、决定和类别，自认定之日至入库之日（均按上海日期）的日历天数的平均值；按提供部门划分。',
      en: 'Of inspections, cases, decisions and categories observed in the period, the mean of calendar days (in Shanghai) from when they were observed to when the silo recorded them; split by the department that supplied them.',
    },
    numerator: { zh: '天数合计', en: 'Sum of days' },
    unit: 'DAYS',
    article: evaluated('上海市分类监管管理办法 9-4'),
  },
  data_completeness: {
    ...ofSupply,
    name: { zh: '数据字段完整度', en: 'Completeness of supplied data' },
    definition: {
      zh: '期内认定的检查、案件、决定和类别，各事实有值字段占全部字段的万分比的平均值；依法无值的字段也计为无值。按提供部门划分。',
      en: 'Of inspections, cases, decisions and categories observed in the period, the mean of the basis points of their columns that hold a value; columns that rightly hold none count as empty. Split by the department that supplied them.',
    },
    numerator: { zh: '万分比合计', en: 'Sum of basis points' },
    unit: 'BASIS_POINTS',
    article: evaluated('上海市分类监管管理办法 9-4'),
  },
} as const satisfies Readonly<Record<string, Metric>>;
