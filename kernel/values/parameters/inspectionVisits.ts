import { type Instrument, parameter } from './legalParameter';

const OPINION: Instrument = {
  source: '沪府发〔2020〕7号',
  from: '2020-09-29',
  verified: false,
  note: 'That several things about one object are merged was read; within how many days is a setting of this project.',
};

/** Periods of visits. */
export const inspectionVisitParameters = [
  /** Visits of one entity that lie no further apart are merged, or the second says why it is separate. */
  parameter('VISIT_MERGE_WITHIN', { value: 90, unit: 'CALENDAR_DAY', article: '（十一）' }, OPINION),
];
