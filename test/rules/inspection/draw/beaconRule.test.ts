import { beaconRule } from '../../../../subgraphs/inspection/rules/draw/beaconRule';
import type { BeaconKind, NamedBeacon } from '../../../../subgraphs/inspection/rules/draw/frameHeader';
import { digitsFrom, TWENTY_DICE } from '../../../support/draw/drawnRound';

const named = (kind: BeaconKind): NamedBeacon => ({
  kind,
  detail: 'twenty dice',
  notBefore: '2026-11-05T02:00:00.000Z',
});
const ON_TIME = '2026-11-05T02:00:00.000Z';
const codeOf = (kind: BeaconKind, text: string, toldAt = ON_TIME): string => {
  const verdict = beaconRule(named(kind), { text, toldAt });
  return verdict.lawful ? 'lawful' : verdict.code;
};

describe('public randomness (FL-2)', () => {
  it('is not told before the moment that was named, and is from then on', () => {
    expect(codeOf('DICE', TWENTY_DICE, '2026-11-05T01:59:59.999Z')).toBe('DRAW_BEACON_EARLY');
    expect(codeOf('DICE', TWENTY_DICE, ON_TIME)).toBe('lawful');
  });

  it('of dice and lottery has at least twenty digits and nothing but digits', () => {
    for (const kind of ['DICE', 'LOTTERY'] as const) {
      expect(codeOf(kind, TWENTY_DICE.slice(1))).toBe('DRAW_BEACON_MALFORMED');
      expect(codeOf(kind, TWENTY_DICE)).toBe('lawful');
      expect(codeOf(kind, '9'.repeat(400))).toBe('lawful');
      expect(codeOf(kind, '9'.repeat(401))).toBe('DRAW_BEACON_MALFORMED');
      expect(codeOf(kind, `${TWENTY_DICE}|`)).toBe('DRAW_BEACON_MALFORMED');
      expect(codeOf(kind, `${TWENTY_DICE}\n`)).toBe('DRAW_BEACON_MALFORMED');
    }
  });

  it('of drand is 64 lowercase hexadecimal digits', () => {
    expect(codeOf('DRAND', digitsFrom('round'))).toBe('lawful');
    expect(codeOf('DRAND', digitsFrom('round').toUpperCase())).toBe('DRAW_BEACON_MALFORMED');
    expect(codeOf('DRAND', TWENTY_DICE)).toBe('DRAW_BEACON_MALFORMED');
  });

  it('tells what was received and what holds', () => {
    expect(beaconRule(named('DICE'), { text: '12345', toldAt: ON_TIME })).toMatchObject({
      article: '沪府发〔2020〕7号（十一）',
      facts: { field: 'beacon', received: '12345', limit: 20 },
    });
  });
});
