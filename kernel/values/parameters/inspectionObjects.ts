import { type Instrument, parameter } from './legalParameter';

const FOOD: Instrument = {
  source: '食品生产经营监督检查管理办法（国家市场监督管理总局令第49号）',
  from: '2022-03-15',
  verified: true,
  note: 'The article was read; the day from which it is in force is general knowledge.',
};

const SETTING: Instrument = {
  source: '本项目设置',
  from: '2020-09-29',
  verified: false,
  note: 'No text sets it.',
};

/** Numbers of pools of objects. */
export const inspectionObjectParameters = [
  /** A lower office does not inspect the same food item again so soon after a higher one. */
  parameter('HIGHER_INSPECTION_RESTS', { value: 3, unit: 'MONTH', article: '42' }, FOOD),
  /** A source of objects that was not heard for longer is stale. */
  parameter('OBJECT_SOURCE_SILENCE', { value: 1, unit: 'CALENDAR_DAY', article: '（十一）' }, SETTING),
];
