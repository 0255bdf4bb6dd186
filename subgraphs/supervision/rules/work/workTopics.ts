/** What kind of thing an entry of the history of supervision is about. */
export const WORK_TOPICS = [
  'rule-set',
  'proportions',
  'law-end',
  'evaluation-run',
  'category',
  'evidence',
  'notice',
  'hearing',
  'objection',
  'publication',
  'interview',
  'key-list',
  'risk-model',
  'clue',
  'sandbox',
  'task',
  'finding',
  'oversight',
  'report',
  'responsibility',
  'person',
] as const;

/** One topic of the history. */
export type WorkTopic = (typeof WORK_TOPICS)[number];
