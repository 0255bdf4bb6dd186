/** What a metric can be split and filtered by. Supervised subjects are none of them: departments are compared, entities never. */
export const METRIC_DIMENSIONS = ['MONTH', 'DISTRICT', 'INDUSTRY', 'DEPARTMENT', 'MATTER'] as const;

/** What a metric can be split and filtered by. */
export type MetricDimension = (typeof METRIC_DIMENSIONS)[number];

/** The parts of effectiveness evaluation, 沪府发〔2020〕7号（二十）. */
export const METRIC_AREAS = ['WORK_EFFICIENCY', 'SOCIAL_EFFECT', 'MANAGEMENT_BENEFIT'] as const;

/** A part of effectiveness evaluation. */
export type MetricArea = (typeof METRIC_AREAS)[number];

/**
 * How a figure comes of its rows. COUNT: their number. SHARE: those among them that have a trait. MEAN: the mean of what
 * each of them counts. RATE: the number of some for every thousand of others.
 */
export type MetricForm = 'COUNT' | 'SHARE' | 'MEAN' | 'RATE';

/** What the value of a figure is told in, always as a whole number. */
export type MetricUnit = 'COUNT' | 'BASIS_POINTS' | 'DAYS' | 'PER_THOUSAND_ENTITIES';

/** The same in both languages. */
export interface TwoTongues {
  readonly zh: string;
  readonly en: string;
}

/** Which facts a figure is about: those dated in a period, or those that stand at the end of a day. */
export type MetricTime = 'PERIOD' | 'STANDING';

/** One figure with its one definition. */
export interface Metric {
  readonly area: MetricArea;
  readonly name: TwoTongues;
  /** What is counted, exactly, and what is left out. */
  readonly definition: TwoTongues;
  readonly numerator: TwoTongues;
  /** Null for a count. */
  readonly denominator: TwoTongues | null;
  readonly form: MetricForm;
  readonly unit: MetricUnit;
  readonly time: MetricTime;
  readonly article: string;
  /** Fields of the schema on which it rests: whoever may be given all of them may be given exact figures and the rows. */
  readonly coordinates: readonly string[];
  readonly dimensions: readonly MetricDimension[];
  /** Whether it rests on what is published of every entity alone. */
  readonly published: boolean;
}

const O20 = '沪府发〔2020〕7号（二十）';

/** The provision of a metric beside that on effectiveness evaluation. */
export const evaluated = (article?: string): string => (article ? `${O20}；${article}` : O20);

/** Everything an inspection can be split by. */
export const OF_INSPECTIONS: readonly MetricDimension[] = ['MONTH', 'DISTRICT', 'INDUSTRY', 'DEPARTMENT'];
