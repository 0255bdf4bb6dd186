import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalDigest, canonicalJson } from '../../../../kernel/values/canonicalJson';
import { sampleCodes, sampleRound, writeRound } from '../../../support/draw/drawnRound';
import { type MemberChange, memberChanges } from '../../../support/draw/memberChanges';
import { validTexts } from '../../../support/draw/runVerifier';

jest.setTimeout(120_000);

const round = sampleRound(20, 2);
const folder = writeRound(round);
const proofText = round.proof(sampleCodes(20)[5] ?? '') ?? '';
const files = { bundle: join(folder, 'bundle.json'), proof: join(folder, 'proof.json') };
const whole = { bundle: files.bundle, frame: join(folder, 'frame.txt'), drawn: join(folder, 'drawn.txt') };
writeFileSync(files.proof, proofText);

afterAll(() => rmSync(folder, { recursive: true }));

const bundle = JSON.parse(canonicalJson(round.bundle));
const proof = JSON.parse(proofText);

/** The bundle with a digest that fits what it says now. */
function sealed(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('digest' in value)) return canonicalJson(value);
  const { digest: _, ...content } = value;
  return canonicalJson({ ...content, digest: canonicalDigest(content) });
}

/** Which changes are VALID, by what they changed. */
function unnoticed(
  changes: MemberChange[],
  given: Record<string, string>,
  write: (value: unknown) => string,
): string[] {
  const change = given.proof === undefined ? 'bundle' : 'proof';
  const texts = changes.map(({ value }) => write(value));
  return validTexts({ files: given, change, texts }).map((place) => changes[place]?.what ?? '');
}

describe('every member added, left out, emptied or put into a list (FL-17)', () => {
  const ofBundle = [...memberChanges(bundle)].filter(({ what }) => !what.startsWith('digest'));
  const ofProof = [...memberChanges(proof)];

  it('is found in the public edition, whether or not its digest fits again', () => {
    expect(ofBundle.length).toBeGreaterThan(1_000);
    expect(unnoticed(ofBundle, { bundle: files.bundle }, sealed)).toEqual([]);
    expect(unnoticed([...memberChanges(bundle)], { bundle: files.bundle }, canonicalJson)).toEqual([]);
  });

  it('is found in a bundle with its frame and its list, though its digest fits again', () => {
    expect(unnoticed(ofBundle, whole, sealed)).toEqual([]);
  });

  it('is found in the proof of an object, with the bundle and alone', () => {
    expect(ofProof.length).toBeGreaterThan(100);
    expect(unnoticed(ofProof, files, canonicalJson)).toEqual([]);
  });

  it('is found in a proof alone, against the published root', () => {
    const alone = { proof: files.proof, root: round.commitment.treeRoot };
    expect(unnoticed(ofProof, alone, canonicalJson)).toEqual([]);
  });
});
