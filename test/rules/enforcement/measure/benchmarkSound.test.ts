import { benchmarkSound } from '../../../../subgraphs/enforcement/rules/measure/benchmarkSound';
import type {
  BenchmarkDegree,
  DiscretionBenchmark,
} from '../../../../subgraphs/enforcement/rules/measure/discretionBenchmark';
import { fineBenchmark, revocationBenchmark, shareBenchmark } from '../../../support/enforcement/measureExample';

const [reduced, lighter, ordinary, heavier] = fineBenchmark().degrees as [
  BenchmarkDegree,
  BenchmarkDegree,
  BenchmarkDegree,
  BenchmarkDegree,
];
const judge = (change: Partial<DiscretionBenchmark>) => benchmarkSound(fineBenchmark(change));

describe('EN-9, 行政处罚法 34, 沪府发〔2020〕7号（十六）: a benchmark', () => {
  it('is sound with rising degrees within the law, in whatever order they are told', () => {
    for (const one of [fineBenchmark(), shareBenchmark(), revocationBenchmark()]) {
      expect(benchmarkSound(one)).toEqual({ lawful: true });
    }
    expect(judge({ degrees: [heavier, ordinary, lighter, reduced] })).toEqual({ lawful: true });
  });

  it.each<[string, string, Partial<DiscretionBenchmark>]>([
    ['UNIT_UNFIT', 'a fine without money', { unit: 'NONE', statutoryMin: 0n, statutoryMax: 0n }],
    ['UNIT_UNFIT', 'a warning in fen', { kind: 'WARNING' }],
    ['STATUTORY_RANGE_UNFIT', 'a law that sets a negative minimum', { statutoryMin: -1n }],
    ['STATUTORY_RANGE_UNFIT', 'a maximum below the minimum', { statutoryMax: 4_999_999n }],
    ['STATUTORY_RANGE_UNFIT', 'no maximum', { statutoryMin: 0n, statutoryMax: 0n }],
    ['VALUE_BAND_UNFIT', 'a band that ends where it begins', { valueFrom: 5n, valueBelow: 5n }],
    ['VALUE_BAND_UNFIT', 'a negative value', { valueFrom: -5n }],
    ['DEGREES_UNFIT', 'no degrees', { degrees: [] }],
    ['DEGREES_UNFIT', 'a degree twice', { degrees: [ordinary, ordinary] }],
    ['ORDINARY_MISSING', 'no ordinary degree', { degrees: [lighter] }],
    ['DEGREES_OVERLAP', 'degrees that overlap', { degrees: [{ ...lighter, max: 6_500_001n }, ordinary] }],
    ['RANGE_REVERSED', 'a range that runs backwards', { degrees: [{ ...ordinary, min: 8_500_001n }] }],
    ['RANGE_REVERSED', 'a negative fine', { degrees: [{ ...ordinary, min: -1n }] }],
    ['OUTSIDE_STATUTE', 'a degree above the law', { degrees: [ordinary, { ...heavier, max: 10_000_001n }] }],
    ['OUTSIDE_STATUTE', 'a lighter degree below the law', { degrees: [{ ...lighter, min: 4_999_999n }, ordinary] }],
    ['OUTSIDE_STATUTE', 'a reduced degree within the law', { degrees: [{ ...reduced, max: 5_000_000n }, ordinary] }],
    [
      'CODE_UNFIT',
      'a code in small letters',
      { degrees: [{ ...lighter, circumstances: [{ code: 'a1', text: '' }] }, ordinary] },
    ],
    [
      'CODE_UNFIT',
      'a code for two degrees',
      { degrees: [lighter, ordinary, { ...heavier, circumstances: lighter.circumstances }] },
    ],
    [
      'CIRCUMSTANCES_UNFIT',
      'a heavier degree by no circumstance',
      { degrees: [ordinary, { ...heavier, circumstances: [] }] },
    ],
  ])('is refused (%s) with %s', (fault, _, change) => {
    expect(judge(change)).toMatchObject({ code: 'BENCHMARK_UNSOUND', facts: { fault } });
  });

  it('takes thirty circumstances for a degree and no more', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ code: `C${at + 10}`, text: '情形' }));
    expect(judge({ degrees: [ordinary, { ...heavier, circumstances: many(30) }] })).toEqual({ lawful: true });
    expect(judge({ degrees: [ordinary, { ...heavier, circumstances: many(31) }] })).toMatchObject({ lawful: false });
  });

  it('has no sums for a kind without money', () => {
    const [degree] = revocationBenchmark().degrees;
    const priced = { ...revocationBenchmark(), degrees: [{ ...degree, max: 1n } as BenchmarkDegree] };
    expect(benchmarkSound(priced)).toMatchObject({ facts: { fault: 'RANGE_WITHOUT_MONEY' } });
  });
});
