import { type Day, day } from '../day';
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

/** One version of a number of objects that steers previews. */
export interface PoolLimit {
  readonly id: 'SMALL_STRATUM_BELOW';
  readonly value: number;
  readonly unit: 'ENTITY';
  readonly effectiveFrom: Day;
  readonly effectiveTo?: Day;
  readonly source: string;
  readonly article: string;
  readonly verified: boolean;
  readonly note: string;
}

/** What steers previews of draws. */
export const POOL_LIMITS: readonly PoolLimit[] = [
  {
    id: 'SMALL_STRATUM_BELOW',
    value: 5,
    unit: 'ENTITY',
    effectiveFrom: day('2020-09-29'),
    source: '本项目设置',
    article: '（十一）',
    verified: false,
    note: 'No text sets it.',
  },
];
