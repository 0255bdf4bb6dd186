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
} from './parts';

const SAFETY_LAW = '安全生产法';

const BASES = [
  law('WSL-40', SAFETY_LAW, '第四十条', '2021-09-01'),
  law('WSL-41', SAFETY_LAW, '第四十一条', '2021-09-01'),
  law('WSL-62', SAFETY_LAW, '第六十二条', '2021-09-01'),
  law('WSL-73', SAFETY_LAW, '第七十三条', '2021-09-01'),
  law('WSL-78', SAFETY_LAW, '第七十八条', '2021-09-01'),
  law('WSL-86', SAFETY_LAW, '第八十六条', '2021-09-01'),
  law('WSL-4', SAFETY_LAW, '第四条', '2021-09-01'),
  law('ACCIDENTS-3', '生产安全事故报告和调查处理条例', '第三条', '2007-06-01'),
];

const DUTIES = [
  { code: 'PLANNED_CHECKS', name: named('安全生产年度监督检查', 'Planned checks of work safety'), basis: 'WSL-62' },
  { code: 'HAZARDS', name: named('重大危险源监督管理', 'Major hazard installations'), basis: 'WSL-40' },
  { code: 'INCIDENTS', name: named('事故调查处理与整改评估', 'Accidents and what follows'), basis: 'WSL-86' },
  { code: 'VIOLATIONS', name: named('违法行为信息库管理', 'Register of violations'), basis: 'WSL-78' },
  { code: 'REPORTS', name: named('安全生产举报处理', 'Reports of hazards'), basis: 'WSL-73' },
];

const file = { duty: 'VIOLATIONS', basis: 'WSL-78' };
const PENALTY = { kind: 'ENFORCEMENT_PENALTY', windowMonths: 36, ground: 'PENALTY_SEVERITY', ...file } as const;
const RESULT = { kind: 'INSPECTION_RESULT', windowMonths: 12, duty: 'PLANNED_CHECKS', basis: 'WSL-62' } as const;

const INDICATORS: readonly Indicator[] = [
  counted(
    ['PENALTIES', '近三年受行政处罚次数', 'Penalties in three years'],
    { ...PENALTY, weight: 12 },
    { 1: 5, 2: 9, 4: 12 },
  ),
  counted(
    ['HEAVY_PENALTIES', '近三年受停产停业、吊销等处罚次数', 'Penalties in three years that stop or close'],
    { ...PENALTY, codes: HEAVY_PENALTIES, weight: 10 },
    { 1: 7, 2: 10 },
  ),
  counted(
    ['ACCIDENTS', '近三年生产安全事故数', 'Accidents in three years'],
    { kind: 'ACCIDENT', windowMonths: 36, ground: 'HARM', duty: 'INCIDENTS', basis: 'ACCIDENTS-3', weight: 18 },
    { 1: 12, 2: 18 },
  ),
  counted(
    ['PROBLEMS', '近一年检查发现的隐患数', 'Hazards found in a year'],
    { ...RESULT, codes: ['PROBLEM'], ground: 'PROBLEM_COUNT', weight: 12 },
    { 1: 4, 3: 8, 6: 12 },
  ),
  counted(
    ['GRAVE_PROBLEMS', '近一年责令停止或者移送立案的隐患数', 'Hazards in a year that were stopped or handed over'],
    {
      ...{ ...RESULT, ground: 'HARM', weight: 8 },
      grades: ['STOP_AND_HAND_TO_DAILY_SUPERVISION', 'CASE_LEAD_TRANSFERRED'],
    },
    { 1: 5, 2: 8 },
  ),
  counted(
    ['REPORTS', '近一年查实的举报数', 'Reports found true in a year'],
    { kind: 'COMPLAINT', windowMonths: 12, ground: 'IMPACT', duty: 'REPORTS', basis: 'WSL-73', weight: 6 },
    { 1: 3, 2: 6 },
  ),
  catalogued(
    ['MAJOR_HAZARD', '重大危险源等级', 'Level of the major hazard installation'],
    { ground: 'HARM', duty: 'HAZARDS', basis: 'WSL-40', weight: 10 },
    { LEVEL_1: 10, LEVEL_2: 8, LEVEL_3: 6, LEVEL_4: 4, NONE: 0, otherwise: 0 },
  ),
  latest(
    ['RISK_COLOUR', '安全风险等级（红橙黄蓝）', 'Risk level: red, orange, yellow, blue'],
    { kind: 'RISK_LEVEL', ground: 'FIELD', duty: 'HAZARDS', basis: 'WSL-41', weight: 8 },
    { RED: 8, ORANGE: 6, YELLOW: 3, BLUE: 0, otherwise: 3 },
  ),
  latest(
    ['TRADE', '所属行业的危险程度', 'Danger of the trade'],
    { kind: 'REGISTER_INDUSTRY', ground: 'INDUSTRY_RISK', duty: 'PLANNED_CHECKS', basis: 'WSL-62', weight: 4 },
    { '25': 4, '26': 4, '31': 3, '32': 3, '28': 2, '30': 2, otherwise: 1 },
  ),
  latest(
    ['STANDARDISATION', '安全生产标准化等级', 'Level of standardised work safety'],
    { kind: 'QUALIFICATION', ground: 'FIELD', duty: 'PLANNED_CHECKS', basis: 'WSL-4', weight: 5 },
    { STANDARD_1: 0, STANDARD_2: 1, STANDARD_3: 3, otherwise: 5 },
  ),
  judged(
    ['MANAGEMENT', '监管人员对安全管理状况的判断', 'Management of safety, as the officer judged it'],
    { ground: 'HARM', duty: 'PLANNED_CHECKS', basis: 'MEASURES-11', weight: 7 },
    { SOUND: 0, WEAK: 4, FAILING: 7, otherwise: 2 },
  ),
];

