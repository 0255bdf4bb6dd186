import { concludeDoubt } from '../../../../subgraphs/exchange/rules/corrections/concludeDoubt';
import type { DoubtOutcome, DoubtState } from '../../../../subgraphs/exchange/rules/corrections/doubtState';
import { type PresentFact, settleDoubt } from '../../../../subgraphs/exchange/rules/corrections/settleDoubt';

const DOUBTED = { doubtedSeq: 10n, doubtedDigest: 'old' };
const UNTOUCHED: PresentFact = { seq: 10n, withdrawn: false, digest: 'old' };
const ELSEWHERE: PresentFact = { seq: 12n, withdrawn: false, digest: 'old' };
const CHANGED: PresentFact = { seq: 12n, withdrawn: false, digest: 'new' };
const GONE: PresentFact = { seq: 12n, withdrawn: true, digest: null };

describe('a decision and the fact never disagree: what the feed brings', () => {
  const settle = (state: DoubtState, outcome: DoubtOutcome | null, present: PresentFact) =>
    settleDoubt({ ...DOUBTED, state, outcome }, present);

  it.each([
    ['CORRECT', CHANGED, 'CORRECTED'],
    ['CORRECT', ELSEWHERE, null],
    ['CORRECT', GONE, 'WITHDRAWN'],
    ['WITHDRAW', GONE, 'WITHDRAWN'],
    ['WITHDRAW', CHANGED, null],
  ] as const)('waiting for %s, given %j: %s', (outcome, present, end) => {
    expect(settle('CORRECTING', outcome, present)).toBe(end);
  });

  it.each(['CORRECTED', 'WITHDRAWN'] as const)(
    '%s comes back with the doubted value, and stays closed without',
    (state) => {
      expect(settle(state, 'CORRECT', ELSEWHERE)).toBe('REOPENED');
      expect(settle(state, 'CORRECT', CHANGED)).toBeNull();
      expect(settle(state, 'CORRECT', GONE)).toBeNull();
    },
  );

  it.each(['RAISED', 'FLAGGED', 'ESCALATED', 'UPHELD'] as const)('%s is nobody but a person to decide', (state) => {
    expect([UNTOUCHED, ELSEWHERE, CHANGED, GONE].map((present) => settle(state, null, present))).toEqual(
      Array(4).fill(null),
    );
  });
});

describe('a decision and the fact never disagree: what an answer makes of it', () => {
  const conclude = (outcome: DoubtOutcome, present: PresentFact | undefined, named: boolean | null) => {
    const concluded = concludeDoubt({ outcome, doubted: DOUBTED, present, named });
    return typeof concluded === 'string' ? concluded : concluded.code;
  };

  it.each([
    ['UPHOLD', UNTOUCHED, null, 'UPHELD'],
    ['UPHOLD', ELSEWHERE, null, 'UPHELD'],
    ['UPHOLD', CHANGED, null, 'FACT_HAS_CHANGED'],
    ['UPHOLD', GONE, null, 'FACT_HAS_CHANGED'],
    ['UPHOLD', undefined, null, 'FACT_HAS_CHANGED'],
    ['CORRECT', UNTOUCHED, null, 'CORRECTING'],
    ['CORRECT', CHANGED, null, 'CORRECTED'],
    ['CORRECT', CHANGED, true, 'CORRECTED'],
    ['CORRECT', CHANGED, false, 'EVENT_DOES_NOT_CORRECT'],
    ['CORRECT', ELSEWHERE, true, 'EVENT_DOES_NOT_CORRECT'],
    ['WITHDRAW', CHANGED, null, 'CORRECTING'],
    ['WITHDRAW', CHANGED, true, 'EVENT_DOES_NOT_CORRECT'],
    ['WITHDRAW', GONE, true, 'WITHDRAWN'],
  ] as const)('%s of %j, change named %s: %s', (outcome, present, named, end) => {
    expect(conclude(outcome, present, named)).toBe(end);
  });
});
