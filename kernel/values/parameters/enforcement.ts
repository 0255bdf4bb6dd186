import { type Instrument, parameter } from './legalParameter';

const PENALTY_LAW_1996: Instrument = {
  source: '行政处罚法（1996年）',
  from: '1996-10-01',
  to: '2021-07-15',
  verified: false,
};
const PENALTY_LAW_2021: Instrument = { source: '行政处罚法（2021年修订）', from: '2021-07-15', verified: true };

/** Terms of administrative penalties. */
export const enforcementParameters = [
  /** EN-21: a decision follows within this term after filing; suspension, hearing, testing and the like do not count. */
  parameter('CASE_DECIDED_WITHIN', { value: 90, unit: 'CALENDAR_DAY', article: '60' }, PENALTY_LAW_2021),
  /** EN-10: after this term from the act, or from its end when it continues, nothing is penalised. */
  parameter('LIMITATION_ORDINARY', { value: 2, unit: 'YEAR', article: '29' }, PENALTY_LAW_1996),
  parameter('LIMITATION_ORDINARY', { value: 2, unit: 'YEAR', article: '36' }, PENALTY_LAW_2021),
  /** EN-10: the longer term where life, health or financial safety was harmed. */
  parameter('LIMITATION_SAFETY', { value: 5, unit: 'YEAR', article: '36' }, PENALTY_LAW_2021),
];
