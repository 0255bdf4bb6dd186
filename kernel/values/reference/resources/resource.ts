import type { PurposeCode } from '../purposes';

/** How a resource may be shared between departments (国务院令第809号). */
export const SHARING_CLASSES = ['UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED'] as const;

/** One of the sharing classes. */
export type SharingClass = (typeof SHARING_CLASSES)[number];

/** A provision on which a department collects what it holds. */
export interface LegalBasis {
  /** The instrument, with its number or year where names repeat. */
  readonly law: string;
  readonly article: string;
  /** False while it rests on general knowledge and no text of it was read. */
  readonly verified: boolean;
}

/** How often a resource is brought up to date. */
export type UpdateFrequency = 'REAL_TIME' | 'DAILY' | 'MONTHLY' | 'YEARLY' | 'IRREGULAR' | 'UNKNOWN';

/** The ways in which a resource is given: asked for, followed, or fetched as a file. */
export type ResourceFormat = 'GRAPHQL' | 'FEED' | 'FILE';

/**
 * Security grade: general data in four levels, then important and core data. 数据安全法 21; the four levels as in
 * GB/T 43697-2024, which was not read.
 */
export type SecurityGrade = 'GENERAL_1' | 'GENERAL_2' | 'GENERAL_3' | 'GENERAL_4' | 'IMPORTANT' | 'CORE';

/** A text in both languages. */
export interface TwoTongues {
  readonly zh: string;
  readonly en: string;
}

/**
 * A resource of the catalogue: what the fields of the schema belong to, whose it is, and all that an entry of the
 * catalogue tells. 政务数据共享条例; 上海市数据条例 28
 */
export interface Resource extends TwoTongues {
  /** The code that `@shared(resource:)` names. */
  readonly code: string;
  /** Code of the one department that answers for it (一数一源). */
  readonly owner: string;
  readonly meaning: TwoTongues;
  readonly legalBasis: readonly LegalBasis[];
  /** What it may be used for; null for anything within a department's tasks. */
  readonly purposes: readonly PurposeCode[] | null;
  readonly updateFrequency: UpdateFrequency;
  readonly formats: readonly ResourceFormat[];
  /** On what conditions departments get what is not open to all. */
  readonly conditions: TwoTongues;
  readonly securityGrade: SecurityGrade;
  /** What its quality rests on; measured quality is told beside it. */
  readonly quality: TwoTongues;
}

/** A provision that was read. */
export const seen = (law: string, article: string): LegalBasis => ({ law, article, verified: true });

/** A provision that was not read. */
export const known = (law: string, article: string): LegalBasis => ({ law, article, verified: false });

/** Conditions of what every department gets. */
export const OPEN_TO_DEPARTMENTS: TwoTongues = {
  zh: '无条件共享，无需申请。',
  en: 'Open to every department without an application.',
};

/** Conditions of what departments get under an agreement. */
export const UNDER_AGREEMENT: TwoTongues = {
  zh: '按共享协议，限于所述目的、字段、主体范围和期限；不得转给第三方。',
  en: 'Under an agreement, for its purpose, fields, entities and term alone; never passed on to third parties.',
};
