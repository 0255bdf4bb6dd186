import { day } from '../../kernel/values/day';
import type { Indicator, RuleSetContent } from '../../subgraphs/supervision/rules/ruleSets/ruleSetContent';

/** The day on which the bench evaluates. */
export const EVALUATION_DAY = day('2026-11-02');

type Counted = Pick<Indicator, 'ground' | 'input' | 'weight' | 'steps'>;

const about = (code: string, en: string) => ({
  code,
  name: { zh: code, en },
  nature: 'QUANTITATIVE' as const,
  objectivity: 'OBJECTIVE' as const,
  duty: 'CHECKS',
  basis: 'LAW',
  exception: null,
});

const counted = (code: string, en: string, rest: Counted): Indicator => ({
  ...about(code, en),
  codePoints: [],
  otherwise: 0,
  ...rest,
});

const all = { codes: null, grades: null } as const;

const COUNTED: readonly Indicator[] = [
  counted('PENALTIES', 'Penalties', {
    ground: 'PENALTY_SEVERITY',
    input: { ...all, kind: 'ENFORCEMENT_PENALTY', measure: 'COUNT', windowMonths: 24 },
    weight: 20,
    steps: [1, 2, 3].map((atLeast) => ({ atLeast, points: atLeast * 5 + 5 })),
  }),
  counted('FINES', 'Sum of fines', {
    ground: 'PENALTY_SEVERITY',
    input: { ...all, kind: 'ENFORCEMENT_PENALTY', measure: 'SUM', windowMonths: 24 },
    weight: 10,
    steps: [
      { atLeast: 1_000_000, points: 5 },
      { atLeast: 5_000_000, points: 10 },
    ],
  }),
  counted('PROBLEMS', 'Problems found by inspections', {
    ground: 'PROBLEM_COUNT',
    input: { ...all, codes: ['PROBLEM'], kind: 'INSPECTION_RESULT', measure: 'COUNT', windowMonths: 12 },
    weight: 15,
    steps: [
      { atLeast: 1, points: 5 },
      { atLeast: 2, points: 15 },
    ],
  }),
  counted('COMPLAINTS', 'Complaints found true', {
    ground: 'IMPACT',
    input: { ...all, kind: 'COMPLAINT', measure: 'COUNT', windowMonths: 12 },
    weight: 10,
    steps: [{ atLeast: 1, points: 10 }],
  }),
  counted('SERIOUS_RECORDS', 'Serious credit records', {
    ground: 'HARM',
    input: { ...all, grades: ['SERIOUS'], kind: 'CREDIT_RECORD', measure: 'COUNT', windowMonths: 36 },
    weight: 10,
    steps: [{ atLeast: 1, points: 10 }],
  }),
];

const latest = (code: string, en: string, rest: Pick<Indicator, 'ground' | 'input' | 'weight' | 'codePoints'>) => ({
  ...about(code, en),
  steps: [],
  otherwise: 5,
  ...rest,
});

const LATEST: readonly Indicator[] = [
  latest('RISK_CLASS', 'Class of credit risk', {
    ground: 'INDUSTRY_RISK',
    input: { ...all, kind: 'CREDIT_RISK_CLASS', measure: 'LATEST', windowMonths: null },
    weight: 15,
    codePoints: ['A', 'B', 'C', 'D'].map((code, place) => ({ code, points: place * 5 })),
  }),
  latest('RATING', 'Public credit rating', {
    ground: 'IMPACT',
    input: { ...all, kind: 'CREDIT_RATING', measure: 'LATEST', windowMonths: null },
    weight: 10,
    codePoints: ['A', 'B', 'C'].map((code, place) => ({ code, points: place * 5 })),
  }),
  {
    ...latest('HYGIENE', 'Hygiene on site', {
      ground: 'HARM',
      input: { ...all, kind: 'JUDGEMENT', measure: 'LATEST', windowMonths: null },
      weight: 10,
      codePoints: ['GOOD', 'FAIR', 'POOR'].map((value, place) => ({ code: `HYGIENE:${value}`, points: place * 5 })),
    }),
    nature: 'QUALITATIVE',
    objectivity: 'JUDGEMENT',
  },
];

const CATEGORIES = ['LOWER', 'ORDINARY', 'HIGHER'] as const;

/** Rules with eight indicators, as an authority might publish them. */
export const EVALUATION_RULES: RuleSetContent = {
  matter: 'FOOD_SERVICE',
  authority: 'SAMR',
  name: { zh: '餐饮服务食品安全分类监管实施细则', en: 'Rules of classified supervision: catering' },
  scope: { districts: null, industries: null },
  inForceFrom: day('2026-01-01'),
  legalBases: [
    { code: 'LAW', law: '食品安全法', article: '第一百零九条', from: day('2015-10-01'), to: null, verified: false },
  ],
  duties: [{ code: 'CHECKS', name: { zh: '监督检查', en: 'Checks' }, basis: 'LAW' }],
  otherInformation: [],
  information: [...new Set([...COUNTED, ...LATEST].map(({ input }) => input.kind))].map((kind) => ({
    kind,
    catalogued: null,
  })),
  indicators: [...COUNTED, ...LATEST],
  standard: {
    higherNeverBelow: 40,
    lowerNeverAbove: 10,
    mustBeHigher: [{ kind: 'KEY_LISTING', codes: null, windowMonths: null, basis: 'LAW' }],
  },
  grades: CATEGORIES.map((category) => ({ category, level: 1, from: 0, name: { zh: category, en: category } })),
  cycle: { months: 6, adjusting: [] },
  measures: CATEGORIES.map((category, place) => ({
    category,
    level: 1,
    code: `${category}-1`,
    mechanisms: [(['INCENTIVE', 'ROUTINE', 'WARNING'] as const)[place] ?? 'ROUTINE'],
    resourceHours: 2 + 4 * place,
    methods: ['ON_SITE'],
    content: category,
    visitsPerYear: 1 + place,
    basis: 'LAW',
  })),
  overrides: [],
  raising: 'INTENSITY',
  hearingWorkingDays: 5,
};
