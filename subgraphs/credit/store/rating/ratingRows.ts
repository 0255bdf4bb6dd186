import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { RatingKind, RatingSchemeContent } from '../../rules/rating/ratingTypes';

/** Where an edition of a scheme stands. */
export type SchemeState = 'DRAFT' | 'PUBLISHED';

/** An edition of a scheme, as it is stored. */
export interface SchemeRow extends WorkRow {
  readonly kind: RatingKind;
  readonly code: string;
  /** Null until it is published. */
  readonly edition: number | null;
  readonly state: SchemeState;
  readonly content: RatingSchemeContent;
  readonly contentHash: string;
  readonly inForceFrom: Day;
  readonly draftedBy: string;
  readonly draftedOn: Day;
  readonly publishedBy: string | null;
  readonly publishedOn: Day | null;
}

/** How editions of schemes are kept. */
export const SCHEMES: WorkTable = {
  name: 'rating_scheme',
  prefix: 'RS',
  columns: {
    kind: 'kind',
    code: 'code',
    edition: 'edition',
    state: 'state',
    content: 'content',
    contentHash: 'content_hash',
    inForceFrom: 'in_force_from',
    draftedBy: 'drafted_by',
    draftedOn: 'drafted_on',
    publishedBy: 'published_by',
    publishedOn: 'published_on',
  },
};

/** Where a run stands. */
export type RatingRunState = 'SCORING' | 'SCORED' | 'ADOPTING' | 'ADOPTED' | 'ABANDONED';

/** What a run came to: entities by grade, best first, and how many of them would be told another rating. */
export interface RatingOutcome {
  readonly grades: readonly { readonly grade: string; readonly entities: number }[];
  readonly changes: number;
}

/** A run, as it is stored. */
export interface RatingRunRow extends WorkRow {
  /** Id of the edition. */
  readonly scheme: string;
  readonly kind: RatingKind;
  readonly occasion: 'REGULAR' | 'IRREGULAR';
  /** What led to an irregular one; null otherwise. */
  readonly cause: string | null;
  readonly day: Day;
  readonly state: RatingRunState;
  readonly entities: number;
  readonly scored: number;
  /** Ratings that it wrote. */
  readonly told: number;
  readonly scoredTo: string | null;
  readonly adoptedTo: string | null;
  readonly outcome: RatingOutcome | null;
  readonly startedBy: string;
  readonly startedOn: Day;
  readonly adoptedBy: string | null;
  readonly adoptedOn: Day | null;
}

/** How runs are kept. */
export const RUNS: WorkTable = {
  name: 'rating_run',
  prefix: 'RR',
  columns: {
    scheme: 'scheme::text',
    kind: 'kind',
    occasion: 'occasion',
    cause: 'cause',
    day: 'day',
    state: 'state',
    entities: 'entities',
    scored: 'scored',
    told: 'told',
    scoredTo: 'scored_to::text',
    adoptedTo: 'adopted_to::text',
    outcome: 'outcome',
    startedBy: 'started_by',
    startedOn: 'started_on',
    adoptedBy: 'adopted_by',
    adoptedOn: 'adopted_on',
  },
};
