import type { Instrument } from './legalParameter';

/** The Measures on classified supervision; no category rests on them before their first day. */
export const CLASSIFIED_SUPERVISION: Instrument = {
  source: '上海市分类监管管理办法（2018年）',
  from: '2018-08-01',
  verified: true,
};
