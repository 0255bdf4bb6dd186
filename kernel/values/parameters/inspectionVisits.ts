import { type Instrument, parameter } from './legalParameter';

const OPINION: Instrument = {
  source: '沪府发〔2020〕7号',
  from: '2020-09-29',
  verified: false,
  note: 'That several things about one object are merged was read; within how many days is a setting of this project.',
};

const SETTING: Instrument = { source: '本项目设置', from: '2020-09-29', verified: false, note: 'No text sets it.' };

/** Periods of visits. */
export const inspectionVisitParameters = [
  /** Visits of one entity that lie no further apart are merged, or the second says why it is separate. */
  parameter('VISIT_MERGE_WITHIN', { value: 90, unit: 'CALENDAR_DAY', article: '（十一）' }, OPINION),
  /** The offer to merge a triggered check is answered within this time; later it is told as overdue. */
  parameter('CHECK_ANSWERED_WITHIN', { value: 7, unit: 'CALENDAR_DAY', article: '（十一）' }, SETTING),
  /** The same for an urgent check. */
  parameter('URGENT_CHECK_ANSWERED_WITHIN', { value: 1, unit: 'CALENDAR_DAY', article: '（十一）' }, SETTING),
];
