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

const EDUCATION_LAW = '民办教育促进法';

const BASES = [
  law('PEL-29', EDUCATION_LAW, '第二十九条', '2017-09-01'),
  law('PEL-41', EDUCATION_LAW, '第四十一条', '2017-09-01'),
  law('PEL-62', EDUCATION_LAW, '第六十二条', '2017-09-01'),
  law('PREPAYMENT', '关于加强校外培训机构预收费监管工作的通知（教监管厅函〔2021〕2号）', '全文', '2021-10-21'),
  law('SCHOOL-PROTECTION', '未成年人学校保护规定（教育部令第50号）', '全文', '2021-09-01'),
];

const DUTIES = [
  { code: 'SUPERVISION', name: named('民办学校督导与年度检查', 'Supervision and yearly review'), basis: 'PEL-41' },
  { code: 'ENFORCEMENT', name: named('违法办学查处', 'Unlawful schools and courses'), basis: 'PEL-62' },
  { code: 'PREPAYMENTS', name: named('预收费资金监管', 'Prepaid tuition'), basis: 'PREPAYMENT' },
  { code: 'PROTECTION', name: named('学生安全与权益保护', 'Safety and rights of pupils'), basis: 'SCHOOL-PROTECTION' },
];

const PENALTY = { kind: 'ENFORCEMENT_PENALTY', windowMonths: 36, duty: 'ENFORCEMENT', basis: 'PEL-62' } as const;
const review = { duty: 'SUPERVISION', basis: 'PEL-41' };

const INDICATORS: readonly Indicator[] = [
  counted(
    ['PENALTIES', '近三年受行政处罚次数', 'Penalties in three years'],
    { ...PENALTY, ground: 'PENALTY_SEVERITY', weight: 18 },
    { 1: 8, 2: 13, 3: 18 },
  ),
  counted(
    ['PROBLEMS', '近一年检查发现的问题数', 'Problems found in a year'],
    { kind: 'INSPECTION_RESULT', codes: ['PROBLEM'], windowMonths: 12, ground: 'PROBLEM_COUNT', ...review, weight: 14 },
    { 1: 5, 2: 9, 4: 14 },
  ),
  counted(
    [
      'COMPLAINTS',
      '近一年查实的退费、教学、宣传投诉数',
      'Complaints found true in a year: refunds, teaching, advertising',
    ],
    {
      ...{ kind: 'COMPLAINT', codes: ['REFUND', 'TEACHING', 'ADVERTISING'], windowMonths: 12, ground: 'IMPACT' },
      ...{ duty: 'PROTECTION', basis: 'SCHOOL-PROTECTION', weight: 12 },
    },
    { 1: 4, 3: 8, 6: 12 },
  ),
  counted(
    ['ACCIDENTS', '近三年学生安全事故数', 'Accidents of pupils in three years'],
    {
      ...{ kind: 'ACCIDENT', windowMonths: 36, ground: 'HARM', weight: 12 },
      ...{ duty: 'PROTECTION', basis: 'SCHOOL-PROTECTION' },
    },
    { 1: 8, 2: 12 },
  ),
  catalogued(
    ['PREPAYMENT', '预收费资金监管方式', 'How prepaid tuition is kept'],
    { ground: 'IMPACT', duty: 'PREPAYMENTS', basis: 'PREPAYMENT', weight: 9 },
    { CUSTODY: 0, DEPOSIT: 3, NONE_TAKEN: 0, UNSUPERVISED: 9, otherwise: 4 },
  ),
  catalogued(
    ['TEACHERS', '专任教师资格合规情况', 'Qualified teachers'],
    { ground: 'FIELD', duty: 'SUPERVISION', basis: 'PEL-29', weight: 8 },
    { ALL: 0, MOST: 3, FEW: 8, otherwise: 3 },
  ),
  catalogued(
    ['YEARLY_REVIEW', '上一年度年检结论', "Conclusion of last year's review"],
    { ground: 'PROBLEM_COUNT', ...review, weight: 8 },
    { PASSED: 0, PASSED_BARELY: 4, FAILED: 8, otherwise: 2 },
  ),
  summed(
    ['ARREARS', '欠缴税费与社会保险费金额（分）', 'Taxes and charges in arrears, fen'],
    { kind: 'ARREARS', ground: 'IMPACT', duty: 'SUPERVISION', basis: 'MEASURES-9', weight: 5 },
    { 100000: 2, 5000000: 5 },
  ),
  latest(
    ['CREDIT_RATING', '公共信用评价', 'Public credit rating'],
    { kind: 'CREDIT_RATING', ground: 'INDUSTRY_RISK', duty: 'SUPERVISION', basis: 'OPINION-7', weight: 5 },
    { AAA: 0, AA: 0, A: 1, B: 3, C: 5, otherwise: 1 },
  ),
  latest(
    ['HONOUR', '获得表彰奖励', 'Honours'],
    { kind: 'HONOUR', windowMonths: 36, ground: 'IMPACT', duty: 'SUPERVISION', basis: 'MEASURES-9', weight: 2 },
    { NATIONAL: 0, CITY: 0, DISTRICT: 1, otherwise: 2 },
  ),
  judged(
    ['TEACHING', '督导人员对教学管理的判断', 'Management of teaching, as the inspector judged it'],
    { ground: 'FIELD', duty: 'SUPERVISION', basis: 'MEASURES-11', weight: 7 },
    { GOOD: 0, FAIR: 3, POOR: 7, otherwise: 2 },
  ),
];

