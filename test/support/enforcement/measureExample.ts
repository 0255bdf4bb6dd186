import { day } from '../../../kernel/values/day';
import type { DiscretionBenchmark } from '../../../subgraphs/enforcement/rules/measure/discretionBenchmark';
import type { ViolationFacts } from '../../../subgraphs/enforcement/rules/measure/lowestSufficient';
import type { NoPenaltyList } from '../../../subgraphs/enforcement/rules/measure/noPenaltyList';

/** A fine of 50,000 to 100,000 yuan in four degrees; what differs is given. */
export const fineBenchmark = (change: Partial<DiscretionBenchmark> = {}): DiscretionBenchmark => ({
  number: 'DB-2026-000001',
  edition: 1,
  authority: 'SAMR',
  provision: '食品安全法 124-1',
  kind: 'FINE',
  unit: 'FEN',
  statutoryMin: 5_000_000n,
  statutoryMax: 10_000_000n,
  valueFrom: null,
  valueBelow: null,
  degrees: [
    { degree: 'REDUCED', circumstances: [{ code: 'REPORTED', text: '主动报告' }], min: 1_000_000n, max: 4_999_999n },
    { degree: 'LIGHTER', circumstances: [{ code: 'PUT_RIGHT', text: '主动消除' }], min: 5_000_000n, max: 6_500_000n },
    { degree: 'ORDINARY', circumstances: [], min: 6_500_000n, max: 8_500_000n },
    { degree: 'HEAVIER', circumstances: [{ code: 'AGAIN', text: '再次违法' }], min: 8_500_000n, max: 10_000_000n },
  ],
  ...change,
});

/** Ten to twenty times the value of the goods, one degree. */
export const shareBenchmark = (change: Partial<DiscretionBenchmark> = {}): DiscretionBenchmark =>
  fineBenchmark({
    unit: 'VALUE_PPM',
    statutoryMin: 10_000_000n,
    statutoryMax: 20_000_000n,
    degrees: [{ degree: 'ORDINARY', circumstances: [], min: 13_000_000n, max: 17_000_000n }],
    ...change,
  });

/** A revocation that only the heavier degree imposes. */
export const revocationBenchmark = (): DiscretionBenchmark =>
  fineBenchmark({
    kind: 'LICENCE_REVOCATION',
    unit: 'NONE',
    statutoryMin: 0n,
    statutoryMax: 0n,
    degrees: [{ degree: 'HEAVIER', circumstances: [{ code: 'AGAIN', text: '再次违法' }], min: 0n, max: 0n }],
  });

/** A list with a minor situation and a first one; what differs is given. */
export const exampleList = (change: Partial<NoPenaltyList> = {}): NoPenaltyList => ({
  number: 'NL-2026-000001',
  edition: 2,
  authority: 'SAMR',
  title: '不予处罚清单（示例）',
  effectiveFrom: day('2026-01-01'),
  effectiveTo: day('2027-01-01'),
  situations: [
    {
      code: 'PRICE_NOT_SHOWN',
      provision: '价格法 13',
      text: '未明码标价',
      ground: 'MINOR',
      conditions: [
        { code: 'AT_MOST_THREE', text: '不超过三种' },
        { code: 'NO_COMPLAINT', text: '无投诉' },
      ],
      illustrative: true,
    },
    {
      code: 'LATE_FILING',
      provision: '食品安全法 126-1',
      text: '首次未按规定备案',
      ground: 'FIRST',
      conditions: [{ code: 'WITHIN_A_MONTH', text: '逾期不满一个月' }],
      illustrative: true,
    },
  ],
  ...change,
});

/** A minor violation that was established and not put right; what differs is given. */
export const violation = (change: Partial<ViolationFacts> = {}): ViolationFacts => ({
  established: true,
  serious: false,
  corrected: false,
  earlierStepNotKept: false,
  goodsInCirculation: false,
  dangerContinues: false,
  licenceForfeited: false,
  suspectedCrime: false,
  ...change,
});
