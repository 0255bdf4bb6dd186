import {
  PERFORMANCE_ACTS,
  PERFORMANCES,
  performanceStep,
} from '../../../../subgraphs/enforcement/rules/after/performanceState';
import { performedInFull } from '../../../../subgraphs/enforcement/rules/after/performedInFull';

const LISTED = [
  'BEGIN: NOT_BEGUN',
  'PAY: RUNNING DEFERRED OVERDUE COURT',
  'HAND_IN: RUNNING DEFERRED OVERDUE COURT PERFORMED ENDED',
  'ASK_DEFERRAL: RUNNING DEFERRED',
  'DECIDE_DEFERRAL: RUNNING DEFERRED',
  'DO_DUTIES: RUNNING DEFERRED OVERDUE COURT',
  'FALL_OVERDUE: RUNNING DEFERRED',
  'REMIND: OVERDUE',
  'ASK_COURT: OVERDUE',
  'PERFORM: RUNNING DEFERRED OVERDUE COURT',
  'END: NOT_BEGUN RUNNING DEFERRED OVERDUE COURT',
];

describe('行政处罚法 66-73: the track of performance', () => {
  it('admits the listed pairs of act and state and refuses every other', () => {
    const admitted = PERFORMANCE_ACTS.map((act) => {
      const states = PERFORMANCES.filter((state) => performanceStep(act, state).lawful);
      return `${act}: ${states.join(' ')}`;
    });
    expect(admitted).toEqual(LISTED);
  });
});

describe('EN-26, EN-27, 行政处罚法 66, 71, 72: performed is what is performed in full', () => {
  const nothing = { fine: 0n, surcharge: 0n, gains: 0n, duties: false, cashOut: false };

  it('admits it with nothing left', () => {
    expect(performedInFull(nothing)).toEqual({ lawful: true });
  });

  it.each([
    ['a fen of the fine', { fine: 1n }],
    ['a fen of the surcharge', { surcharge: 1n }],
    ['a fen of the gains', { gains: 1n }],
    ['a penalty beside money', { duties: true }],
    ['cash that was not handed in', { cashOut: true }],
  ])('refuses it with %s left', (_, left) => {
    expect(performedInFull({ ...nothing, ...left })).toMatchObject({ code: 'DECISION_NOT_PERFORMED' });
  });
});
