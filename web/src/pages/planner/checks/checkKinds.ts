/** What can make a check necessary outside the draw. */
export const CHECK_KINDS = ['COMPLAINT', 'TRANSFER', 'ALERT', 'SPECIAL'] as const;
