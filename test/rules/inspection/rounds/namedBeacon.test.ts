import { namedBeacon } from '../../../../subgraphs/inspection/rules/rounds/namedBeacon';

const NOW = '2026-09-01T01:00:00.000Z';
const beacon = { kind: 'DICE', detail: '公开掷骰', notBefore: '2026-09-01T01:00:00.001Z' } as const;
const judge = (changed: object = {}, revealDue = '2026-09-02T00:00:00.000Z') =>
  namedBeacon({ beacon: { ...beacon, ...changed }, revealDue, now: NOW });

describe('FL-1, FL-2: the randomness that is named', () => {
  it('does not exist yet: it comes a millisecond later at least', () => {
    expect(judge()).toEqual({ lawful: true });
    expect(judge({ notBefore: NOW })).toMatchObject({ code: 'ROUND_BEACON_PASSED', facts: { limit: NOW } });
  });

  it('leaves time for the nonces, which are due after it', () => {
    expect(judge({}, '2026-09-01T01:00:00.002Z')).toEqual({ lawful: true });
    expect(judge({}, beacon.notBefore)).toMatchObject({ code: 'ROUND_DUE_UNFIT', facts: { limit: beacon.notBefore } });
  });
});

describe('FL-21: a round of drand', () => {
  const named = { kind: 'DRAND', detail: 'quicknet/31900000', notBefore: '2026-09-04T06:29:24.000Z' };
  const due = '2026-09-05T00:00:00.000Z';

  it('is named by its number, with the moment at which it comes out', () => {
    expect(judge(named, due)).toEqual({ lawful: true });
  });

  it.each([
    ['of another moment', { notBefore: '2026-09-04T06:29:27.000Z' }, '2026-09-04T06:29:24.000Z'],
    ['without a number', { detail: 'quicknet' }, 'quicknet/<round>'],
  ])('%s is refused', (_, changed, expected) => {
    expect(judge({ ...named, ...changed }, due)).toMatchObject({ code: 'ROUND_DRAND_UNFIT', facts: { expected } });
  });
});
