import { createHash } from 'node:crypto';
import { drawFrame } from '../../../subgraphs/inspection/rules/draw/drawFrame';
import type { FrameHeader, HeaderTables } from '../../../subgraphs/inspection/rules/draw/frameHeader';
import { frameLine } from '../../../subgraphs/inspection/rules/draw/frameLine';
import type { JudgedFrame } from '../../../subgraphs/inspection/rules/fairness/samplerReport';
import { tablesGiving } from './illustrativeTables';

/** A frame of one task, and what a draw of it by a seed gives, as places in the frame. */
export interface TestFrame {
  readonly frame: JudgedFrame;
  draw(seed: string): number[];
}

/** A seed that follows from a text. */
export const seedFrom = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Code of the n-th entity; codes come in no pattern that a sampler could follow. */
const codeOf = (place: number): string => `91310115MA${String(10_000_000 + place)}`;

/**
 * A frame of so many entities, whose probabilities in parts in a million go round; districts and sizes are in blocks. More
 * than six probabilities need tables that give them.
 */
export function testFrame(size: number, ppms: readonly number[], tables?: HeaderTables): TestFrame {
  const cells = ppms.map((ppm) => [ppm]).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const cellOf = (place: number): number => place % cells.length;
  const header: FrameHeader = {
    format: 'msh-draw/1',
    round: 'DR-2026-000001',
    beacon: { kind: 'DICE', detail: 'twenty dice', notBefore: '2026-03-02T02:00:00.000Z' },
    nonces: [{ department: 'SAMR', sha256: seedFrom('nonce') }],
    window: { from: '2026-03-09', to: '2026-06-30' },
    tasks: [{ department: 'SAMR', item: 'AMR-07', plan: 'IP-2026-000001', task: 1 }],
    tables: [tables ?? tablesGiving(ppms)],
    cells,
    sizes: cells.map((_, cell) => Math.floor((size - cell - 1) / cells.length) + 1),
    entities: size,
  };
  const lines = Array.from({ length: size }, (_, place) => frameLine({ uscc: codeOf(place), cell: cellOf(place) }));
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const placeOf = new Map(lines.map((line, place) => [line.slice(0, 18), place]));
  return {
    frame: {
      size,
      ppmOf: (place) => cells[cellOf(place)]?.[0] as number,
      partings: [
        { name: 'DISTRICT', groupOf: (place) => String(Math.floor((place * 16) / size)) },
        { name: 'SIZE', groupOf: (place) => String(place % 4) },
      ],
    },
    draw: (seed) =>
      [...drawFrame({ header, seed, chunks: [bytes] }).drawn()].map(({ uscc }) => placeOf.get(uscc) as number),
  };
}
