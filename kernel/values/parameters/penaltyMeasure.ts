import { type Instrument, parameter } from './legalParameter';

const SETTING: Instrument = {
  source: '本项目设置',
  from: '2020-09-29',
  verified: false,
  note: '沪府发〔2020〕7号（十九） names the measures and gives no term.',
};

/** Terms of measures below a penalty. */
export const penaltyMeasureParameters = [
  /** A talk or an order gives no longer than this. */
  parameter('LADDER_STEP_AT_MOST', { value: 12, unit: 'MONTH', article: '（十九）' }, SETTING),
];
