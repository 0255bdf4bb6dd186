import { applicableBenchmark } from '../../../../subgraphs/enforcement/rules/measure/applicableBenchmark';
import { fineBenchmark, revocationBenchmark } from '../../../support/enforcement/measureExample';

const small = fineBenchmark({ number: 'DB-1', valueBelow: 1_000_000n });
const large = fineBenchmark({ number: 'DB-2', valueFrom: 1_000_000n });
const own = fineBenchmark({ number: 'DB-3', authority: 'SAMR-310115', valueFrom: 1_000_000n });
const all = [small, large, own, revocationBenchmark()];
const find = (value: bigint | null, authority = 'SAMR-310112') =>
  applicableBenchmark(all, { authority, kind: 'FINE', value })?.number;

describe('EN-9, 行政处罚法 34: the benchmark that applies', () => {
  it('is that of the value of the goods, whose upper end is not in it', () => {
    expect([find(999_999n), find(1_000_000n)]).toEqual(['DB-1', 'DB-2']);
  });

  it('is that of the office itself where it made one', () => {
    expect([find(1_000_000n, 'SAMR-310115'), find(1n, 'SAMR-310115')]).toEqual(['DB-3', 'DB-1']);
  });

  it('is none where the value was not established, or none is made for the kind', () => {
    expect(find(null)).toBeUndefined();
    expect(applicableBenchmark(all, { authority: 'SAMR', kind: 'DOWNGRADE', value: 1n })).toBeUndefined();
  });
});
