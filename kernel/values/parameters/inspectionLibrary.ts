import { type Day, day } from '../day';
import { type Instrument, parameter } from './legalParameter';

const OPINION: Instrument = {
  source: '沪府发〔2020〕7号',
  from: '2020-09-29',
  verified: false,
  note: 'That officers are certified and trained was read; the number is a setting of this project.',
};

/** Terms of the library of inspectors. */
export const inspectionLibraryParameters = [
  /** A certificate that ends within this time is told as ending soon. */
  parameter('INSPECTOR_CERTIFICATE_ENDS_WITHIN', { value: 90, unit: 'CALENDAR_DAY', article: '（十八）' }, OPINION),
  /** Whose last training is longer ago is told as to be trained. */
  parameter('INSPECTOR_TRAINED_WITHIN', { value: 12, unit: 'MONTH', article: '（十八）' }, OPINION),
];

/** One version of a ratio that bounds items of inspection. */
export interface RatioLimit {
  readonly id: 'GENERAL_ITEM_RATIO_AT_MOST';
  /** Parts in a million of the objects. */
  readonly value: number;
  readonly unit: 'PPM';
  readonly effectiveFrom: Day;
  readonly effectiveTo?: Day;
  readonly source: string;
  readonly article: string;
  readonly verified: boolean;
  readonly note: string;
}

/** What bounds the ratio of items that name no ceiling of their own. */
export const RATIO_LIMITS: readonly RatioLimit[] = [
  {
    id: 'GENERAL_ITEM_RATIO_AT_MOST',
    value: 100_000,
    unit: 'PPM',
    effectiveFrom: day('2015-07-29'),
    source: '国办发〔2015〕58号',
    article: '一般检查事项',
    verified: false,
    note: 'Illustrative, not law: that the ratio of general items is strictly limited was read, and no number of it.',
  },
];
