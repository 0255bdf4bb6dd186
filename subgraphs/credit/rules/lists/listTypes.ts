/** 名单办理状态 Where an entry of a list stands. */
export const LISTING_STATES = [
  'PROPOSED',
  'NOTICED',
  'HEARD',
  'REFUSED',
  'LISTED',
  'REMOVAL_APPLIED',
  'REMOVED',
] as const;

/** One of the states. */
export type ListingState = (typeof LISTING_STATES)[number];

/** States in which an entity is on the list. */
export const ON_LIST: readonly ListingState[] = ['LISTED', 'REMOVAL_APPLIED'];

/** States in which an entry stands or is about to. */
export const OPEN_LISTING: readonly ListingState[] = ['PROPOSED', 'NOTICED', 'HEARD', ...ON_LIST];

/** 听取意见方式 How a party was heard. */
export type HeardForm = 'STATEMENT' | 'HEARING' | 'WAIVED';

/** 移出事由 Why an entry ends. */
export type RemovalGround = 'RECTIFIED' | 'EARLY' | 'LISTED_IN_ERROR' | 'TERM_OVER' | 'RECORD_SEALED';
