import { day } from '../../../../kernel/values/day';
import { DISTRICT_OFFICES } from '../../../../kernel/values/reference/departments';
import type { EvidenceKind } from '../../../../subgraphs/supervision/rules/evidence/evidenceKinds';
import type {
  CodePoints,
  Grade,
  GradeRule,
  Indicator,
  IndicatorInput,
  InformationItem,
  LegalBasis,
  MeasurePlan,
  PointStep,
  TwoNames,
} from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';

/** First day of the sample's rule sets. */
export const RULES_FROM = day('2025-01-01');

/** Penalties that take a qualification, a licence or business away. */
export const HEAVY_PENALTIES = [
  'LICENCE_SUSPENSION',
  'DOWNGRADE',
  'LICENCE_REVOCATION',
  'BUSINESS_RESTRICTION',
  'ORDER_TO_STOP',
  'ORDER_TO_CLOSE',
  'BAN_FROM_POST',
];

/** Accidents beyond the general: 较大、重大、特别重大. */
export const GRAVE_ACCIDENTS = ['LARGER', 'MAJOR', 'ESPECIALLY_MAJOR'];

/** Lists of credit records that speak against an entity by themselves. */
export const DISHONESTY_LIST = ['SERIOUS_DISHONESTY'];

/** A name in both languages. */
export const named = (zh: string, en: string): TwoNames => ({ zh, en });

/** A provision that is cited as known and was not read. */
export const law = (code: string, name: string, article: string, from: string): LegalBasis => ({
  ...{ code, law: name, article, from: day(from), to: null },
  verified: false,
});

const read = (code: string, name: string, article: string, from: string): LegalBasis => ({
  ...law(code, name, article, from),
  verified: true,
});

const OPINION = '上海市人民政府关于加强和规范事中事后监管的实施意见（沪府发〔2020〕7号）';

/** Provisions of the two texts that every rule set of the sample rests on. */
export const COMMON_BASES: readonly LegalBasis[] = [
  read('MEASURES-9', '上海市分类监管管理办法', '第九条', '2018-08-01'),
  read('MEASURES-11', '上海市分类监管管理办法', '第十一条第二款', '2018-08-01'),
  read('MEASURES-15', '上海市分类监管管理办法', '第十五条', '2018-08-01'),
  read('MEASURES-16', '上海市分类监管管理办法', '第十六条第二款', '2018-08-01'),
  read('OPINION-7', OPINION, '（七）', '2020-09-29'),
  read('OPINION-8', OPINION, '（八）', '2020-09-29'),
];

/** What an indicator is about, without how its points are given. */
type About = Pick<Indicator, 'ground' | 'duty' | 'basis' | 'weight'> & {
  readonly kind: EvidenceKind;
  readonly codes?: readonly string[];
  readonly grades?: readonly string[];
  readonly windowMonths?: number;
};

const inputOf = ({ kind, codes, grades, windowMonths }: About, measure: IndicatorInput['measure']): IndicatorInput => ({
  ...{ kind, codes: codes ?? null, grades: grades ?? null },
  ...{ measure, windowMonths: windowMonths ?? null },
});

const stepsOf = (steps: Readonly<Record<number, number>>): PointStep[] =>
  Object.entries(steps).map(([atLeast, points]) => ({ atLeast: Number(atLeast), points }));

/** Code, Chinese and English name. */
type Names = readonly [code: string, zh: string, en: string];

const objective = ([code, zh, en]: Names, { ground, duty, basis, weight }: About) => ({
  ...{ code, name: named(zh, en), ground, duty, basis, weight },
  ...{ nature: 'QUANTITATIVE' as const, objectivity: 'OBJECTIVE' as const },
  ...{ steps: [], codePoints: [], otherwise: 0, exception: null },
});

/** An indicator that counts records; steps as number of records to points. */
export const counted = (names: Names, about: About, steps: Readonly<Record<number, number>>): Indicator => ({
  ...objective(names, about),
  input: inputOf(about, 'COUNT'),
  steps: stepsOf(steps),
});

/** An indicator that sums amounts; steps as fen to points. */
export const summed = (names: Names, about: About, steps: Readonly<Record<number, number>>): Indicator => ({
  ...objective(names, about),
  input: inputOf(about, 'SUM'),
  steps: stepsOf(steps),
});

/** Points by code; `otherwise` for none and for any other. */
type PointsByCode = Readonly<Record<string, number>> & { readonly otherwise: number };

const codePointsOf = ({ otherwise: _, ...points }: PointsByCode, prefix = ''): CodePoints[] =>
  Object.entries(points).map(([code, each]) => ({ code: `${prefix}${code}`, points: each }));

/** An indicator that goes by the newest code; points by code. */
export const latest = (names: Names, about: About, points: PointsByCode): Indicator => ({
  ...objective(names, about),
  input: inputOf(about, 'LATEST'),
  codePoints: codePointsOf(points),
  otherwise: points.otherwise,
});

/** An indicator that goes by the newest value of the catalogue's entry of its own code; points by value. */
export const catalogued = (names: Names, about: Omit<About, 'kind'>, points: PointsByCode): Indicator =>
  byValue(names, { ...about, kind: 'OTHER' }, points);

/** An indicator that goes by what an officer judged last; points by value. */
export const judged = (names: Names, about: Omit<About, 'kind'>, points: PointsByCode): Indicator => ({
  ...byValue(names, { ...about, kind: 'JUDGEMENT' }, points),
  nature: 'QUALITATIVE',
  objectivity: 'JUDGEMENT',
});

function byValue(names: Names, about: About, points: PointsByCode): Indicator {
  const codePoints = codePointsOf(points, `${names[0]}:`);
  const listed = { ...about, codes: codePoints.map(({ code }) => code) };
  return { ...objective(names, about), input: inputOf(listed, 'LATEST'), codePoints, otherwise: points.otherwise };
}

/** A department with its district offices, as codes of key lists name them. */
export const officesOf = (department: string): string[] => [
  department,
  ...DISTRICT_OFFICES.filter(({ parent }) => parent === department).map(({ code }) => code),
];

/** The kinds of information that a rule set rests on, with the entries of its own catalogue. */
export const informationOf = (kinds: readonly EvidenceKind[], entries: readonly string[]): InformationItem[] => [
  ...kinds.map((kind) => ({ kind, catalogued: null })),
  ...entries.map((entry) => ({ kind: 'OTHER' as const, catalogued: entry })),
];

/** A grade with the points from which it begins within its category. */
export const rung = (
  category: Grade['category'],
  level: number,
  from: number,
  names: readonly [string, string],
): GradeRule => ({
  ...{ category, level, from },
  name: named(...names),
});

/** What supervision of a grade is like. */
export const plan = (
  category: Grade['category'],
  level: number,
  about: Pick<MeasurePlan, 'mechanisms' | 'resourceHours' | 'methods' | 'visitsPerYear' | 'content'>,
): MeasurePlan => ({ code: `${category}-${level}`, category, level, ...about, basis: 'MEASURES-15' });
