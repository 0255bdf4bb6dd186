/** How data is taken: by query, by the feed of changes, as files. */
export const SHARING_METHODS = ['QUERY', 'FEED', 'FILE'] as const;

/** One of the ways. */
export type SharingMethod = (typeof SHARING_METHODS)[number];
