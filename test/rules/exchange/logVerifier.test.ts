import { generateKeyPairSync } from 'node:crypto';
import { signCheckpoint } from '../../../kernel/values/checkpoint';
import { leafHash, merkleRoot } from '../../../kernel/values/merkle';
import { verifierOf } from '../../../kernel/values/signedNote';
import { faultText } from '../../../subgraphs/exchange/rules/accessLog/logFaults';
import { createLogVerifier } from '../../../subgraphs/exchange/rules/accessLog/logVerifier';

const signer = { name: 'tests', privateKey: generateKeyPairSync('ed25519').privateKey };
const key = verifierOf(signer);
const LEAVES = Array.from({ length: 12 }, (_, i) => `leaf ${i}`);
const noteAt = (size: number, leaves = LEAVES): string =>
  signCheckpoint({ size, root: merkleRoot(leaves.slice(0, size).map((leaf) => leafHash(leaf))) }, signer);

/** Follows leaves by their numbers, with the checkpoints that stand behind some of them. */
function follow(leaves: readonly (readonly [number, string])[], notes: Readonly<Record<number, string>>) {
  const verifier = createLogVerifier(key);
  for (const [index, leaf] of leaves) {
    verifier.leaf({ index, leaf });
    const note = notes[index + 1];
    if (note !== undefined) verifier.checkpoint(note, index + 1);
  }
  return verifier.finish();
}

const numbered = [...LEAVES.entries()];
const NOTES = { 4: noteAt(4), 8: noteAt(8), 12: noteAt(12) };

describe('a log that is followed from its beginning', () => {
  it('is sound when every checkpoint fits', () => {
    expect(follow(numbered, NOTES)).toEqual({ faults: [], leaves: 12, signed: 12, checkpoints: 3 });
  });

  it('is told apart from what no checkpoint covers yet', () => {
    expect(follow(numbered, { 4: NOTES[4] })).toEqual({ faults: [], leaves: 12, signed: 4, checkpoints: 1 });
  });

  it('names the first range that changed, once', () => {
    const changed = numbered.with(5, [5, 'another']);
    expect(follow(changed, NOTES).faults).toEqual([{ kind: 'RANGE_CHANGED', from: 4, to: 8 }]);
  });

  it('names a gap and compares no root behind it', () => {
    expect(follow(numbered.toSpliced(5, 2), NOTES).faults).toEqual([{ kind: 'LEAVES_MISSING', from: 5, to: 7 }]);
  });

  it('believes neither of two checkpoints that tell different pasts: the one that does not fit is a changed range', () => {
    const forked = noteAt(8, LEAVES.with(2, 'another'));
    expect(follow(numbered, { ...NOTES, 8: forked }).faults).toEqual([{ kind: 'RANGE_CHANGED', from: 4, to: 8 }]);
  });

  it('says each fault in a sentence that names the place', () => {
    const sentences = [
      faultText({ kind: 'LEAVES_MISSING', from: 5, to: 6 }),
      faultText({ kind: 'LEAVES_MISSING', from: 5, to: 7 }),
      faultText({ kind: 'TILE_WRONG', level: 1, index: 2 }),
      faultText({ kind: 'MALFORMED', line: 3 }),
    ];
    expect(sentences).toEqual([
      'record 5 was removed',
      'records 5 to 6 were removed',
      'tile 2 of level 1 (from record 131072 on) was rewritten or removed',
      'line 3 is not written as the format has it',
    ]);
  });
});
