import { beforeBeacon, beforeDue } from '../../../../subgraphs/inspection/rules/rounds/roundMoment';

const AT = '2026-09-02T02:00:00.000Z';
const BEFORE = '2026-09-02T01:59:59.999Z';
const AFTER = '2026-09-02T02:00:00.001Z';

describe('FL-1: the order of the moments', () => {
  it('lets a round be committed to until a millisecond before the randomness can exist', () => {
    expect(beforeBeacon(AT, BEFORE)).toEqual({ lawful: true });
    expect(beforeBeacon(AT, AT)).toMatchObject({ code: 'ROUND_BEACON_PASSED', facts: { limit: AT } });
  });

  it('lets nonces be opened until the moment at which they are due, and not after', () => {
    expect(beforeDue(AT, AT)).toEqual({ lawful: true });
    expect(beforeDue(AT, AFTER)).toMatchObject({ code: 'ROUND_OVERDUE', facts: { limit: AT, received: AFTER } });
  });
});
