/** What kind of thing an entry of the history of inspection is about. */
export const INSPECTION_TOPICS = [
  'item',
  'inspector',
  'tie',
  'exemption',
  'cap',
  'plan',
  'round',
  'visit',
  'seat',
  'check',
  'checklist',
  'result',
  'flag',
  'hand-over',
  'report',
] as const;

/** One topic of the history. */
export type InspectionTopic = (typeof INSPECTION_TOPICS)[number];
