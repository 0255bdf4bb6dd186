import { day } from '../../../../kernel/values/day';
import {
  HEARING_STATES,
  hearingClosesOn,
  hearingState,
  mayAnswerHearing,
} from '../../../../subgraphs/supervision/rules/disclosure/hearingWindow';
import { enumValues } from '../../../support/enumValues';

const CLOSES = day('2026-10-09');
const WAITING = { closesOn: CLOSES, heardOn: null };

describe('分类监管管理办法 20-2: the window of a hearing', () => {
  it('has the states of the API', () => {
    expect(enumValues('supervision', 'PublicationHearingState')).toEqual([...HEARING_STATES]);
  });

  it('counts working days over the holidays of autumn, without the day of the notice', () => {
    expect(hearingClosesOn(day('2026-09-24'), 5)).toBe('2026-10-09');
    expect(hearingClosesOn(day('2026-09-30'), 3)).toBe('2026-10-10');
  });

  it('is of five working days where the rules set no other (A8)', () => {
    expect(hearingClosesOn(day('2026-11-02'), null)).toBe('2026-11-09');
    expect(hearingClosesOn(day('2026-11-02'), 3)).toBe('2026-11-05');
  });

  it('lapses on the day after the last, and not on it', () => {
    expect(hearingState(WAITING, CLOSES)).toBe('WAITING');
    expect(hearingState(WAITING, day('2026-10-10'))).toBe('LAPSED');
    expect(hearingState({ ...WAITING, heardOn: CLOSES }, day('2026-10-10'))).toBe('HEARD');
  });

  it('takes an answer on the last day, refuses it the day after, and takes one alone', () => {
    expect(mayAnswerHearing(WAITING, CLOSES)).toEqual({ lawful: true });
    expect(mayAnswerHearing(WAITING, day('2026-10-10'))).toMatchObject({
      code: 'HEARING_CLOSED',
      facts: { state: 'LAPSED', closesOn: CLOSES },
    });
    const heard = { ...WAITING, heardOn: day('2026-10-08') };
    expect(mayAnswerHearing(heard, CLOSES)).toMatchObject({ code: 'HEARING_CLOSED', facts: { state: 'HEARD' } });
  });
});
