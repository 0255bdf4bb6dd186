import fc from 'fast-check';
import { expectationOf } from '../../../../subgraphs/inspection/rules/objects/expectation';

describe('DR-10: what a round is expected to send', () => {
  it('is at the least each object’s largest probability, and more where the tasks are drawn apart', () => {
    const cells = [
      [500_000, 250_000],
      ['-', 100_000],
      ['AT_CAP', '-'],
    ];
    expect(expectationOf(cells, [8, 10, 99])).toEqual({ tasks: 7_000n, visits: 5_000n, independent: 6_000n });
  });

  it('is exact: whole numbers over a common denominator, rounded once, half up', () => {
    const [ppm, rest] = [333_333, 666_667];
    const { independent } = expectationOf([[ppm, ppm, ppm]], [1_000_000]);
    const whole = 10n ** 18n;
    const missed = BigInt(rest) ** 3n;
    expect(independent).toBe(((whole - missed) * 1_000_000_000n * 2n + whole) / (2n * whole));
    expect(expectationOf([[500]], [1]).visits).toBe(1n);
    expect(expectationOf([[499]], [1]).visits).toBe(0n);
  });

  it('is certain where everybody is covered, and nothing of an empty frame', () => {
    expect(expectationOf([[1_000_000, 1_000]], [3])).toEqual({ tasks: 3_003n, visits: 3_000n, independent: 3_000n });
    expect(expectationOf([], [])).toEqual({ tasks: 0n, visits: 0n, independent: 0n });
  });

  it('is never less than the bound, nor more than the tasks', () => {
    const entry = fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom('-', 'VISITED'));
    const cells = fc.array(fc.tuple(fc.array(entry, { minLength: 1, maxLength: 6 }), fc.nat(5_000)), { maxLength: 20 });
    fc.assert(
      fc.property(cells, (drawn) => {
        const { tasks, visits, independent } = expectationOf(
          drawn.map(([cell]) => cell),
          drawn.map(([, size]) => size),
        );
        return visits <= independent && independent <= tasks;
      }),
      { seed: 14, numRuns: 500 },
    );
  });
});
