import { valueEstablished } from '../../../../subgraphs/enforcement/rules/measure/valueEstablished';
import { fineBenchmark, shareBenchmark } from '../../../support/enforcement/measureExample';

const missing = (benchmark: ReturnType<typeof fineBenchmark>, value: bigint | null = null) =>
  valueEstablished([benchmark], { kind: 'FINE', value });

describe('EN-9, 行政处罚法 34: the value of the goods', () => {
  it.each([
    ['a range is a share of it', shareBenchmark()],
    ['a benchmark begins at a value', fineBenchmark({ valueFrom: 1_000_000n })],
    ['a benchmark ends at a value', fineBenchmark({ valueBelow: 1_000_000n })],
  ])('is established where %s', (_, benchmark) => {
    expect(missing(benchmark)).toMatchObject({
      code: 'BENCHMARK_VALUE_MISSING',
      facts: { benchmark: benchmark.number },
    });
    expect(missing(benchmark, 0n)).toEqual({ lawful: true });
    expect(valueEstablished([benchmark], { kind: 'WARNING', value: null })).toEqual({ lawful: true });
  });

  it('is not asked for where no benchmark looks at it', () => {
    expect(missing(fineBenchmark())).toEqual({ lawful: true });
  });
});
