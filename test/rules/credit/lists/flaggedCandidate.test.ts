import {
  type FlaggedCandidate,
  flagRaised,
  flagTakenBack,
} from '../../../../subgraphs/credit/rules/lists/flaggedCandidate';

const candidate = (change: Partial<FlaggedCandidate> = {}): FlaggedCandidate => ({
  state: 'OPEN',
  flag: 'RF-1',
  flagWithdrawnOn: null,
  ...change,
});
const STATES = ['OPEN', 'PROPOSED', 'DISMISSED'] as const;

describe('DR-24: a flag of an inspection', () => {
  it('makes a candidate of a finding that has none', () => {
    expect(flagRaised('RF-1', [])).toBe('NEW');
  });

  it.each(STATES)('makes none where it is known, though its candidate is %s', (state) => {
    expect(flagRaised('RF-1', [candidate({ state })])).toBe('KNOWN');
    expect(flagRaised('RF-1', [candidate({ state }), candidate({ flag: 'RF-2', state: 'DISMISSED' })])).toBe('KNOWN');
  });

  it('makes none beside one that stands, and a new one beside those that were dismissed', () => {
    expect(flagRaised('RF-2', [candidate()])).toBe('KNOWN');
    expect(flagRaised('RF-2', [candidate({ state: 'PROPOSED' })])).toBe('KNOWN');
    expect(flagRaised('RF-2', [candidate({ state: 'DISMISSED' })])).toBe('NEW');
  });

  it.each(STATES)('joins the candidate that was reported by hand, though it is %s', (state) => {
    const byHand = candidate({ flag: null, state });
    expect(flagRaised('RF-1', [byHand])).toBe(byHand);
  });
});

describe('DR-24: a flag that is taken back', () => {
  it('dismisses what nobody has dealt with, and marks what was', () => {
    expect(flagTakenBack(candidate())).toBe('DISMISS');
    expect(flagTakenBack(candidate({ state: 'PROPOSED' }))).toBe('MARK');
    expect(flagTakenBack(candidate({ state: 'DISMISSED' }))).toBe('MARK');
  });

  it('does so once, and to nothing that it did not make', () => {
    expect(flagTakenBack(undefined)).toBe('NOTHING');
    for (const state of STATES) {
      expect(flagTakenBack(candidate({ state, flagWithdrawnOn: '2026-11-02' }))).toBe('NOTHING');
    }
  });
});
