/** 列入重点监管的领域 Why a matter is under key supervision (8): what it directly concerns. */
export const KEY_LIST_GROUNDS = ['PUBLIC_SAFETY', 'LIFE_AND_HEALTH'] as const;

/** One of the grounds. */
export type KeyListGround = (typeof KEY_LIST_GROUNDS)[number];

/** Where a key list stands: it is drafted, then published for its year. */
export type KeyListState = 'DRAFT' | 'PUBLISHED';

/** Where an object of a key list stands. */
export type KeyObjectState = 'PROPOSED' | 'LISTED' | 'REMOVAL_PROPOSED' | 'REMOVED' | 'REJECTED';

/** States in which an object takes a place on its list. */
export const LISTED_STATES: readonly KeyObjectState[] = ['LISTED', 'REMOVAL_PROPOSED'];

/** States of a proposal that waits for its decision. */
export const PROPOSED_STATES: readonly KeyObjectState[] = ['PROPOSED', 'REMOVAL_PROPOSED'];
