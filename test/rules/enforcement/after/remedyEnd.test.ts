import { effectState } from '../../../../subgraphs/enforcement/rules/after/effectState';
import {
  changedFine,
  endsPerformance,
  forcesWithdrawal,
  mayStillFall,
} from '../../../../subgraphs/enforcement/rules/after/remedyEnd';
import { REMEDY_OUTCOMES } from '../../../../subgraphs/enforcement/rules/after/remedyState';

describe('EN-15, 行政处罚法 48: what fell does not stay published', () => {
  it('is forced out by every outcome but one that upholds', () => {
    expect(REMEDY_OUTCOMES.filter(forcesWithdrawal)).toEqual(['CHANGED', 'REVOKED', 'CONFIRMED_ILLEGAL', 'INVALID']);
  });

  it('leaves nothing to perform when the decision is gone, revoked or void', () => {
    expect(REMEDY_OUTCOMES.filter(endsPerformance)).toEqual(['REVOKED', 'INVALID']);
  });

  it('does not stand again: an outcome that is less than what it came to is refused', () => {
    const admitted = (standing: Parameters<typeof mayStillFall>[0]) =>
      REMEDY_OUTCOMES.filter((outcome) => mayStillFall(standing, outcome).lawful);
    expect(admitted('IN_FORCE')).toEqual(REMEDY_OUTCOMES);
    expect(admitted('CHANGED')).toEqual(REMEDY_OUTCOMES);
    expect(admitted('REVOKED')).toEqual(['UPHELD', 'REVOKED', 'INVALID']);
    expect(admitted('INVALID')).toEqual(['UPHELD', 'INVALID']);
  });

  it('is told as fallen, changed or, before all, repaired', () => {
    const told = (standing: 'IN_FORCE' | 'CHANGED' | 'REVOKED' | 'CONFIRMED_ILLEGAL' | 'INVALID') =>
      effectState({ publication: 'WITHDRAWN', standing });
    expect(
      ['IN_FORCE', 'CHANGED', 'REVOKED', 'CONFIRMED_ILLEGAL', 'INVALID'].map((one) => told(one as 'INVALID')),
    ).toEqual(['IN_FORCE', 'CHANGED', 'WITHDRAWN', 'WITHDRAWN', 'WITHDRAWN']);
    expect(effectState({ publication: 'REPAIRED', standing: 'REVOKED' })).toBe('REPAIRED');
  });
});

describe('行政复议法 63, 行政诉讼法 77: a challenge makes nothing worse', () => {
  it('takes a smaller fine with a change, and none at all', () => {
    expect(changedFine('CHANGED', { before: 500n, after: 499n })).toEqual({ lawful: true });
    expect(changedFine('CHANGED', { before: 500n, after: 0n })).toEqual({ lawful: true });
    expect(changedFine('CHANGED', { before: 500n, after: null })).toEqual({ lawful: true });
    expect(changedFine('UPHELD', { before: 500n, after: null })).toEqual({ lawful: true });
  });

  it.each([
    ['the same fine', 'CHANGED', 500n, 500n],
    ['a larger one', 'CHANGED', 500n, 501n],
    ['a negative one', 'CHANGED', 500n, -1n],
    ['one where there was none', 'CHANGED', null, 1n],
    ['one that is said to stand', 'UPHELD', 500n, 400n],
    ['one that is gone', 'REVOKED', 500n, 0n],
  ] as const)('refuses %s', (_, outcome, before, after) => {
    expect(changedFine(outcome, { before, after })).toMatchObject({ code: 'CHANGED_FINE_UNFIT' });
  });
});
