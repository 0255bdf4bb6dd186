import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseUscc } from '../../../../kernel/values/uscc';
import { readFrameHeader } from '../../../../subgraphs/inspection/rules/draw/checkFrameHeader';
import { bundleText } from '../../../../subgraphs/inspection/rules/draw/drawBundle';
import { commitNonce, ticketOf } from '../../../../subgraphs/inspection/rules/draw/drawSeed';
import { leafOf, nodeOf } from '../../../../subgraphs/inspection/rules/draw/drawTree';
import { openCommitment } from '../../../../subgraphs/inspection/rules/draw/frameCommitment';
import { findFrameLine } from '../../../../subgraphs/inspection/rules/draw/frameLine';
import { digitsFrom, drawFrozen } from '../../../support/draw/drawnRound';
import { hasPython, runPython, runVerifier } from '../../../support/draw/runVerifier';

const page = readFileSync(join(__dirname, '..', '..', '..', '..', 'docs', 'draw.md'), 'utf8');
const example = page.slice(page.indexOf('## A worked example'));

/** A block of the page, by the name behind its fence. */
function block(name: string): string {
  const text = example.match(new RegExp(`\`\`\`\\w+ ${name}\\n([^]*?)\`\`\``))?.[1];
  if (text === undefined) throw new Error(`the page has no block ${name}`);
  return text;
}

const rows = new Map(
  [...example.matchAll(/^\| `([^`]+)` \| `([^`]+)` \|$/gm)].map(([, name = '', value = '']) => [name, value]),
);
const [headerLine = '', ...lines] = block('frame.txt').trimEnd().split('\n');
const header = readFrameHeader(headerLine);
const objects = lines.map((line) => findFrameLine(line) ?? { uscc: line, cell: -1 });
const reveals = header.nonces.map(({ department }) => ({ department, nonce: rows.get(`nonce ${department}`) ?? '' }));
const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));

function drawPage() {
  const open = openCommitment(header);
  open.add(bytes);
  return drawFrozen({ header, lines: bytes, reveals, commitment: open.finish() }, rows.get('beacon'));
}

/** Every row of the example's tables, computed. */
function computedRows(): Map<string, string> {
  const round = drawPage();
  const leaves = [headerLine, ...lines].map((line, at) => [`leaf ${at}`, leafOf(line)] as const);
  const cells = round.bundle.cells.flatMap(({ size, offset, drawn }, cell) => [
    [`cell ${cell} digest`, digitsFrom(`${round.seed},cell,${cell}`)] as const,
    [`cell ${cell} offset`, String(offset)] as const,
    ...drawn.flatMap((count, task) => {
      const sum = `floor((${header.cells[cell]?.[task]} × ${size} + ${offset}) / 1000000) = ${count}`;
      return count === null ? [] : [[`cell ${cell} task ${task + 1}`, sum] as const];
    }),
  ]);
  return new Map([
    ...reveals.map(({ department, nonce }) => [`nonce ${department}`, nonce] as const),
    ...reveals.map(({ department, nonce }) => [`commitment ${department}`, commitNonce(nonce)] as const),
    ['beacon', round.bundle.beacon],
    ['frameHash', digitsFrom(block('frame.txt'))],
    ...leaves,
    ['treeRoot', nodeOf(leaves.map(([, hash]) => hash))],
    ['seed', digitsFrom(block('seed.txt').trimEnd())],
    ...cells,
    ...objects
      .map(({ uscc }) => [`ticket ${uscc}`, ticketOf(round.seed, uscc)] as const)
      .sort(([, a], [, b]) => (a < b ? -1 : 1)),
  ]);
}

describe('worked example of docs/draw.md', () => {
  const round = drawPage();

  it('is a round of two departments over eight objects with lawful codes in four cells', () => {
    expect(header.tasks.map(({ department }) => department)).toEqual(['FIRE', 'SAMR']);
    expect(objects.map(({ uscc }) => parseUscc(uscc))).toEqual(
      objects.map(({ uscc }) => expect.objectContaining({ ok: true, uscc, flags: [] })),
    );
    expect([objects.length, header.cells.length]).toEqual([8, 4]);
  });

  it('shows every hash, offset and count as they come out, in that order, and no other', () => {
    expect([...rows]).toEqual([...computedRows()]);
  });

  it('commits to what the hub commits to and has the seed of the hub', () => {
    expect(round.commitment).toMatchObject({ frameHash: rows.get('frameHash'), treeRoot: rows.get('treeRoot') });
    expect(round.seed).toBe(rows.get('seed'));
  });

  it('shows list, bundle and proof byte by byte', () => {
    expect(block('drawn.txt')).toBe(round.list);
    expect(block('bundle.json')).toBe(`${bundleText(round.bundle)}\n`);
    const { line } = JSON.parse(block('proof.json'));
    expect(block('proof.json')).toBe(`${round.proof(findFrameLine(line)?.uscc ?? '')}\n`);
  });

  it('tells visits, inspections and the lower bound of expected visits', () => {
    const largest = objects.map(({ cell }) => Math.max(...(header.cells[cell] ?? []).map((one) => Number(one) || 0)));
    const bound = largest.reduce((sum, ppm) => sum + ppm, 0) / 1_000_000;
    const { entities, tasks } = round.bundle.drawn;
    expect(example).toContain(`${entities} visits for ${tasks.join(' + ')} inspections. Expected were ${bound} visits`);
  });

  it('is VALID to the verifier, and to the one in another language where there is python3', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hub-draw-page-'));
    for (const name of ['frame.txt', 'drawn.txt']) writeFileSync(join(folder, name), block(name));
    for (const name of ['bundle.json', 'proof.json']) writeFileSync(join(folder, name), block(name).trimEnd());
    const { code, text } = runVerifier(
      folder,
      '--proof',
      join(folder, 'proof.json'),
      '--commitment',
      rows.get('frameHash') ?? '',
    );
    expect([code, text.split('\n')[0]]).toEqual([0, 'VALID']);
    if (hasPython) expect(runPython(folder)).toEqual({ code: 0, text: `VALID ${round.bundle.digest}\n` });
    rmSync(folder, { recursive: true });
  });
});
