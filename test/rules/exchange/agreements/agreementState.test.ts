import { day } from '../../../../kernel/values/day';
import {
  type AgreementAct,
  type AgreementState,
  mayFollow,
  RECORDED_STATES,
  stateOn,
} from '../../../../subgraphs/exchange/rules/agreements/agreementState';
import { enumValues } from '../../../support/enumValues';

const DAYS = { from: day('2026-03-01'), until: day('2026-08-31') };

describe('state of an agreement on a day 上海市数据条例 39', () => {
  it.each([
    ['2026-02-28', 'SIGNED', 'the day before its first'],
    ['2026-03-01', 'ACTIVE', 'its first day'],
    ['2026-08-31', 'ACTIVE', 'its last day'],
    ['2026-09-01', 'EXPIRED', 'the day after its last'],
  ])('signed: on %s it is %s, %s', (on, state) => {
    expect(stateOn('SIGNED', DAYS, day(on))).toBe(state);
  });

  it.each(['APPROVED', 'NARROWED', 'SUSPENDED'] as const)('%s lapses with the term, not a day before', (recorded) => {
    expect(stateOn(recorded, DAYS, day('2026-08-31'))).toBe(recorded);
    expect(stateOn(recorded, DAYS, day('2026-09-01'))).toBe('EXPIRED');
  });

  it.each(['APPLIED', 'INCOMPLETE', 'REFUSED', 'ENDED'] as const)('%s stays what it is', (recorded) => {
    expect(stateOn(recorded, DAYS, day('2027-01-01'))).toBe(recorded);
  });

  it('is a value of the API whatever the day', () => {
    const states = RECORDED_STATES.flatMap((recorded) =>
      ['2026-01-01', '2026-05-01', '2027-01-01'].map((on) => stateOn(recorded, DAYS, day(on))),
    );
    expect(new Set(states)).toEqual(new Set(enumValues('exchange', 'AgreementState')));
  });
});

describe('what can follow in which state', () => {
  it.each<[AgreementAct, AgreementState, AgreementState]>([
    ['COMPLETE', 'INCOMPLETE', 'APPLIED'],
    ['ANSWER', 'APPLIED', 'INCOMPLETE'],
    ['SIGN', 'NARROWED', 'APPLIED'],
    ['SIGN', 'APPROVED', 'REFUSED'],
    ['SUSPEND', 'ACTIVE', 'SUSPENDED'],
    ['RESUME', 'SUSPENDED', 'ENDED'],
    ['END', 'SUSPENDED', 'EXPIRED'],
    ['ISSUE_CREDENTIAL', 'SIGNED', 'APPROVED'],
    ['REVOKE_CREDENTIAL', 'ENDED', 'APPLIED'],
  ])('%s: in %s, not in %s', (act, may, mayNot) => {
    expect(mayFollow(act, may)).toEqual({ lawful: true });
    expect(mayFollow(act, mayNot)).toMatchObject({
      lawful: false,
      code: 'AGREEMENT_STATE_UNFIT',
      facts: { act, state: mayNot, possibleIn: expect.arrayContaining([may]) },
    });
  });
});
