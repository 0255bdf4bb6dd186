import { overdueRound } from '../../../../subgraphs/inspection/rules/rounds/overdueRound';
import { ROUND_STATES, type RoundState } from '../../../../subgraphs/inspection/rules/rounds/roundState';

const notBefore = '2026-09-02T02:00:00.000Z';
const revealDue = '2026-09-03T02:00:00.000Z';
const ground = (state: RoundState, now: string) => overdueRound({ state, notBefore, revealDue }, now);

describe('FL-18: a round is void', () => {
  it('that is not committed to when the randomness can exist, and not the day before', () => {
    expect(ground('OPEN', '2026-09-01T02:00:00.000Z')).toBeUndefined();
    expect(ground('OPEN', '2026-09-02T01:59:59.999Z')).toBeUndefined();
    expect(ground('OPEN', notBefore)).toBe('NOT_COMMITTED');
  });

  it.each([
    ['COMMITTED', 'BEACON_NOT_TOLD'],
    ['BEACON_TOLD', 'REVEAL_MISSING'],
  ] as const)('that is still %s after the nonces were due, and not the day before', (state, expected) => {
    expect(ground(state, '2026-09-02T02:00:00.000Z')).toBeUndefined();
    expect(ground(state, revealDue)).toBeUndefined();
    expect(ground(state, '2026-09-03T02:00:00.001Z')).toBe(expected);
    expect(ground(state, '2026-09-04T02:00:00.000Z')).toBe(expected);
  });

  it('and no other ever is: what is being frozen or drawn goes on, what is over stays', () => {
    const others = ROUND_STATES.filter((state) => !['OPEN', 'COMMITTED', 'BEACON_TOLD'].includes(state));
    expect(others.map((state) => ground(state, '2027-01-01T00:00:00.000Z'))).toEqual(others.map(() => undefined));
  });
});
