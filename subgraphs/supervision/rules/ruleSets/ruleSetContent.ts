import type { Day } from '../../../../kernel/values/day';
import type { IntensityCategory } from '../categoryIntensity';
import type { EvidenceKind } from '../evidence/evidenceKinds';

/** A name in both languages. */
export interface TwoNames {
  readonly zh: string;
  readonly en: string;
}

/** Whom a rule set covers within its matter: every given list must admit the subject; null admits all. */
export interface RuleScope {
  /** Six-digit districts. */
  readonly districts: readonly string[] | null;
  /** Divisions of GB/T 4754, two digits. */
  readonly industries: readonly string[] | null;
}

/** 法律依据 The provision that an indicator, a measure or an exception rests on, with its days. */
export interface LegalBasis {
  /** Short name by which other parts cite it. */
  readonly code: string;
  readonly law: string;
  readonly article: string;
  readonly from: Day;
  /** First day no longer in force; null while it stands. */
  readonly to: Day | null;
  /** False while the text was not read. */
  readonly verified: boolean;
}

/** 分类监管信息 A kind of information that the rules rest on (part 1 of 6). */
export interface InformationItem {
  readonly kind: EvidenceKind;
  /** For OTHER: the entry of `otherInformation`. */
  readonly catalogued: string | null;
}

/** 其他信息目录 Information beside credit, published before an indicator may rest on it (9 ¶3). */
export interface CataloguedInformation {
  readonly code: string;
  readonly name: TwoNames;
  readonly meaning: string;
}

/** 评价指标性质 Whether an indicator is counted or judged in words (11 ¶2). */
export type IndicatorNature = 'QUANTITATIVE' | 'QUALITATIVE';

/** Whether an indicator rests on records or on an officer's judgement (11 ¶2). */
export type IndicatorObjectivity = 'OBJECTIVE' | 'JUDGEMENT';

/** What 12 ¶2 admits as a ground of classification. */
export const CLASSIFICATION_GROUNDS = [
  'PROBLEM_COUNT',
  'IMPACT',
  'PENALTY_SEVERITY',
  'INDUSTRY_RISK',
  'PRODUCT',
  'FIELD',
  'HARM',
  'AREA_IMPORTANCE',
] as const;

/** One ground of classification. */
export type ClassificationGround = (typeof CLASSIFICATION_GROUNDS)[number];

/** What of the evidence an indicator looks at, and how it makes one value of it. */
export interface IndicatorInput {
  readonly kind: EvidenceKind;
  /** Codes of the evidence that count; null for all. */
  readonly codes: readonly string[] | null;
  /** Grades of the evidence that count; null for all. */
  readonly grades: readonly string[] | null;
  /** COUNT: number of records. SUM: of their amounts, in fen. LATEST: code of the newest (`occurredOn`, then `key`). */
  readonly measure: 'COUNT' | 'SUM' | 'LATEST';
  /** Only what occurred after the day this many months before the evaluation; null for what stands on the day. */
  readonly windowMonths: number | null;
}

/** Points from this value on; the steps of an indicator rise in `atLeast`. */
export interface PointStep {
  readonly atLeast: number;
  readonly points: number;
}

/** Points of a code, for LATEST. */
export interface CodePoints {
  readonly code: string;
  readonly points: number;
}

/** 评价指标 One indicator (part 2 of 6). More points mean stricter supervision. */
export interface Indicator {
  readonly code: string;
  readonly name: TwoNames;
  readonly nature: IndicatorNature;
  readonly objectivity: IndicatorObjectivity;
  readonly ground: ClassificationGround;
  /** The duty of the authority that the indicator serves: a code of `duties`. */
  readonly duty: string;
  /** Code of a legal basis. */
  readonly basis: string;
  readonly input: IndicatorInput;
  /** Most points it can give; the weights of a rule set add up to 100. */
  readonly weight: number;
  /** For COUNT and SUM. Below the first step: 0 points. */
  readonly steps: readonly PointStep[];
  /** For LATEST. */
  readonly codePoints: readonly CodePoints[];
  /** For LATEST: points where there is no record, or one of an unlisted code. */
  readonly otherwise: number;
  /** Code of the legal basis that admits what 12 ¶3 forbids; null for an ordinary indicator. */
  readonly exception: string | null;
}

/** A place in the order of supervision. */
export interface Grade {
  readonly category: IntensityCategory;
  /** 1 the mildest. */
  readonly level: number;
}

