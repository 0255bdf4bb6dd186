import { day } from '../../../kernel/values/day';
import type {
  GradeRule,
  Indicator,
  LegalBasis,
  MeasurePlan,
  TwoNames,
} from '../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';

/** A name in both languages. */
export const named = (zh: string, en: string): TwoNames => ({ zh, en });

/** Laws that the plain rules rest on. */
export const BASES: readonly LegalBasis[] = [
  { code: 'FSL-109', law: '食品安全法', article: '第一百零九条', from: day('2015-10-01'), to: null, verified: false },
  {
    code: 'CHECKS-21',
    law: '食品生产经营监督检查管理办法（国家市场监督管理总局令第49号）',
    article: '第二十一条',
    from: day('2022-03-15'),
    to: null,
    verified: true,
  },
];

const counted = (code: string, name: TwoNames, about: Pick<Indicator, 'ground' | 'input' | 'weight' | 'steps'>) => ({
  code,
  name,
  nature: 'QUANTITATIVE' as const,
  objectivity: 'OBJECTIVE' as const,
  duty: 'CHECKS',
  basis: 'FSL-109',
  codePoints: [],
  otherwise: 0,
  exception: null,
  ...about,
});

const count = { codes: null, grades: null, measure: 'COUNT' } as const;

/** Four indicators, eighty of a hundred points objective. */
export const INDICATORS: readonly Indicator[] = [
  counted('PENALTIES', named('行政处罚次数', 'Penalties'), {
    ground: 'PENALTY_SEVERITY',
    input: { ...count, kind: 'ENFORCEMENT_PENALTY', windowMonths: 24 },
    weight: 40,
    steps: [
      { atLeast: 1, points: 20 },
      { atLeast: 2, points: 30 },
      { atLeast: 3, points: 40 },
    ],
  }),
  counted('PROBLEMS', named('检查发现问题数', 'Problems found by inspections'), {
    ground: 'PROBLEM_COUNT',
    input: { ...count, kind: 'INSPECTION_RESULT', codes: ['PROBLEM'], windowMonths: 12 },
    weight: 30,
    steps: [
      { atLeast: 1, points: 10 },
      { atLeast: 3, points: 20 },
      { atLeast: 5, points: 30 },
    ],
  }),
  counted('COMPLAINTS', named('投诉举报属实数', 'Complaints found true'), {
    ground: 'IMPACT',
    input: { ...count, kind: 'COMPLAINT', windowMonths: 12 },
    weight: 10,
    steps: [{ atLeast: 1, points: 10 }],
  }),
  {
    code: 'HYGIENE',
    name: named('现场卫生状况', 'Hygiene on site'),
    nature: 'QUALITATIVE',
    objectivity: 'JUDGEMENT',
    ground: 'HARM',
    duty: 'CHECKS',
    basis: 'CHECKS-21',
    input: {
      kind: 'JUDGEMENT',
      codes: ['HYGIENE:GOOD', 'HYGIENE:FAIR', 'HYGIENE:POOR'],
      grades: null,
      measure: 'LATEST',
      windowMonths: null,
    },
    weight: 20,
    steps: [],
    codePoints: [
      { code: 'HYGIENE:GOOD', points: 0 },
      { code: 'HYGIENE:FAIR', points: 10 },
      { code: 'HYGIENE:POOR', points: 20 },
    ],
    otherwise: 5,
    exception: null,
  },
];

/** The same indicators, of which the judged one has another name: for another matter of the same line. */
export function indicatorsJudgedAs(name: string): readonly Indicator[] {
  return JSON.parse(JSON.stringify(INDICATORS).replaceAll('HYGIENE', name));
}

/** Every category, the strictest with two levels. */
export const GRADES: readonly GradeRule[] = [
  { category: 'LOWER', level: 1, from: 0, name: named('较低强度监管', 'Lower intensity') },
  { category: 'ORDINARY', level: 1, from: 0, name: named('一般强度监管', 'Ordinary intensity') },
  { category: 'HIGHER', level: 1, from: 0, name: named('较高强度监管一级', 'Higher intensity, level 1') },
  { category: 'HIGHER', level: 2, from: 80, name: named('较高强度监管二级', 'Higher intensity, level 2') },
];

/** A plan for each grade. */
export const MEASURES: readonly MeasurePlan[] = [
  {
    code: 'LOWER-1',
    category: 'LOWER',
    level: 1,
    mechanisms: ['INCENTIVE'],
    resourceHours: 2,
    methods: ['OFF_SITE'],
    content: '书面核查年度自查报告',
    visitsPerYear: 0.5,
    basis: 'CHECKS-21',
  },
  {
    code: 'ORDINARY-1',
    category: 'ORDINARY',
    level: 1,
    mechanisms: ['ROUTINE'],
    resourceHours: 4,
    methods: ['ON_SITE'],
    content: '按检查要点表检查重点项目',
    visitsPerYear: 1,
    basis: 'CHECKS-21',
  },
  {
    code: 'HIGHER-1',
    category: 'HIGHER',
    level: 1,
    mechanisms: ['WARNING'],
    resourceHours: 12,
    methods: ['ON_SITE', 'REMOTE'],
    content: '按检查要点表检查全部项目，远程核查整改',
    visitsPerYear: 3,
    basis: 'CHECKS-21',
  },
  {
    code: 'HIGHER-2',
    category: 'HIGHER',
    level: 2,
    mechanisms: ['WARNING', 'PUNISHMENT'],
    resourceHours: 20,
    methods: ['ON_SITE', 'REMOTE'],
    content: '检查全部项目并抽检，约谈负责人',
    visitsPerYear: 5,
    basis: 'CHECKS-21',
  },
];
