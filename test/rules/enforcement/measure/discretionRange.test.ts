import fc from 'fast-check';
import { DISCRETION_DEGREES } from '../../../../subgraphs/enforcement/rules/measure/discretionBenchmark';
import { discretionRange } from '../../../../subgraphs/enforcement/rules/measure/discretionRange';
import { fineBenchmark, revocationBenchmark, shareBenchmark } from '../../../support/enforcement/measureExample';

const range = (...circumstances: string[]) => discretionRange(fineBenchmark(), { circumstances, value: null });

describe('EN-9, 行政处罚法 34, 沪府发〔2020〕7号（十六）: the range of a penalty', () => {
  it.each([
    ['ordinary without circumstances', [], 'ORDINARY', 6_500_000n, 8_500_000n],
    ['ordinary by circumstances that the benchmark does not know', ['RAIN'], 'ORDINARY', 6_500_000n, 8_500_000n],
    ['lighter by what makes it lighter', ['PUT_RIGHT'], 'LIGHTER', 5_000_000n, 6_500_000n],
    ['reduced where something reduces as well', ['PUT_RIGHT', 'REPORTED'], 'REDUCED', 1_000_000n, 4_999_999n],
    ['heavier by what makes it heavier', ['AGAIN'], 'HEAVIER', 8_500_000n, 10_000_000n],
    ['ordinary where both sides speak', ['AGAIN', 'REPORTED'], 'ORDINARY', 6_500_000n, 8_500_000n],
  ])('is %s', (_, circumstances, degree, min, max) => {
    expect(range(...circumstances)).toMatchObject({ degree, imposed: true, min, max, statutoryMin: 5_000_000n });
  });

  it('is a share of the value of the goods, never rounded out of itself', () => {
    const share = (value: bigint | null) => discretionRange(shareBenchmark(), { circumstances: [], value });
    expect(share(100_000n)).toMatchObject({ min: 1_300_000n, max: 1_700_000n, statutoryMax: 2_000_000n });
    const odd = shareBenchmark({
      statutoryMin: 300_001n,
      statutoryMax: 900_000n,
      degrees: [{ degree: 'ORDINARY', circumstances: [], min: 300_001n, max: 599_999n }],
    });
    expect(discretionRange(odd, { circumstances: [], value: 1_001n })).toMatchObject({ min: 301n, max: 600n });
    expect(() => share(null)).toThrow(expect.objectContaining({ code: 'BENCHMARK_VALUE_MISSING' }));
  });

  it('says whether a kind without money is imposed at all', () => {
    const revoked = (...circumstances: string[]) =>
      discretionRange(revocationBenchmark(), { circumstances, value: null });
    expect(revoked()).toMatchObject({ degree: 'ORDINARY', imposed: false, min: null, max: null });
    expect(revoked('AGAIN')).toMatchObject({ degree: 'HEAVIER', imposed: true, min: null, statutoryMax: null });
  });

  it('depends neither on the order of the circumstances nor on how often they are told', () => {
    const codes = fc.array(fc.constantFrom('REPORTED', 'PUT_RIGHT', 'AGAIN', 'RAIN'), { maxLength: 6 });
    fc.assert(
      fc.property(codes, (told) => {
        expect(range(...told, ...[...told].reverse())).toEqual(range(...new Set(told)));
      }),
      { seed: 20_260_101, numRuns: 300 },
    );
  });

  it('stays within the law for every value, but for the reduced degree', () => {
    const shares = shareBenchmark({
      degrees: DISCRETION_DEGREES.filter((one) => one !== 'REDUCED').map((degree, at) => ({
        degree,
        circumstances: degree === 'ORDINARY' ? [] : [{ code: degree, text: degree }],
        min: 10_000_000n + BigInt(at) * 3_333_333n,
        max: 13_333_333n + BigInt(at) * 3_333_333n,
      })),
    });
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 15n), fc.constantFrom('LIGHTER', 'HEAVIER', 'NONE'), (value, code) => {
        const { min, max, statutoryMin, statutoryMax } = discretionRange(shares, { circumstances: [code], value });
        expect([min, max, statutoryMin, statutoryMax]).not.toContain(null);
        expect((min ?? 0n) >= (statutoryMin ?? 1n) && (max ?? 1n) <= (statutoryMax ?? 0n)).toBe(true);
        expect((min ?? 1n) <= (max ?? 0n)).toBe(true);
      }),
      { seed: 20_260_102, numRuns: 500 },
    );
  });
});
