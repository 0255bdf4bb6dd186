import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { sha256Bytes } from '../../../../kernel/values/sha256';
import type { DrawInput } from './frameDraw';
import { CODE_LENGTH } from './frameLine';
import { type FrameReader, openFrameReader } from './frameReader';

/** The lines of a frame by columns: row `i` is line `i + 1`. */
export interface FrameColumns {
  /** Codes one after the other, 18 bytes each. */
  readonly codes: Buffer;
  readonly cells: Uint32Array;
  /** The first 32 bits of each row's ticket. */
  readonly prefixes: Uint32Array;
}

/** Columns, and the reader that fills them. */
export interface OpenFrameColumns {
  readonly columns: FrameColumns;
  readonly reader: FrameReader;
}

const SEED = /^[0-9a-f]{64}$/;

/** Begins to read the lines of a frame into columns, with the first bits of every ticket: see `openFrameReader`. */
export function openFrameColumns({ header, seed }: DrawInput): OpenFrameColumns {
  if (!SEED.test(seed)) throw new CataloguedError('DRAW_SEED_MALFORMED', { field: 'seed', received: seed });
  const { entities } = header;
  const codes = Buffer.alloc(entities * CODE_LENGTH);
  const cells = new Uint32Array(entities);
  const prefixes = new Uint32Array(entities);
  const message = Buffer.from(`${seed},${'0'.repeat(CODE_LENGTH)}`, 'latin1');
  const code = message.subarray(-CODE_LENGTH).fill(0);
  const take = (row: number, cell: number): void => {
    const first = row * CODE_LENGTH;
    for (let at = 0; at < CODE_LENGTH; at += 1) codes[first + at] = code[at] as number;
    cells[row] = cell;
    prefixes[row] = prefixOf(sha256Bytes(message));
  };
  return { columns: { codes, cells, prefixes }, reader: openFrameReader(header, { code, take }) };
}

function prefixOf(ticket: string): number {
  const high = (ticket.charCodeAt(0) << 8) | ticket.charCodeAt(1);
  return ((high << 16) | (ticket.charCodeAt(2) << 8) | ticket.charCodeAt(3)) >>> 0;
}
