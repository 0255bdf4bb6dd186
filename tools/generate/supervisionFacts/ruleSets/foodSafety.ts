import type { Indicator, RuleSetContent } from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import {
  COMMON_BASES,
  catalogued,
  counted,
  DISHONESTY_LIST,
  GRAVE_ACCIDENTS,
  HEAVY_PENALTIES,
  informationOf,
  judged,
  latest,
  law,
  named,
  officesOf,
  plan,
  RULES_FROM,
  rung,
  summed,
} from './parts';

const FOOD_LAW = '食品安全法';
const RISK_OPINION =
  '国家市场监督管理总局关于推进企业信用风险分类管理进一步提升监管效能的意见（国市监信发〔2022〕6号）';
const CHECKS = '食品生产经营监督检查管理办法（国家市场监督管理总局令第49号）';

const BASES = [
  law('FSL-33', FOOD_LAW, '第三十三条', '2015-10-01'),
  law('FSL-48', FOOD_LAW, '第四十八条', '2015-10-01'),
  law('FSL-105', FOOD_LAW, '第一百零五条', '2015-10-01'),
  law('FSL-109', FOOD_LAW, '第一百零九条', '2015-10-01'),
  law('FSL-113', FOOD_LAW, '第一百一十三条', '2015-10-01'),
  law('FSL-115', FOOD_LAW, '第一百一十五条', '2015-10-01'),
  law('CREDIT-RISK', RISK_OPINION, '全文', '2022-01-13'),
  law('CHECKS-21', CHECKS, '第二十一条', '2022-03-15'),
];

const DUTIES = [
  { code: 'DAILY_CHECKS', name: named('餐饮服务日常监督检查', 'Checks of catering'), basis: 'FSL-109' },
  { code: 'CREDIT_FILES', name: named('食品安全信用档案管理', 'Credit files of food safety'), basis: 'FSL-113' },
  { code: 'COMPLAINTS', name: named('食品安全投诉举报处理', 'Complaints about food'), basis: 'FSL-115' },
  { code: 'INCIDENTS', name: named('食品安全事故处置', 'Incidents of food safety'), basis: 'FSL-105' },
];

const checks = { duty: 'DAILY_CHECKS', basis: 'FSL-109' };
const file = { duty: 'CREDIT_FILES', basis: 'FSL-113' };
const SEVERITY = { kind: 'ENFORCEMENT_PENALTY', windowMonths: 24, ground: 'PENALTY_SEVERITY', ...file } as const;
const RESULTS = { kind: 'INSPECTION_RESULT', windowMonths: 12, ground: 'PROBLEM_COUNT', ...checks } as const;

const INDICATORS: readonly Indicator[] = [
  counted(
    ['PENALTIES', '近两年受行政处罚次数', 'Penalties in two years'],
    { ...SEVERITY, weight: 18 },
    { 1: 8, 2: 13, 3: 18 },
  ),
  summed(
    ['FINES', '近两年罚没款金额（分）', 'Fines and confiscated gains in two years, fen'],
    { ...SEVERITY, codes: ['FINE', 'CONFISCATION_OF_GAINS'], weight: 10 },
    { 1000000: 4, 5000000: 7, 20000000: 10 },
  ),
  counted(
    ['PROBLEMS', '近一年检查发现且未当场改正的问题数', 'Problems found in a year and not corrected at once'],
    { ...RESULTS, codes: ['PROBLEM'], weight: 15 },
    { 1: 5, 2: 10, 4: 15 },
  ),
  counted(
    ['CORRECTIONS', '近一年责令后改正的问题数', 'Problems corrected on order in a year'],
    { ...RESULTS, codes: ['CORRECTED'], weight: 4 },
    { 2: 2, 4: 4 },
  ),
  counted(
    ['COMPLAINTS', '近一年查实的投诉举报数', 'Complaints found true in a year'],
    { kind: 'COMPLAINT', windowMonths: 12, ground: 'IMPACT', duty: 'COMPLAINTS', basis: 'FSL-115', weight: 10 },
    { 1: 3, 3: 6, 5: 10 },
  ),
  counted(
    ['INCIDENTS', '近三年食品安全事故数', 'Incidents in three years'],
    { kind: 'ACCIDENT', windowMonths: 36, ground: 'HARM', duty: 'INCIDENTS', basis: 'FSL-105', weight: 12 },
    { 1: 8, 2: 12 },
  ),
  latest(
    ['CREDIT_RISK', '企业信用风险分类', 'Class of credit risk'],
    { kind: 'CREDIT_RISK_CLASS', ground: 'INDUSTRY_RISK', duty: 'CREDIT_FILES', basis: 'CREDIT-RISK', weight: 8 },
    { A: 0, B: 2, C: 5, D: 8, otherwise: 2 },
  ),
  latest(
    ['STATIC_RISK', '食品安全风险等级', 'Risk level of the business'],
    { kind: 'RISK_LEVEL', ground: 'INDUSTRY_RISK', duty: 'DAILY_CHECKS', basis: 'CHECKS-21', weight: 6 },
    { A: 0, B: 2, C: 4, D: 6, otherwise: 2 },
  ),
  catalogued(
    ['CATERING_FORMAT', '餐饮业态', 'Form of catering'],
    { ground: 'PRODUCT', duty: 'DAILY_CHECKS', basis: 'FSL-33', weight: 6 },
    { SNACKS: 0, RESTAURANT: 2, COLD_DISHES: 3, CENTRAL_KITCHEN: 5, SCHOOL_CANTEEN: 6, otherwise: 2 },
  ),
  latest(
    ['CERTIFICATE', '食品安全管理体系认证', 'Certified management of food safety'],
    { kind: 'QUALIFICATION', ground: 'FIELD', duty: 'DAILY_CHECKS', basis: 'FSL-48', weight: 3 },
    { HACCP: 0, ISO22000: 0, otherwise: 3 },
  ),
  judged(
    ['HYGIENE', '监管人员对现场卫生的判断', 'Hygiene on site, as the officer judged it'],
    { ground: 'HARM', duty: 'DAILY_CHECKS', basis: 'MEASURES-11', weight: 8 },
    { GOOD: 0, FAIR: 4, POOR: 8, otherwise: 3 },
  ),
];