const HAZARD = {
  code: 'MAJOR_HAZARD',
  name: named('重大危险源等级', 'Level of the major hazard installation'),
  meaning: '登记建档的重大危险源的最高等级：一级至四级；经核查没有的为无。',
};

/** 工贸和危险化学品企业安全生产分类监管实施细则 Rules of the sample for work safety. Illustrative; laws cited as known. */
export const WORK_SAFETY_RULES: RuleSetContent = {
  matter: 'WORK_SAFETY',
  authority: 'EMERGENCY',
  name: named('工业企业安全生产分类监管实施细则', 'Rules of classified supervision: work safety in industry'),
  scope: { districts: null, industries: ['25', '26', '27', '28', '29', '30', '31', '32', '33'] },
  inForceFrom: RULES_FROM,
  legalBases: [...COMMON_BASES, ...BASES],
  duties: DUTIES,
  otherInformation: [HAZARD],
  information: informationOf(
    [
      ...(['ENFORCEMENT_PENALTY', 'ENFORCEMENT_CASE', 'ACCIDENT', 'INSPECTION_RESULT', 'COMPLAINT'] as const),
      ...(['RISK_LEVEL', 'REGISTER_INDUSTRY', 'QUALIFICATION', 'JUDGEMENT', 'KEY_LISTING', 'CREDIT_RECORD'] as const),
    ],
    ['MAJOR_HAZARD'],
  ),
  indicators: INDICATORS,
  standard: {
    higherNeverBelow: 28,
    lowerNeverAbove: 11,
    mustBeHigher: [
      { kind: 'KEY_LISTING', codes: officesOf('EMERGENCY'), windowMonths: null, basis: 'OPINION-8' },
      { kind: 'ACCIDENT', codes: GRAVE_ACCIDENTS, windowMonths: 24, basis: 'MEASURES-16' },
      { kind: 'OTHER', codes: ['MAJOR_HAZARD:LEVEL_1'], windowMonths: null, basis: 'WSL-40' },
    ],
  },
  grades: [
    rung('LOWER', 1, 0, ['较低强度监管', 'Lower intensity']),
    rung('ORDINARY', 1, 0, ['一般强度监管一级', 'Ordinary intensity, level 1']),
    rung('ORDINARY', 2, 20, ['一般强度监管二级', 'Ordinary intensity, level 2']),
    rung('HIGHER', 1, 0, ['较高强度监管一级', 'Higher intensity, level 1']),
    rung('HIGHER', 2, 45, ['较高强度监管二级', 'Higher intensity, level 2']),
  ],
  cycle: {
    months: 12,
    adjusting: [
      { kind: 'ACCIDENT', codes: null, grades: null, abnormal: true },
      { kind: 'KEY_LISTING', codes: officesOf('EMERGENCY'), grades: null, abnormal: true },
      { kind: 'ENFORCEMENT_PENALTY', codes: HEAVY_PENALTIES, grades: null, abnormal: true },
      { kind: 'ENFORCEMENT_CASE', codes: null, grades: ['GRAVE'], abnormal: true },
      { kind: 'OTHER', codes: ['MAJOR_HAZARD'], grades: null, abnormal: false },
      { kind: 'CREDIT_RECORD', codes: DISHONESTY_LIST, grades: null, abnormal: true },
    ],
  },
  measures: [
    plan('LOWER', 1, {
      ...{ mechanisms: ['INCENTIVE'], methods: ['OFF_SITE'], resourceHours: 3, visitsPerYear: 0.5 },
      content: '书面核查隐患排查治理台账，减少执法检查频次，评先评优优先推荐',
    }),
    plan('ORDINARY', 1, {
      ...{ mechanisms: ['ROUTINE'], methods: ['ON_SITE'], resourceHours: 8, visitsPerYear: 1 },
      content: '按年度监督检查计划检查隐患排查治理、教育培训与应急预案',
    }),
    plan('ORDINARY', 2, {
      ...{ mechanisms: ['ROUTINE', 'WARNING'], methods: ['ON_SITE', 'REMOTE'], resourceHours: 12, visitsPerYear: 1.5 },
      content: '按年度监督检查计划检查，远程核查整改，提示主要风险',
    }),
    plan('HIGHER', 1, {
      ...{ mechanisms: ['WARNING'], methods: ['ON_SITE', 'REMOTE'], resourceHours: 24, visitsPerYear: 4 },
      content: '检查全部风险点与危险作业，聘请专家参与，约谈主要负责人',
    }),
    plan('HIGHER', 2, {
      ...{ mechanisms: ['WARNING', 'PUNISHMENT'], methods: ['ON_SITE', 'REMOTE'], resourceHours: 40, visitsPerYear: 8 },
      content: '检查全部风险点，驻点督导，联网监测预警，重大隐患挂牌督办',
    }),
  ],
  overrides: [],
  raising: 'STANDING',
  hearingWorkingDays: 7,
};
