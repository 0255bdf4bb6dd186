import { type Instrument, parameter } from './legalParameter';

const DATA_SHARING: Instrument = {
  source: '政务数据共享条例（国务院令第809号）',
  from: '2025-08-01',
  verified: false,
  note: 'Neither the numbers nor their articles were read.',
};
const SHANGHAI_DATA: Instrument = {
  source: '上海市数据条例（2021年）',
  from: '2022-01-01',
  verified: true,
  note: 'The number was read in the text; the day of entry into force is general knowledge.',
};

const working = (value: number, article: string) => ({ value, unit: 'WORKING_DAY' as const, article });

/** Terms of the catalogue of shared data. */
export const catalogueParameters = [
  /** DS-5: a department brings its entry up to date after a change. */
  parameter('CATALOGUE_UPDATED_WITHIN', working(10, '条次未见'), DATA_SHARING),
  /** DS-5: the authority reviews an entry that a department has confirmed. */
  parameter('CATALOGUE_REVIEWED_WITHIN', working(2, '条次未见'), DATA_SHARING),
  /** DS-15: the responsible department confirms data that was not in the catalogue. */
  parameter('CATALOGUE_CONFIRMED_WITHIN', working(15, '39'), SHANGHAI_DATA),
];
