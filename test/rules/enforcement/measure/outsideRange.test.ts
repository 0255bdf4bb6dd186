import { discretionRange } from '../../../../subgraphs/enforcement/rules/measure/discretionRange';
import { type MeasuredPenalty, outsideRange } from '../../../../subgraphs/enforcement/rules/measure/outsideRange';
import { fineBenchmark, revocationBenchmark } from '../../../support/enforcement/measureExample';

const RANGE = discretionRange(fineBenchmark(), { circumstances: [], value: null });
const REDUCED = discretionRange(fineBenchmark(), { circumstances: ['REPORTED'], value: null });
const judge = (amount: bigint | null, change: Partial<MeasuredPenalty> = {}) =>
  outsideRange({ range: RANGE, proposed: amount === null ? null : { amount }, reason: null, ...change });
const LAWFUL = { lawful: true };

describe('EN-9, 沪府发〔2020〕7号（十六）: a penalty outside its range', () => {
  it.each([6_500_000n, 7_000_000n, 8_500_000n])('is none at %s fen, which lies within', (amount) => {
    expect(judge(amount)).toEqual(LAWFUL);
  });

  it.each([
    ['one fen below the range', 6_499_999n],
    ['one fen above the range', 8_500_001n],
    ['no fine at all', null],
  ])('is refused without a reason: %s', (_, amount) => {
    const refused = { lawful: false, code: 'PENALTY_OUTSIDE_RANGE', facts: { min: '6500000', max: '8500000' } };
    expect(judge(amount)).toMatchObject(refused);
    expect(judge(amount, { reason: ' ' })).toMatchObject(refused);
    expect(judge(amount, { reason: '当事人经营困难，危害较小' })).toEqual(LAWFUL);
  });

  it('is refused above what the law sets, whatever the reason', () => {
    expect(judge(10_000_000n, { reason: '影响恶劣' })).toEqual(LAWFUL);
    expect(judge(10_000_001n, { reason: '影响恶劣' })).toMatchObject({
      code: 'PENALTY_ABOVE_STATUTE',
      facts: { received: '10000001', statutoryMax: '10000000' },
    });
  });

  it('falls below what the law sets by circumstances that reduce alone', () => {
    expect(judge(4_999_999n, { reason: '当事人经营困难' })).toMatchObject({ code: 'PENALTY_BELOW_STATUTE' });
    expect(judge(4_999_999n, { reason: '立功', mayReduce: true })).toEqual(LAWFUL);
    expect(judge(4_999_999n, { mayReduce: true })).toMatchObject({ code: 'PENALTY_OUTSIDE_RANGE' });
    expect(judge(4_999_999n, { range: REDUCED })).toEqual(LAWFUL);
  });

  it('is a kind that the degree does not impose, too', () => {
    const range = discretionRange(revocationBenchmark(), { circumstances: [], value: null });
    const heavier = discretionRange(revocationBenchmark(), { circumstances: ['AGAIN'], value: null });
    const revoked = { amount: null };
    expect(outsideRange({ range, proposed: null, reason: null })).toEqual(LAWFUL);
    expect(outsideRange({ range, proposed: revoked, reason: null })).toMatchObject({ code: 'PENALTY_OUTSIDE_RANGE' });
    expect(outsideRange({ range: heavier, proposed: revoked, reason: null })).toEqual(LAWFUL);
    expect(outsideRange({ range: heavier, proposed: null, reason: null })).toMatchObject({ lawful: false });
  });
});