/** 监管类别 A category with its level (part 4 of 6), and from how many points within its category the level begins. */
export interface GradeRule extends Grade {
  readonly name: TwoNames;
  /** Least points of this level within its category; 0 for level 1. */
  readonly from: number;
}

/** 分类标准 How points become categories (part 3 of 6): cuts are set by the year's proportions, never below or above these. */
export interface Standard {
  /** Nobody with fewer points is put into HIGHER by the proportions. */
  readonly higherNeverBelow: number;
  /** Nobody with more points is put into LOWER by the proportions. */
  readonly lowerNeverAbove: number;
  /** Kinds of evidence that put a subject into HIGHER whatever its points (key lists, 16 ¶2), each with its legal basis. */
  readonly mustBeHigher: readonly MustBeHigher[];
}

/** Evidence that puts a subject into HIGHER. */
export interface MustBeHigher {
  readonly kind: EvidenceKind;
  readonly codes: readonly string[] | null;
  readonly windowMonths: number | null;
  readonly basis: string;
}

/** 调整情形 Evidence whose arrival leads to an evaluation at once (14, 16 ¶2). */
export interface AdjustingEvent {
  readonly kind: EvidenceKind;
  readonly codes: readonly string[] | null;
  readonly grades: readonly string[] | null;
  /** Whether it is an abnormality of 16 ¶2, exempt from the six months. */
  readonly abnormal: boolean;
}

/** 评价周期 (part 5 of 6). */
export interface Cycle {
  /** Months between regular evaluations. */
  readonly months: 3 | 6 | 12;
  readonly adjusting: readonly AdjustingEvent[];
}

/** 机制 Which kind of mechanism a measure is (15 ¶1). */
export const MECHANISMS = ['INCENTIVE', 'WARNING', 'PUNISHMENT', 'ROUTINE'] as const;

/** One kind of mechanism. */
export type Mechanism = (typeof MECHANISMS)[number];

/** 监管措施 What supervision of one grade is like (part 6 of 6; 15 ¶2). */
export interface MeasurePlan extends Grade {
  /** Stable name within the rule set. */
  readonly code: string;
  readonly mechanisms: readonly Mechanism[];
  /** Officer hours a subject and year. */
  readonly resourceHours: number;
  /** ON_SITE, OFF_SITE, REMOTE, MOBILE. */
  readonly methods: readonly ('ON_SITE' | 'OFF_SITE' | 'REMOTE' | 'MOBILE')[];
  /** What is looked at, in words. */
  readonly content: string;
  /** Planned visits a subject and year; may be a fraction, such as 0.5 for one in two years. */
  readonly visitsPerYear: number;
  readonly basis: string;
}

/** 从其规定 A provision of these rules that gives way to higher law (art. 3). */
export interface RuleOverride {
  /** Which rule of the Measures it departs from; from 12-3 an indicator departs by its own `exception`. */
  readonly provision: '11-3' | '16-3' | '17-1';
  readonly basis: string;
  readonly reason: string;
}

/**
 * A1: what 調高 means in 16 ¶3. INTENSITY: tightening takes six months and goes step by step, relaxing is free. STANDING:
 * relaxing takes six months and goes step by step, tightening is free.
 */
export type RaisingReading = 'INTENSITY' | 'STANDING';

/** 分类监管实施细则 Everything that a rule set says. */
export interface RuleSetContent {
  readonly matter: string;
  /** The department, or district office, that makes the rules. */
  readonly authority: string;
  readonly name: TwoNames;
  readonly scope: RuleScope;
  readonly inForceFrom: Day;
  readonly legalBases: readonly LegalBasis[];
  /** Duties of the authority that indicators serve (11 ¶1). */
  readonly duties: readonly { readonly code: string; readonly name: TwoNames; readonly basis: string }[];
  readonly otherInformation: readonly CataloguedInformation[];
  readonly information: readonly InformationItem[];
  readonly indicators: readonly Indicator[];
  readonly standard: Standard;
  /** Mildest first; every category at least once. */
  readonly grades: readonly GradeRule[];
  readonly cycle: Cycle;
  /** One for each grade. */
  readonly measures: readonly MeasurePlan[];
  readonly overrides: readonly RuleOverride[];
  readonly raising: RaisingReading;
  /** Working days in which a subject of higher intensity may answer before publication (A8). */
  readonly hearingWorkingDays: number;
}