const FORMAT = {
  code: 'CATERING_FORMAT',
  name: named('餐饮业态', 'Form of catering'),
  meaning: '经营者供餐的业态：小吃、餐馆、冷食类制售、中央厨房、学校食堂；由发证机关在许可或者备案时确认。',
};

/** 餐饮服务食品安全分类监管实施细则 Rules of the sample for food safety in catering. Illustrative; laws cited as known. */
export const FOOD_SAFETY_RULES: RuleSetContent = {
  matter: 'FOOD_SERVICE',
  authority: 'SAMR',
  name: named('餐饮服务食品安全分类监管实施细则', 'Rules of classified supervision: food safety in catering'),
  scope: { districts: null, industries: ['62'] },
  inForceFrom: RULES_FROM,
  legalBases: [...COMMON_BASES, ...BASES],
  duties: DUTIES,
  otherInformation: [FORMAT],
  information: informationOf(
    [
      ...(['ENFORCEMENT_PENALTY', 'ENFORCEMENT_CASE', 'INSPECTION_RESULT', 'COMPLAINT', 'ACCIDENT'] as const),
      ...(['CREDIT_RISK_CLASS', 'CREDIT_RECORD', 'RISK_LEVEL', 'QUALIFICATION', 'JUDGEMENT', 'KEY_LISTING'] as const),
    ],
    ['CATERING_FORMAT'],
  ),
  indicators: INDICATORS,
  standard: {
    higherNeverBelow: 30,
    lowerNeverAbove: 14,
    mustBeHigher: [
      { kind: 'KEY_LISTING', codes: officesOf('SAMR'), windowMonths: null, basis: 'OPINION-8' },
      { kind: 'ACCIDENT', codes: GRAVE_ACCIDENTS, windowMonths: 12, basis: 'MEASURES-16' },
      { kind: 'CREDIT_RECORD', codes: DISHONESTY_LIST, windowMonths: null, basis: 'FSL-113' },
    ],
  },
  grades: [
    rung('LOWER', 1, 0, ['较低强度监管', 'Lower intensity']),
    rung('ORDINARY', 1, 0, ['一般强度监管', 'Ordinary intensity']),
    rung('HIGHER', 1, 0, ['较高强度监管一级', 'Higher intensity, level 1']),
    rung('HIGHER', 2, 55, ['较高强度监管二级', 'Higher intensity, level 2']),
  ],
  cycle: {
    months: 6,
    adjusting: [
      { kind: 'KEY_LISTING', codes: officesOf('SAMR'), grades: null, abnormal: true },
      { kind: 'ACCIDENT', codes: null, grades: null, abnormal: true },
      { kind: 'ENFORCEMENT_PENALTY', codes: HEAVY_PENALTIES, grades: null, abnormal: true },
      { kind: 'ENFORCEMENT_CASE', codes: null, grades: ['GRAVE'], abnormal: true },
      { kind: 'CREDIT_RECORD', codes: DISHONESTY_LIST, grades: null, abnormal: true },
      { kind: 'INSPECTION_RESULT', codes: ['PROBLEM'], grades: ['CASE_LEAD_TRANSFERRED'], abnormal: false },
    ],
  },
  measures: [
    plan('LOWER', 1, {
      ...{ mechanisms: ['INCENTIVE'], methods: ['OFF_SITE'], resourceHours: 2, visitsPerYear: 0.5 },
      content: '书面核查自查报告与“互联网＋明厨亮灶”记录，优先适用告知承诺、容缺办理',
    }),
    plan('ORDINARY', 1, {
      ...{ mechanisms: ['ROUTINE'], methods: ['ON_SITE', 'MOBILE'], resourceHours: 5, visitsPerYear: 1 },
      content: '按检查要点表随机抽查重点项目，移动终端记录',
    }),
    plan('HIGHER', 1, {
      ...{ mechanisms: ['WARNING'], methods: ['ON_SITE', 'REMOTE'], resourceHours: 14, visitsPerYear: 3 },
      content: '检查全部项目，远程核查整改，抽检重点品种，提示负责人',
    }),
    plan('HIGHER', 2, {
      ...{ mechanisms: ['WARNING', 'PUNISHMENT'], methods: ['ON_SITE', 'REMOTE'], resourceHours: 26, visitsPerYear: 6 },
      content: '检查全部项目并逐批抽检，约谈负责人，跟踪整改至销号，限制适用告知承诺',
    }),
  ],
  overrides: [],
  raising: 'INTENSITY',
  hearingWorkingDays: 5,
};
