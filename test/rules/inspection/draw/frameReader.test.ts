import fc from 'fast-check';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { drawFrame, openFrameDraw } from '../../../../subgraphs/inspection/rules/draw/drawFrame';
import { openCommitment } from '../../../../subgraphs/inspection/rules/draw/frameCommitment';
import { findFrameLine, frameLine } from '../../../../subgraphs/inspection/rules/draw/frameLine';
import { digitsFrom, freezeFrame, sampleCodes, sampleRound } from '../../../support/draw/drawnRound';

const CODES = sampleCodes(3);
const { header } = freezeFrame(CODES.map((uscc, at) => ({ uscc, cell: [at === 0 ? 20_000 : 500_000] })));
const [A = '', B = '', C = ''] = CODES;
const seed = digitsFrom('seed');

/** Code, line and what was received of the refusal; the commitment and the draw must refuse alike. */
function refusalOf(text: string): unknown[] {
  const lines = Buffer.from(text, 'latin1');
  const ways = [
    () => drawFrame({ header, seed, chunks: [lines] }),
    () => {
      const open = openCommitment(header);
      open.add(lines);
      open.finish();
    },
  ];
  const [drawn, committed] = ways.map((way) => {
    try {
      way();
    } catch (error) {
      if (error instanceof CataloguedError) return [error.code, error.facts.line, error.facts.received];
      throw error;
    }
    return ['nothing'];
  });
  expect(committed).toEqual(drawn);
  return drawn as unknown[];
}

describe('lines of a frame (FL-1, FL-14)', () => {
  it('are taken when they are exactly as announced', () => {
    expect(refusalOf(`${A},0\n${B},1\n${C},1\n`)).toEqual(['nothing']);
  });

  it.each<[string, string, unknown[]]>([
    ['a code twice', `${A},0\n${B},1\n${B},1\n`, ['DRAW_FRAME_DUPLICATE', 3, `${B},1`]],
    ['a code twice in two cells', `${A},0\n${A},1\n${B},1\n`, ['DRAW_FRAME_DUPLICATE', 2, `${A},1`]],
    ['codes out of order', `${B},1\n${A},0\n${C},1\n`, ['DRAW_FRAME_UNSORTED', 2, `${A},0`]],
    ['an unknown cell', `${A},0\n${B},2\n${C},1\n`, ['DRAW_CELL_UNKNOWN', 2, `${B},2`]],
    ['a line too many', `${A},0\n${B},1\n${C},1\n${C},1\n`, ['DRAW_FRAME_COUNT', undefined, '4']],
    ['a line too few', `${A},0\n${B},1\n`, ['DRAW_FRAME_COUNT', undefined, '2']],
    ['a lowercase code', `${A.toLowerCase()},0\n`, ['DRAW_FRAME_MALFORMED', 1, `${A.toLowerCase()},0`]],
    ['a short code', `${A.slice(1)},0\n${B},1\n`, ['DRAW_FRAME_MALFORMED', 1, `${A.slice(1)},0`]],
    ['a byte beyond ASCII', `${A.slice(0, 17)}\xe9,0\n`, ['DRAW_FRAME_MALFORMED', 1, `${A.slice(0, 17)}\xe9,0`]],
    ['no comma', `${A};0\n`, ['DRAW_FRAME_MALFORMED', 1, `${A};0`]],
    ['no cell', `${A},\n`, ['DRAW_FRAME_MALFORMED', 1, `${A},`]],
    ['a leading zero', `${A},00\n`, ['DRAW_FRAME_MALFORMED', 1, `${A},00`]],
    ['a sign', `${A},+0\n`, ['DRAW_FRAME_MALFORMED', 1, `${A},+0`]],
    ['a space at the end', `${A},0 \n`, ['DRAW_FRAME_MALFORMED', 1, `${A},0 `]],
    ['a carriage return', `${A},0\r\n`, ['DRAW_FRAME_MALFORMED', 1, `${A},0\r`]],
    ['an empty line', `${A},0\n\n${B},1\n`, ['DRAW_FRAME_MALFORMED', 2, '']],
    ['no line feed at the end', `${A},0\n${B},1\n${C},1`, ['DRAW_FRAME_MALFORMED', 3, `${C},1`]],
    ['more digits than a cell has', `${A},0000000000\n`, ['DRAW_FRAME_MALFORMED', 1, `${A},000000000`]],
  ])('are refused with %s', (_what, text, refusal) => {
    expect(refusalOf(text)).toEqual(refusal);
  });

  it.each<[string, string, unknown[]]>([
    ['nobody in one', `${A},1\n${B},1\n${C},1\n`, [0, '0', 1]],
    ['one too many in one', `${A},0\n${B},0\n${C},1\n`, [0, '2', 1]],
  ])('are refused when cells have not the sizes that the header tells: %s', (_what, text, facts) => {
    const [cell, received, limit] = facts;
    expect(refusalOf(text)).toEqual(['DRAW_CELL_SIZE', undefined, received]);
    expect(() => drawFrame({ header, seed, chunks: [Buffer.from(text)] })).toThrow(
      expect.objectContaining({ facts: { field: 'sizes', cell, received, limit } }),
    );
  });

  it('are not drawn by what is no seed', () => {
    for (const wrong of ['', 'ab', seed.toUpperCase(), `${seed}\n`]) {
      expect(() => openFrameDraw({ header, seed: wrong })).toThrow(
        expect.objectContaining({ code: 'DRAW_SEED_MALFORMED' }),
      );
    }
  });

  it('give the same draw and the same commitment however they are cut into pieces', () => {
    const round = sampleRound(60, 3);
    const texts = round.lines.toString().split('\n').slice(0, -1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }), (cuts) => {
        const places = [0, ...cuts, 60].sort((a, b) => a - b);
        const pieces = places.slice(1).map((end, at) =>
          Buffer.from(
            texts
              .slice(places[at], end)
              .map((text) => `${text}\n`)
              .join(''),
          ),
        );
        const draw = drawFrame({ header: round.header, seed: round.seed, chunks: pieces });
        expect([...draw.drawn()]).toEqual([...round.draw.drawn()]);
        const open = openCommitment(round.header);
        for (const piece of pieces) open.add(piece);
        expect(open.finish()).toEqual(round.commitment);
      }),
    );
  });

  it('are read back one by one, in their one spelling', () => {
    expect(findFrameLine(frameLine({ uscc: A, cell: 12 }))).toEqual({ uscc: A, cell: 12 });
    for (const wrong of [`${A},012`, `${A}`, `${A},1\n`, `${A},1,`, ` ${A},1`]) {
      expect(findFrameLine(wrong)).toBeUndefined();
    }
  });
});
