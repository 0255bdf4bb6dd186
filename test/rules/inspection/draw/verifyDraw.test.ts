import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalDigest, canonicalJson } from '../../../../kernel/values/canonicalJson';
import type { DrawBundle } from '../../../../subgraphs/inspection/rules/draw/drawBundle';
import { sampleCodes, sampleRound, TWENTY_DICE, writeRound } from '../../../support/draw/drawnRound';
import { flipBytes, hasPython, runPython, runVerifier } from '../../../support/draw/runVerifier';

jest.setTimeout(120_000);

const round = sampleRound(40, 3);
const large = sampleRound(5_000, 6);
const folder = writeRound(round);
const largeFolder = writeRound(large);
const small = sampleRound(12, 2);
const smallFolder = writeRound(small);
const proofFile = join(folder, 'proof.json');
const someCode = sampleCodes(40)[17] ?? '';
writeFileSync(proofFile, round.proof(someCode) ?? '');
const at = (name: string) => join(folder, name);
const { frameHash, treeRoot } = round.commitment;

afterAll(() => [folder, largeFolder, smallFolder].map((path) => rmSync(path, { recursive: true })));

/** Writes a bundle that is changed and whose digest fits again. */
function forge(change: (bundle: DrawBundle) => object): string {
  const { digest: _, ...content } = { ...round.bundle, ...change(round.bundle) };
  const file = at('forged.json');
  writeFileSync(file, canonicalJson({ ...content, digest: canonicalDigest(content) }));
  return file;
}

