/** What kind of thing an entry of the history of enforcement is about. */
export const ENFORCEMENT_TOPICS = [
  'case',
  'sealed-file',
  'performance',
  'remedy',
  'publication',
  'typical-case',
  'benchmark',
  'no-penalty-list',
  'ladder-step',
  'ban',
  'legal-basis-end',
  'transfer',
  'referral',
  'report',
] as const;

/** One topic of the history. */
export type EnforcementTopic = (typeof ENFORCEMENT_TOPICS)[number];
