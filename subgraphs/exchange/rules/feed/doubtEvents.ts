/** What the events are about by which holders of a fact are told of a doubt about it. */
export const DOUBT_EVENTS = 'data-doubt';

/** Columns of such an event: which fact and field, where the doubt stands, never what anybody says of it. */
export const DOUBT_COLUMNS: readonly string[] = [
  'number',
  'resource',
  'about',
  'record_key',
  'field',
  'kind',
  'state',
  'outcome',
  'on',
  'due_on',
  'correcting_event',
];