const OTHER_INFORMATION = [
  {
    code: 'PREPAYMENT',
    name: named('预收费资金监管方式', 'How prepaid tuition is kept'),
    meaning: '预收费资金的监管方式：银行托管、风险保证金、不预收、未纳入监管。',
  },
  {
    code: 'TEACHERS',
    name: named('专任教师资格合规情况', 'Qualified teachers'),
    meaning: '专任教师依法取得教师资格的情况：全部、多数、少数；按机构汇总，不含个人信息。',
  },
  {
    code: 'YEARLY_REVIEW',
    name: named('年度检查结论', 'Conclusion of the yearly review'),
    meaning: '上一年度检查结论：合格、基本合格、不合格。',
  },
];

/** 民办教育机构分类监管实施细则 Rules of the sample for private education. Illustrative; laws cited as known. */
export const PRIVATE_EDUCATION_RULES: RuleSetContent = {
  matter: 'PRIVATE_EDUCATION',
  authority: 'EDUCATION',
  name: named('民办教育机构分类监管实施细则', 'Rules of classified supervision: private education'),
  scope: { districts: null, industries: ['83'] },
  inForceFrom: RULES_FROM,
  legalBases: [...COMMON_BASES, ...BASES],
  duties: DUTIES,
  otherInformation: OTHER_INFORMATION,
  information: informationOf(
    [
      ...(['ENFORCEMENT_PENALTY', 'ENFORCEMENT_CASE', 'INSPECTION_RESULT', 'COMPLAINT', 'ACCIDENT'] as const),
      ...(['ARREARS', 'CREDIT_RATING', 'CREDIT_RECORD', 'HONOUR', 'JUDGEMENT', 'KEY_LISTING'] as const),
    ],
    OTHER_INFORMATION.map(({ code }) => code),
  ),
  indicators: INDICATORS,
  standard: {
    higherNeverBelow: 30,
    lowerNeverAbove: 12,
    mustBeHigher: [
      { kind: 'KEY_LISTING', codes: officesOf('EDUCATION'), windowMonths: null, basis: 'OPINION-8' },
      { kind: 'ACCIDENT', codes: GRAVE_ACCIDENTS, windowMonths: 12, basis: 'SCHOOL-PROTECTION' },
      { kind: 'CREDIT_RECORD', codes: DISHONESTY_LIST, windowMonths: null, basis: 'PEL-41' },
    ],
  },
  grades: [
    rung('LOWER', 1, 0, ['较低强度监管', 'Lower intensity']),
    rung('ORDINARY', 1, 0, ['一般强度监管', 'Ordinary intensity']),
    rung('HIGHER', 1, 0, ['较高强度监管一级', 'Higher intensity, level 1']),
    rung('HIGHER', 2, 50, ['较高强度监管二级', 'Higher intensity, level 2']),
  ],
  cycle: {
    months: 12,
    adjusting: [
      { kind: 'ACCIDENT', codes: null, grades: null, abnormal: true },
      { kind: 'KEY_LISTING', codes: officesOf('EDUCATION'), grades: null, abnormal: true },
      { kind: 'ENFORCEMENT_PENALTY', codes: HEAVY_PENALTIES, grades: null, abnormal: true },
      { kind: 'ENFORCEMENT_CASE', codes: null, grades: ['GRAVE'], abnormal: true },
      { kind: 'COMPLAINT', codes: ['REFUND'], grades: null, abnormal: false },
      { kind: 'OTHER', codes: ['PREPAYMENT:UNSUPERVISED'], grades: null, abnormal: true },
    ],
  },
  measures: [
    plan('LOWER', 1, {
      ...{ mechanisms: ['INCENTIVE'], methods: ['OFF_SITE'], resourceHours: 2, visitsPerYear: 0.5 },
      content: '书面年检，优先推荐政府购买服务与示范项目',
    }),
    plan('ORDINARY', 1, {
      ...{ mechanisms: ['ROUTINE'], methods: ['ON_SITE'], resourceHours: 6, visitsPerYear: 1 },
      content: '随机抽查办学场所、课程备案与收退费公示',
    }),
    plan('HIGHER', 1, {
      ...{ mechanisms: ['WARNING'], methods: ['ON_SITE', 'REMOTE'], resourceHours: 16, visitsPerYear: 3 },
      content: '检查办学场所、课程、师资与资金全部项目，远程核查资金托管账户',
    }),
    plan('HIGHER', 2, {
      ...{ mechanisms: ['WARNING', 'PUNISHMENT'], methods: ['ON_SITE', 'REMOTE'], resourceHours: 28, visitsPerYear: 6 },
      content: '检查全部项目，约谈举办者，按月核查资金，限制新增课程备案',
    }),
  ],
  overrides: [],
  raising: 'INTENSITY',
  hearingWorkingDays: 5,
};