describe('verify-draw.mjs (FL-17)', () => {
  it('finds a round VALID with its frame and its list, of whatever size, and says what it could not check', () => {
    for (const entities of [1, 2, 15, 16, 17, 300]) {
      const one = writeRound(sampleRound(entities, 4));
      const { code, text } = runVerifier(one);
      rmSync(one, { recursive: true });
      expect([entities, code, text.split('\n')[0]]).toEqual([entities, 0, 'VALID']);
    }
    const { code, text } = runVerifier(largeFolder, '--commitment', large.commitment.frameHash);
    expect([code, text.split('\n')[0]]).toEqual([0, 'VALID']);
    expect(text).toContain(`${large.bundle.drawn.entities} of 5000 entities drawn for 6 tasks`);
    expect(text.match(/not checked: .*/g)).toEqual([
      'not checked: that those whom a task covers in full are on its key list: the list is not in the frame',
      'not checked: that the randomness was told as it fell: compare it with its source',
    ]);
  });

  it('finds the public edition VALID and says that the frame was not there', () => {
    const { code, text } = runVerifier(at('bundle.json'), '--commitment', frameHash, '--root', treeRoot);
    expect(code).toBe(0);
    expect(text).toContain('not checked: which entity is in which cell and who was drawn: that takes the frame');
  });

  it('finds a round INVALID whose frame is not the one that was published', () => {
    const { code, text } = runVerifier(folder, '--commitment', large.commitment.frameHash);
    expect(code).toBe(1);
    expect(text).toContain(`published commitment: said "${large.commitment.frameHash}", found "${frameHash}"`);
  });

  it('finds the proof of an object VALID, with the bundle and alone', () => {
    const withBundle = runVerifier(
      at('bundle.json'),
      '--proof',
      proofFile,
      '--commitment',
      frameHash,
      '--root',
      treeRoot,
    );
    expect([withBundle.code, withBundle.text]).toEqual([0, expect.stringContaining(`is ${someCode},`)]);
    const alone = runVerifier('--proof', proofFile, '--root', treeRoot);
    expect([alone.code, alone.text]).toEqual([0, expect.stringContaining('that takes the bundle')]);
    expect(runVerifier('--proof', proofFile, '--root', frameHash)).toEqual({
      code: 1,
      text: `INVALID\n  published root: said "${frameHash}", found "${treeRoot}"\n`,
    });
  });

  it('finds every proof of a frame of several chunks VALID that it is asked for', () => {
    const codes = sampleCodes(5_000);
    for (const place of [0, 4_094, 4_095, 4_999]) {
      const file = join(largeFolder, 'proof.json');
      writeFileSync(file, large.proof(codes[place] ?? '') ?? '');
      expect(runVerifier(join(largeFolder, 'bundle.json'), '--proof', file)).toMatchObject({ code: 0 });
    }
    expect(large.proof('91310000000000000X')).toBeUndefined();
  });

  it.each<[string, string, (bundle: DrawBundle) => object]>([
    ['a seed that was chosen', 'seed: said', () => ({ seed: frameHash })],
    ['randomness told otherwise', 'seed: said', () => ({ beacon: `${TWENTY_DICE}0` })],
    ['randomness too short', 'beacon is not written as DICE is', () => ({ beacon: '1234' })],
    [
      'another nonce',
      'committed itself to another nonce',
      ({ reveals }) => ({ reveals: [{ ...reveals[0], nonce: frameHash }, ...reveals.slice(1)] }),
    ],
    ['a missing nonce', 'reveals are not one for each department', ({ reveals }) => ({ reveals: reveals.slice(1) })],
    [
      'a count too many',
      'cells.0.drawn',
      ({ cells }) => ({
        cells: cells.map((cell) => ({ ...cell, drawn: cell.drawn.map((n) => (n === null ? n : n + 1)) })),
      }),
    ],
    ['another offset', 'cells.0.offset', ({ cells }) => ({ cells: cells.map((cell) => ({ ...cell, offset: 0 })) })],
    [
      'another size',
      'cells.0.size: said',
      ({ cells }) => ({ cells: cells.map((cell) => ({ ...cell, size: cell.size + 1 })) }),
    ],
    [
      'another root',
      'commitment.treeRoot',
      ({ commitment }) => ({ commitment: { ...commitment, treeRoot: frameHash } }),
    ],
    [
      'a header that is not in the tree',
      'commitment.treeRoot',
      ({ header }) => ({ header: { ...header, window: { from: '2026-11-10', to: '2026-12-18' } } }),
    ],
    ['a member too many', 'more: said', () => ({ more: true })],
    ['another number of visits', 'drawn.entities', ({ drawn }) => ({ drawn: { ...drawn, entities: 1 } })],
  ])('finds a public edition INVALID with %s, though its digest fits again', (_what, sentence, change) => {
    const { code, text } = runVerifier(forge(change));
    expect([code, text]).toEqual([1, expect.stringContaining(sentence)]);
  });

  it('finds by the frame what no public edition can show: tickets that nobody has, and the hash of another list', () => {
    const forged = (tickets: readonly (string | null)[]) => tickets.map((one) => one && `${one.slice(0, 62)}00`);
    const file = forge(({ cells, drawn }) => ({
      cells: cells.map((cell) => ({ ...cell, last: forged(cell.last), next: forged(cell.next) })),
      drawn: { ...drawn, sha256: large.bundle.drawn.sha256 },
    }));
    expect(runVerifier(file)).toMatchObject({ code: 0 });
    const { code, text } = runVerifier(file, '--frame', at('frame.txt'));
    expect(code).toBe(1);
    expect(text).toMatch(/cells\.\d+\.last\.\d: said "[0-9a-f]{62}00", found "[0-9a-f]{64}"/);
    expect(text).toContain('differences more');
  });

  it('tells which line of the list is not the drawn one, or that it goes on', () => {
    const lines = readFileSync(at('drawn.txt'), 'latin1').split('\n');
    const list = at('list.txt');
    writeFileSync(list, [...lines.slice(0, 2), ...lines.slice(3)].join('\n'));
    const args = [at('bundle.json'), '--frame', at('frame.txt'), '--drawn', list];
    expect(runVerifier(...args).text).toContain(`line 3 of the list of the drawn is not "${lines[2]}"`);
    writeFileSync(list, `${lines.join('\n')}${lines[0]}\n`);
    expect(runVerifier(...args).text).toContain('the list of the drawn goes on after its');
  });

  it.each<[string, string, (frame: string) => string]>([
    ['a line was taken out', 'lines after the first', (frame) => frame.replace(/\n[^\n]+\n$/, '\n')],
    [
      'two lines were exchanged',
      'is not in the order of codes',
      (frame) => frame.replace(/([^\n]+\n)([^\n]+\n)$/, '$2$1'),
    ],
    [
      'a line is twice there',
      'has the code of the line before',
      (frame) => frame.replace(/\n([^\n]+)\n[^\n]+\n$/, '\n$1\n$1\n'),
    ],
    [
      'an object was put in another cell',
      'lines in the frame, its header tells',
      (frame) => frame.replace(/,(\d)\n$/, (_, cell) => `,${cell === '0' ? 1 : 0}\n`),
    ],
    ['its end is missing', 'does not end with a line feed', (frame) => frame.slice(0, -1)],
    ['lines end otherwise', 'is not a code, a comma and a cell', (frame) => frame.replace(/\n$/, '\r\n')],
  ])('tells what is wrong with a frame in which %s', (_what, sentence, change) => {
    const file = at('frame-changed.txt');
    writeFileSync(file, change(readFileSync(at('frame.txt'), 'utf8')));
    const { code, text } = runVerifier(at('bundle.json'), '--frame', file);
    expect([code, text]).toEqual([1, expect.stringContaining(sentence)]);
  });

  it.each<[string, string[]]>([
    ['nothing', []],
    ['a file that is not there', ['no-such-folder']],
    ['two bundles', [folder, largeFolder]],
    ['an unknown option', [folder, '--unknown', 'x']],
    ['what is no hash', [folder, '--commitment', 'ab']],
    ['a proof with neither bundle nor root', ['--proof', proofFile]],
    ['a list without its frame', [at('bundle.json'), '--drawn', at('drawn.txt')]],
    ['a frame without a bundle', ['--frame', at('frame.txt'), '--proof', proofFile, '--root', treeRoot]],
  ])('ends with 2 and tells how it is called when it is given %s', (_what, args) => {
    expect(runVerifier(...args)).toEqual({ code: 2, text: expect.stringContaining('usage: node verify-draw.mjs') });
  });

  it('tells how it is called when it is asked', () => {
    expect(runVerifier('--help')).toEqual({ code: 0, text: expect.stringMatching(/^usage: /) });
  });
});

