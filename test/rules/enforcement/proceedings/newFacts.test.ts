import {
  hasNewFacts,
  type LaterEvidence,
  newFactsFit,
} from '../../../../subgraphs/enforcement/rules/proceedings/newFacts';

const piece = (letter: string, changed: Partial<LaterEvidence> = {}): LaterEvidence => ({
  sha256: letter.repeat(64),
  kind: 'DOCUMENTARY',
  addedBy: 'chen',
  verifiedBy: 'lin',
  excluded: false,
  round: 2,
  ...changed,
});
const judge = (named: readonly string[], evidence: readonly LaterEvidence[], round = 2) =>
  newFactsFit({ named: named.map((letter) => letter.repeat(64)), evidence, round });

describe('行政处罚法 45: new facts', () => {
  it('EN-13: are named pieces of the present investigation that another officer verified', () => {
    expect(judge(['a'], [piece('a')])).toEqual({ lawful: true });
    expect(hasNewFacts({ named: ['a'.repeat(64)], evidence: [piece('a')], round: 2 })).toBe(true);
  });

  it('EN-13: are none where nothing is named, whatever was added', () => {
    expect(judge([], [piece('a')])).toEqual({ lawful: true });
    expect(hasNewFacts({ named: [], evidence: [piece('a')], round: 2 })).toBe(false);
  });

  it.each<[string, Partial<LaterEvidence>]>([
    ['of an earlier investigation', { round: 1 }],
    ['that nobody verified', { verifiedBy: null }],
    ['that was verified by who added it', { verifiedBy: 'chen' }],
    ['that was excluded', { excluded: true }],
  ])('EN-13: a piece %s is none', (_, changed) => {
    const evidence = [piece('a'), piece('b', changed)];
    expect(judge(['a', 'b'], evidence)).toMatchObject({
      code: 'NEW_FACTS_UNFIT',
      facts: { field: 'newFacts', evidence: ['b'.repeat(64)], round: 2 },
    });
    expect(hasNewFacts({ named: ['a'.repeat(64), 'b'.repeat(64)], evidence, round: 2 })).toBe(false);
  });

  it('EN-13: what the file does not hold is none, and the first investigation has none', () => {
    expect(judge(['c'], [piece('a')])).toMatchObject({ code: 'NEW_FACTS_UNFIT' });
    expect(judge(['a'], [piece('a', { round: 1 })], 1)).toMatchObject({ code: 'NEW_FACTS_UNFIT' });
  });
});
