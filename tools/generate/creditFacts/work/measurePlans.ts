import type { MeasureFeedback } from '../../../../subgraphs/credit/store/lists/executeMeasure';

/** A joint measure of the sample, as far as it has come. */
export interface MeasurePlan {
  readonly kind: 'SANCTION' | 'REWARD';
  readonly measure: string;
  readonly executor: string;
  readonly proposedOn: string;
  readonly until: string;
  readonly legalBasis?: string;
  readonly decidedOn?: string;
  readonly feedback?: { readonly on: string; readonly says: MeasureFeedback };
  readonly liftedOn?: string;
  readonly stoppedOn?: string;
}

const KEY_SUPERVISION = { kind: 'SANCTION', measure: 'KEY_SUPERVISION', executor: 'SAMR-310115' } as const;
const FEWER_CHECKS = { kind: 'REWARD', measure: 'FEWER_CHECKS', executor: 'SAMR-310115' } as const;
const said = (on: string, says: MeasureFeedback = 'APPLIED') => ({ on, says });

/** On the entries of serious dishonesty that stand, the first three of the eight sanctions. */
export const ON_SERIOUS_LISTS: readonly MeasurePlan[] = [
  {
    ...{ kind: 'SANCTION', measure: 'MARKET_ACCESS', executor: 'SAMR-310115' },
    legalBasis: '食品安全法 第一百三十五条',
    ...{ proposedOn: '2026-04-07', decidedOn: '2026-04-14', until: '2028-03-31', feedback: said('2026-04-20') },
  },
  {
    ...{ kind: 'SANCTION', measure: 'PUBLIC_FUNDS', executor: 'EMERGENCY' },
    ...{ proposedOn: '2026-09-01', decidedOn: '2026-09-08', until: '2028-08-31' },
  },
  {
    ...{ kind: 'SANCTION', measure: 'KEY_SUPERVISION', executor: 'EMERGENCY' },
    ...{ proposedOn: '2026-08-24', decidedOn: '2026-08-31', until: '2028-08-23', feedback: said('2026-09-07') },
  },
];

/** On penalties: in force with and without feedback, lifted and still to be stopped, stopped, and one that is proposed. */
export const ON_PENALTIES: readonly MeasurePlan[] = [
  {
    ...KEY_SUPERVISION,
    ...{ proposedOn: '2026-08-10', decidedOn: '2026-08-14', until: '2027-03-31' },
    feedback: said('2026-08-21', 'NOT_APPLIED'),
  },
  {
    ...KEY_SUPERVISION,
    ...{ measure: 'HONOURS', executor: 'EMERGENCY' },
    ...{ proposedOn: '2026-10-21', decidedOn: '2026-10-27', until: '2027-03-31' },
  },
  {
    ...KEY_SUPERVISION,
    ...{ measure: 'CONVENIENCES', executor: 'EMERGENCY' },
    ...{ proposedOn: '2026-08-18', decidedOn: '2026-08-24', until: '2027-03-31', feedback: said('2026-08-28') },
    liftedOn: '2026-10-30',
  },
  {
    ...KEY_SUPERVISION,
    ...{ proposedOn: '2026-08-18', decidedOn: '2026-08-25', until: '2027-03-31', feedback: said('2026-08-31') },
    ...{ liftedOn: '2026-09-28', stoppedOn: '2026-09-29' },
  },
  { ...KEY_SUPERVISION, measure: 'HONOURS', proposedOn: '2026-10-29', until: '2027-03-31' },
];

/** On honours: with feedback, without, and one that is proposed. */
export const ON_HONOURS: readonly MeasurePlan[] = [
  {
    ...FEWER_CHECKS,
    ...{ proposedOn: '2026-04-13', decidedOn: '2026-04-20', until: '2027-04-12', feedback: said('2026-04-24') },
  },
  {
    ...FEWER_CHECKS,
    ...{ measure: 'GREEN_CHANNEL', executor: 'EMERGENCY' },
    ...{ proposedOn: '2026-04-15', decidedOn: '2026-04-21', until: '2027-04-14', feedback: said('2026-04-27') },
  },
  {
    ...FEWER_CHECKS,
    ...{ measure: 'PRIORITY', executor: 'EMERGENCY', proposedOn: '2026-10-20', decidedOn: '2026-10-28' },
    until: '2027-10-19',
  },
  { ...FEWER_CHECKS, measure: 'COMMENDATION', proposedOn: '2026-10-30', until: '2027-10-29' },
];
