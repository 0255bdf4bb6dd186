import { commitNonce, ticketOf } from '../../../../subgraphs/inspection/rules/draw/drawSeed';
import { leafOf, verifyPath } from '../../../../subgraphs/inspection/rules/draw/drawTree';
import { type EntityProof, findEntityProof } from '../../../../subgraphs/inspection/rules/draw/entityProof';
import { sampleCodes, sampleRound } from '../../../support/draw/drawnRound';

const round = sampleRound(300, 4);
const CODES = sampleCodes(300);
const { chunkNodes, treeRoot } = round.commitment;
const source = { chunk: 0, lines: round.lines, chunkNodes };
const lines = round.lines.toString().split('\n');

describe('proof of an object (FL-17)', () => {
  it('tells line, probabilities, ticket and for which tasks it was drawn, as the draw has them', () => {
    const drawn = new Map([...round.draw.drawn()].map(({ uscc, tasks }) => [uscc, tasks]));
    CODES.forEach((uscc, at) => {
      const proof = findEntityProof(round.bundle, uscc, source) as EntityProof;
      const cell = Number(proof.line.slice(19));
      expect(proof).toMatchObject({ index: at + 1, line: lines[at], cell: round.header.cells[cell], treeRoot });
      expect(proof.ticket).toBe(ticketOf(round.seed, uscc));
      expect(verifyPath({ hash: leafOf(proof.line), index: at + 1 }, proof.path, treeRoot)).toBe(true);
      const told = proof.drawn.flatMap((isDrawn, task) => (isDrawn ? [task] : []));
      expect(told).toEqual(drawn.get(uscc) ?? []);
      expect(proof.drawn.map((one) => one === null)).toEqual(proof.cell.map((entry) => typeof entry !== 'number'));
    });
  });

  it('is there for nobody who has no line in the chunk', () => {
    expect(findEntityProof(round.bundle, '91310000000000000X', source)).toBeUndefined();
    expect(findEntityProof(round.bundle, '', source)).toBeUndefined();
  });

  it('is refused when the stored line, its neighbour or a hash above is not what was committed to', () => {
    const [first = '', second = ''] = CODES;
    const changed = (line: string) => line.replace(/,(\d+)$/, (_, cell) => `,${cell === '0' ? 1 : 0}`);
    const withLine = (at: number) =>
      Buffer.from(lines.map((line, own) => (own === at ? changed(line) : line)).join('\n'));
    const refusal = expect.objectContaining({
      code: 'DRAW_FRAME_CHANGED',
      facts: expect.objectContaining({ line: 1 }),
    });
    for (const at of [0, 1, 250]) {
      expect(() => findEntityProof(round.bundle, first, { ...source, lines: withLine(at) })).toThrow(refusal);
    }
    const large = sampleRound(5_000, 1);
    const forged = [commitNonce(''), ...large.commitment.chunkNodes.slice(1)];
    const tail = Buffer.from(`${large.lines.toString().split('\n').slice(4_095).join('\n')}`);
    const code = sampleCodes(5_000)[4_500] ?? '';
    const sound = { chunk: 1, lines: tail, chunkNodes: large.commitment.chunkNodes };
    expect(findEntityProof(large.bundle, code, sound)).toMatchObject({ index: 4_501 });
    expect(() => findEntityProof(large.bundle, code, { ...sound, chunkNodes: forged })).toThrow(
      expect.objectContaining({ code: 'DRAW_FRAME_CHANGED' }),
    );
    expect(findEntityProof(round.bundle, second, source)).toMatchObject({ index: 2 });
  });
});
