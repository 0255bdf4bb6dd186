import type { Day } from '../../../../kernel/values/day';

/** 评价类型 The two kinds of rating: each has its own schemes, grades and keeper, and neither is told by the other (CR-33). */
export const RATING_KINDS = ['PUBLIC_CREDIT', 'CREDIT_RISK'] as const;

/** One of the kinds. */
export type RatingKind = (typeof RATING_KINDS)[number];

/** 指标来源 What an indicator may read: records of credit, accident reports, what third parties say. */
export const RATING_SOURCES = ['CREDIT_RECORD', 'ACCIDENT', 'THIRD_PARTY'] as const;

/** One of the sources. */
export type RatingSource = (typeof RATING_SOURCES)[number];

/** A name in both languages. */
export interface RatingName {
  readonly zh: string;
  readonly en: string;
}

/** One thing that a scheme counts. */
export interface RatingIndicator {
  readonly code: string;
  readonly name: RatingName;
  /** On which law it rests. */
  readonly basis: { readonly law: string; readonly article: string };
  readonly source: RatingSource;
  /** Kinds of that source. */
  readonly kinds: readonly string[];
  /** Severities that count; null for all. */
  readonly severities: readonly string[] | null;
  /** Months before the day that count; null for what is in effect on the day. */
  readonly windowMonths: number | null;
  /** Points of each record, above or below zero. */
  readonly each: number;
  /** Most points that all of them give together, without their sign. */
  readonly cap: number;
}

/** A grade and the least total that leads to it. */
export interface RatingGrade {
  readonly code: string;
  readonly name: RatingName;
  readonly from: number;
}

/** What an edition of a scheme says; once it is published nobody changes it. */
export interface RatingSchemeContent {
  readonly kind: RatingKind;
  readonly code: string;
  readonly name: RatingName;
  /** Whether it is this hub's own illustration and no published standard. */
  readonly illustrative: boolean;
  /** Points of an entity of which nothing counts. */
  readonly base: number;
  readonly indicators: readonly RatingIndicator[];
  /** Best first. */
  readonly grades: readonly RatingGrade[];
  readonly inForceFrom: Day;
}

/** Something known of an entity that an indicator may count. */
export interface RatedRecord {
  readonly source: RatingSource;
  /** Global id. */
  readonly id: string;
  readonly kind: string;
  readonly severity: string | null;
  /** First day: of the document, of the accident, or on which a third party was heard. */
  readonly day: Day;
  /** Last day in effect; null while open. */
  readonly until: Day | null;
  /** Publication state of a record, standing of an accident; null where there is none. */
  readonly state: string | null;
  readonly publicationEndsOn: Day | null;
  readonly queryEndsOn: Day | null;
}
