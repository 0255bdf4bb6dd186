/** What kind of thing an entry of the history of credit is about. */
export const CREDIT_TOPICS = [
  'commitment',
  'annual-report',
  'declaration',
  'own-event',
  'accident-report',
  'evidence',
  'industry-rating',
  'measure',
  'list-entry',
  'list-candidate',
  'channel',
  'repair',
  'objection',
  'sealed-record',
  'scheme',
  'rating-run',
] as const;

/** One topic of the history. */
export type CreditTopic = (typeof CREDIT_TOPICS)[number];