describe('every changed byte (FL-17)', () => {
  const names = { bundle: 'bundle.json', frame: 'frame.txt', drawn: 'drawn.txt', proof: 'proof.json' };
  const filesIn = (path: string) =>
    Object.fromEntries(Object.entries(names).map(([kind, name]) => [kind, join(path, name)]));
  const files = filesIn(smallFolder) as typeof names;
  writeFileSync(files.proof, small.proof(sampleCodes(12)[5] ?? '') ?? '');

  it.each(['bundle', 'frame', 'drawn'] as const)('of the %s of a small round is found', (change) => {
    const { changes, unnoticed } = flipBytes({ files: { ...files, proof: undefined }, change });
    expect(unnoticed).toEqual([]);
    expect(changes).toBe(readFileSync(files[change]).length);
  });

  it('of the public edition of a small round is found', () => {
    expect(flipBytes({ files: { bundle: files.bundle }, change: 'bundle' }).unnoticed).toEqual([]);
  });

  it('of the proof of an object is found with the bundle', () => {
    const { changes, unnoticed } = flipBytes({ files: { bundle: files.bundle, proof: files.proof }, change: 'proof' });
    expect(unnoticed).toEqual([]);
    expect(changes).toBe(readFileSync(files.proof).length);
  });

  it.each(['bundle', 'frame', 'drawn'] as const)(
    'of the %s of a larger round is found wherever it is looked for',
    (change) => {
      const paths = { ...filesIn(largeFolder), proof: undefined };
      const every = { bundle: 211, frame: 1_999, drawn: 7_919 }[change];
      const { changes, unnoticed } = flipBytes({ files: paths, change, every });
      expect(unnoticed).toEqual([]);
      expect(changes).toBeGreaterThan(35);
    },
  );
});

describe('the verifier in another language, written from the page alone', () => {
  const withPython = hasPython ? it : it.skip;

  withPython('agrees on rounds of every size (skipped where there is no python3)', () => {
    for (const entities of [1, 15, 16, 17, 256, 700]) {
      const one = sampleRound(entities, 5);
      const path = writeRound(one);
      expect(runPython(path)).toEqual({ code: 0, text: `VALID ${one.bundle.digest}\n` });
      rmSync(path, { recursive: true });
    }
    expect(runPython(largeFolder)).toEqual({ code: 0, text: `VALID ${large.bundle.digest}\n` });
  });

  withPython('finds a list that is not the drawn one (skipped where there is no python3)', () => {
    const path = writeRound({ ...round, list: round.list.replace('9', '8') });
    expect(runPython(path)).toEqual({ code: 1, text: 'INVALID drawn.txt\n' });
    rmSync(path, { recursive: true });
  });
});
