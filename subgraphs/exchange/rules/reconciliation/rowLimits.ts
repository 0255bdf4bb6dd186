/** Rows that a caller of each kind may reconcile at once; whoever has more sends them in batches. */
export const MOST_ROWS = { public: 50, official: 500, application: 500 } as const;
