import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  cellOffset,
  commitNonce,
  drawCount,
  seedOf,
  ticketOf,
} from '../../../../subgraphs/inspection/rules/draw/drawSeed';
import { digitsFrom } from '../../../support/draw/drawnRound';

/** The vector of a frame of five codes and Colorado's twenty dice of 2022, computed before there was a program. */
const CODES = [
  '9131000010000595XD',
  '91310000132260250X',
  '9131000013221158XC',
  '91310000631696382C',
  '91310115MA1H9YGWXX',
];
const FRAME = '06e8e8173341afec02a47946f022cfae327abcbbc7abb6f8dc1783562fd44c3c';
const SEED = 'bcdcdcb965bbe60425b9ac3579bf0e4e54baef3841f5028c17b251a855d310c5';
const PARTS = { round: 'SH-2026-0001', frameHash: FRAME, beacon: '63454660390103169462', reveals: [] };

describe('seed (FL-2)', () => {
  it('is that of the vector', () => {
    const frame = [...CODES]
      .sort()
      .map((code) => `${code}\n`)
      .join('');
    expect(createHash('sha256').update(frame).digest('hex')).toBe(FRAME);
    expect(seedOf(PARTS)).toBe(SEED);
  });

  it('takes the reveals in the order of departments, whatever the order in which they came', () => {
    const reveals = ['SAMR', 'FIRE', 'LABOUR'].map((department) => ({ department, nonce: digitsFrom(department) }));
    const joined = [digitsFrom('FIRE'), digitsFrom('LABOUR'), digitsFrom('SAMR')].join(',');
    const text = `cn.sh.drh/draw/v1|plan=SH-2026-0001|frame=${FRAME}|beacon=63454660390103169462|reveal=${joined}`;
    expect(seedOf({ ...PARTS, reveals })).toBe(digitsFrom(text));
    expect(seedOf({ ...PARTS, reveals: [...reveals].reverse() })).toBe(digitsFrom(text));
  });

  it.each([
    ['round', { round: 'SH-2026-0002' }],
    ['frame', { frameHash: SEED }],
    ['beacon', { beacon: '63454660390103169463' }],
    ['reveals', { reveals: [{ department: 'FIRE', nonce: SEED }] }],
  ])('is another for another %s', (_part, other) => {
    expect(seedOf({ ...PARTS, ...other })).not.toBe(SEED);
  });

  it('commits to a nonce by the hash of its digits', () => {
    expect(commitNonce(SEED)).toBe(digitsFrom(SEED));
  });
});

describe('ticket (FL-3)', () => {
  it('orders the vector as it was computed', () => {
    const order = CODES.map((code) => [ticketOf(SEED, code), code] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(order.map(([ticket, code]) => `${code} ${ticket.slice(0, 6)}`)).toEqual([
      '9131000010000595XD 0d9698',
      '91310000631696382C 3102f8',
      '91310000132260250X 3cc8e6',
      '9131000013221158XC 41778a',
      '91310115MA1H9YGWXX f46f0a',
    ]);
  });
});

describe('count (FL-7, FL-20)', () => {
  const ppm = fc.integer({ min: 1, max: 1_000_000 });
  const size = fc.integer({ min: 1, max: 3_400_000 });
  const offset = fc.integer({ min: 0, max: 999_999 });

  it('is the floor of probability times size, or one more, and never more than the cell holds', () => {
    fc.assert(
      fc.property(ppm, size, offset, (p, n, u) => {
        const floor = Number((BigInt(p) * BigInt(n)) / 1_000_000n);
        const count = drawCount(p, n, u);
        expect([floor, floor + 1]).toContain(count);
        expect(count).toBeLessThanOrEqual(n);
      }),
    );
  });

  it.each([
    [20_000, 1],
    [10_000, 3],
    [333_333, 7],
    [1, 3_400_000],
  ])('of %i ppm in a cell of %i is exactly probability times size, summed over all million offsets', (p, n) => {
    let sum = 0;
    for (let u = 0; u < 1_000_000; u += 1) sum += drawCount(p, n, u);
    expect(sum).toBe(p * n);
  });

  it('of 1,000,000 ppm is everybody', () => {
    fc.assert(fc.property(size, offset, (n, u) => expect(drawCount(1_000_000, n, u)).toBe(n)));
  });

  it('of a smaller probability is never larger under the same offset, so that lists nest', () => {
    fc.assert(
      fc.property(ppm, ppm, size, offset, (p, q, n, u) => {
        expect(drawCount(Math.min(p, q), n, u)).toBeLessThanOrEqual(drawCount(Math.max(p, q), n, u));
      }),
    );
  });

  it('makes nobody certain in a cell of one, where rounding up would (FL-20)', () => {
    expect(drawCount(20_000, 1, 979_999)).toBe(0);
    expect(drawCount(20_000, 1, 980_000)).toBe(1);
  });

  it('begins at an offset below 1,000,000 that every cell has for itself', () => {
    const offsets = Array.from({ length: 1_000 }, (_, cell) => cellOffset(SEED, cell));
    expect(offsets.every((one) => Number.isInteger(one) && one >= 0 && one < 1_000_000)).toBe(true);
    expect(new Set(offsets).size).toBeGreaterThan(990);
    expect(cellOffset(SEED, 7)).toBe(Number(BigInt(`0x${digitsFrom(`${SEED},cell,7`)}`) % 1_000_000n));
  });
});
