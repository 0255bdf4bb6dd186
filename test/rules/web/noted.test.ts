import { verdictOf } from '../../../web/src/pages/planner/verifier/checks';
import { isNotable, notedResults, pasted } from '../../../web/src/pages/public/noted';
import { digitsFrom } from '../../support/draw/drawnRound';

describe('values noted before a draw', () => {
  const [treeRoot, frameHash] = [digitsFrom('tree'), digitsFrom('frame')];
  const bundle = { commitment: { treeRoot, frameHash }, header: { tasks: [] }, cells: [] };
  const outcomes = (root: string, hash: string) =>
    notedResults({ root, frameHash: hash }, bundle).map(({ check, faults }) => [check, faults.length]);

  it('are compared each by itself, and not at all where nothing was noted', () => {
    expect(outcomes(treeRoot, frameHash)).toEqual([
      ['NOTED_ROOT', 0],
      ['NOTED_FRAME', 0],
    ]);
    expect(outcomes(treeRoot, '')).toEqual([['NOTED_ROOT', 0]]);
    expect(outcomes('', '')).toEqual([]);
  });

  it('are found to differ, also where one was taken for the other', () => {
    expect(outcomes(frameHash, treeRoot)).toEqual([
      ['NOTED_ROOT', 1],
      ['NOTED_FRAME', 1],
    ]);
    expect(verdictOf(notedResults({ root: '0'.repeat(64), frameHash: '' }, bundle))).toBe('INVALID');
  });

  it('are taken as they are pasted, and only if they are hashes', () => {
    expect(pasted(` ${treeRoot.toUpperCase()}\n`)).toBe(treeRoot);
    expect(['', treeRoot, treeRoot.slice(1), `${treeRoot}0`, 'x'.repeat(64)].map(isNotable)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
