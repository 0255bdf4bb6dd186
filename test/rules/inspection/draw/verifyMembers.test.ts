import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalDigest, canonicalJson } from '../../../../kernel/values/canonicalJson';
import type { BundledCell } from '../../../../subgraphs/inspection/rules/draw/drawBundle';
import { drawCount } from '../../../../subgraphs/inspection/rules/draw/drawSeed';
import { leafOf, nodeOf } from '../../../../subgraphs/inspection/rules/draw/drawTree';
import type { FrameHeader } from '../../../../subgraphs/inspection/rules/draw/frameHeader';
import { sampleCodes, sampleRound, writeRound } from '../../../support/draw/drawnRound';
import { type MemberChange, memberChanges } from '../../../support/draw/memberChanges';
import { runVerifier, validTexts } from '../../../support/draw/runVerifier';

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

/** The bundle of whoever published the root of another tree, that has its header. */
function committedTo(forged: typeof bundle): string {
  const siblings: string[] = forged.headerPath[0].siblings;
  const [step, above] = [nodeOf([leafOf(canonicalJson(forged.header)), ...siblings]), forged.headerPath[1]?.siblings];
  const treeRoot = above === undefined ? step : nodeOf([step, ...above]);
  return sealed({ ...forged, commitment: { ...forged.commitment, treeRoot } });
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

describe('a header that was committed to, but is none (FL-1, FL-17)', () => {
  const isOther = /\.scope\.|\.basePpm null/;
  const changes = [...memberChanges(bundle.header)].filter(({ what }) => !isOther.test(what));

  it('is found in the public edition with any member added, left out, emptied or put into a list, though the tree fits it', () => {
    expect(changes.length).toBeGreaterThan(400);
    const write = (header: unknown) => committedTo({ ...bundle, header });
    expect(unnoticed(changes, { bundle: files.bundle }, write)).toEqual([]);
  });

  it.each<[string, string, (header: FrameHeader) => object]>([
    ['empty tables', 'header.tables.0 has not exactly', ({ tables }) => ({ tables: tables.map(() => ({})) })],
    ['no window', 'header.window has not exactly from,to', () => ({ window: 'never' })],
    [
      'a window that ends before it begins',
      'header.window',
      () => ({ window: { from: '2026-12-18', to: '2026-11-09' } }),
    ],
    ['randomness of no place', 'header.beacon has not exactly', () => ({ beacon: { kind: 'DICE' } })],
    ['a member too many', 'header has not exactly', () => ({ more: null })],
    [
      'a probability that its tables do not give',
      'the tables of the task give nobody the probability',
      ({ tables }) => ({ tables: tables.map((one) => ({ ...one, basePpm: 9_999 })) }),
    ],
    [
      'numbers under full coverage',
      'the tables of the task give nobody the probability',
      ({ tables }) => ({ tables: tables.map((one) => ({ ...one, basePpm: null })) }),
    ],
    ['sizes that are not its lines', 'header.sizes come to', ({ sizes }) => ({ sizes: sizes.map((size) => size + 1) })],
  ])('is found with %s', (_what, sentence, change) => {
    const file = join(folder, 'forged.json');
    writeFileSync(file, committedTo({ ...bundle, header: { ...bundle.header, ...change(round.header) } }));
    const { code, text } = runVerifier(file);
    expect([code, text]).toEqual([1, expect.stringContaining(sentence)]);
  });
});

describe('sizes of cells that were exchanged (FL-17)', () => {
  const file = join(folder, 'exchanged.json');
  const { frameHash, treeRoot } = round.commitment;
  const two = exchange(round.header.sizes);
  const cells = round.bundle.cells.map((cell, at) => countedAgain(cell, at, two[at] ?? 0));
  const sum = (numbers: (number | null)[]) => numbers.reduce<number>((total, count) => total + (count ?? 0), 0);
  const drawn = {
    ...round.bundle.drawn,
    entities: sum(cells.map((cell) => Math.max(...cell.drawn.map(Number)))),
    tasks: [0, 1].map((task) => sum(cells.map((cell) => cell.drawn[task] ?? null))),
  };

  it('are found in the public edition alone, though counts, tickets and digest fit them', () => {
    writeFileSync(file, sealed({ ...bundle, cells, drawn }));
    const { code, text } = runVerifier(file, '--commitment', frameHash);
    expect([code, text]).toEqual([1, expect.stringMatching(/cells\.\d+\.size: said/)]);
  });

  it('are found by the published root where header and tree were exchanged with them', () => {
    writeFileSync(file, committedTo({ ...bundle, header: { ...bundle.header, sizes: two }, cells, drawn }));
    const { code, text } = runVerifier(file, '--commitment', frameHash, '--root', treeRoot);
    expect([code, text]).toEqual([1, expect.stringContaining(`published root: said "${treeRoot}"`)]);
    expect(runVerifier(file, '--commitment', frameHash).text).toContain('give their root as --root');
  });

  it('are found by the frame', () => {
    writeFileSync(file, sealed({ ...bundle, header: { ...bundle.header, sizes: two }, cells, drawn }));
    const { code, text } = runVerifier(file, '--frame', whole.frame);
    expect([code, text]).toEqual([1, expect.stringContaining('is not the header in the bundle')]);
  });

  /** The sizes with the first two that differ exchanged. */
  function exchange(sizes: readonly number[]): number[] {
    const other = sizes.findIndex((size) => size !== sizes[0]);
    return sizes.map((size, at) => sizes[at === 0 ? other : at === other ? 0 : at] ?? size);
  }

  /** A cell as it would be with another size, with tickets that nobody has. */
  function countedAgain({ offset }: BundledCell, at: number, size: number): BundledCell {
    const counts = (round.header.cells[at] ?? []).map((entry) =>
      typeof entry === 'number' ? drawCount(entry, size, offset) : null,
    );
    const ticketAt = (rank: number | null) =>
      rank === null || rank < 0 || rank >= size ? null : String(rank).padStart(64, '0');
    return {
      size,
      offset,
      drawn: counts,
      last: counts.map((count) => ticketAt(count === null ? null : count - 1)),
      next: counts.map(ticketAt),
    };
  }
});
