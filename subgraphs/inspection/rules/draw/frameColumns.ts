import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { sha256Bytes } from '../../../../kernel/values/sha256';
import { checkFrameHeader } from './checkFrameHeader';
import type { FrameHeader } from './frameHeader';
import { CODE_LENGTH, LINE_FEED } from './frameLine';

const [COMMA, ZERO, NINE, CAPITAL_A, CAPITAL_Z] = [0x2c, 0x30, 0x39, 0x41, 0x5a];

/** 1 for every byte that a code may have: digits and capital letters. */
const IN_CODE = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= ZERO && byte <= NINE) || (byte >= CAPITAL_A && byte <= CAPITAL_Z) ? 1 : 0,
);

/** Longest line: a code, a comma and nine digits. */
const LONGEST_LINE = CODE_LENGTH + 10;

/** The lines of a frame by columns: row `i` is line `i + 1`. */
export interface FrameColumns {
  /** Codes one after the other, 18 bytes each. */
  readonly codes: Uint8Array;
  readonly cells: Uint32Array;
  /** The first 32 bits of each row's ticket. */
  readonly prefixes: Uint32Array;
}

/** Columns that fill as lines come. */
export interface OpenFrameColumns {
  add(lines: Uint8Array): void;
  finish(): FrameColumns;
}

interface Filling extends FrameColumns {
  /** What is hashed for a ticket: the seed, a comma, and the row's code. */
  readonly message: Uint8Array;
  readonly knownCells: number;
  rows: number;
  /** Where the line at hand ends. */
  end: number;
}

/**
 * Begins to read the lines of a frame into columns, with the first bits of every ticket. Refuses with a catalogued error
 * what is not exactly the frame that the header announces.
 *
 * FL-14
 */
export function openFrameColumns(header: FrameHeader, seed: string): OpenFrameColumns {
  checkFrameHeader(header);
  if (!/^[0-9a-f]{64}$/.test(seed)) throw new CataloguedError('DRAW_SEED_MALFORMED', { field: 'seed', received: seed });
  const { entities } = header;
  const filling: Filling = {
    codes: new Uint8Array(entities * CODE_LENGTH),
    cells: new Uint32Array(entities),
    prefixes: new Uint32Array(entities),
    message: Buffer.from(`${seed},${'0'.repeat(CODE_LENGTH)}`, 'latin1'),
    knownCells: header.cells.length,
    rows: 0,
    end: 0,
  };
  return {
    add: (lines) => readLines(filling, lines),
    finish: () => {
      if (filling.rows !== entities) refuseCount(filling.rows, entities);
      return filling;
    },
  };
}

function readLines(filling: Filling, lines: Uint8Array): void {
  const { prefixes, cells, message, knownCells } = filling;
  for (let start = 0; start < lines.length; start = filling.end + 1) {
    if (filling.rows === prefixes.length) refuseCount(filling.rows + 1, prefixes.length);
    const cell = takeCode(filling, lines, start) ? takeCell(filling, lines, start + CODE_LENGTH) : -1;
    if (cell < 0) refuseLine('DRAW_FRAME_MALFORMED', filling, lines.subarray(start));
    if (cell >= knownCells) refuseLine('DRAW_CELL_UNKNOWN', filling, lines.subarray(start));
    const step = stepFromRowBefore(filling);
    if (step <= 0)
      refuseLine(step === 0 ? 'DRAW_FRAME_DUPLICATE' : 'DRAW_FRAME_UNSORTED', filling, lines.subarray(start));
    cells[filling.rows] = cell;
    prefixes[filling.rows] = prefixOf(sha256Bytes(message));
    filling.rows += 1;
  }
}

/** Copies a code to its column and into the message; false when it has other characters than a code has. */
function takeCode({ codes, message, rows }: Filling, lines: Uint8Array, start: number): boolean {
  const column = rows * CODE_LENGTH;
  const place = message.length - CODE_LENGTH;
  let sound = 1;
  for (let at = 0; at < CODE_LENGTH; at += 1) {
    const byte = lines[start + at] as number;
    sound &= IN_CODE[byte] as number;
    codes[column + at] = byte;
    message[place + at] = byte;
  }
  return sound === 1;
}

/** The number between comma and line feed, in its one spelling; -1 for anything else. Notes where the line ends. */
function takeCell(filling: Filling, lines: Uint8Array, comma: number): number {
  if (lines[comma] !== COMMA) return -1;
  const first = comma + 1;
  const most = first + 9;
  let cell = 0;
  let at = first;
  for (; at < most; at += 1) {
    const byte = lines[at] as number;
    if (!(byte >= ZERO && byte <= NINE)) break;
    cell = cell * 10 + byte - ZERO;
  }
  filling.end = at;
  const hasOtherSpelling = at === first || (lines[first] === ZERO && at > first + 1);
  return lines[at] === LINE_FEED && !hasOtherSpelling ? cell : -1;
}

/** Above 0 when the row's code comes after that of the row before, 0 when it is the same. */
function stepFromRowBefore({ codes, rows }: Filling): number {
  if (rows === 0) return 1;
  const [own, before] = [rows * CODE_LENGTH, (rows - 1) * CODE_LENGTH];
  for (let at = 0; at < CODE_LENGTH; at += 1) {
    const step = (codes[own + at] as number) - (codes[before + at] as number);
    if (step !== 0) return step;
  }
  return 0;
}

function prefixOf(ticket: string): number {
  const high = (ticket.charCodeAt(0) << 8) | ticket.charCodeAt(1);
  return ((high << 16) | (ticket.charCodeAt(2) << 8) | ticket.charCodeAt(3)) >>> 0;
}

type Fault = 'DRAW_FRAME_MALFORMED' | 'DRAW_FRAME_UNSORTED' | 'DRAW_FRAME_DUPLICATE' | 'DRAW_CELL_UNKNOWN';

function refuseLine(code: Fault, { rows, knownCells }: Filling, lines: Uint8Array): never {
  const [received = ''] = Buffer.from(lines.subarray(0, LONGEST_LINE)).toString('latin1').split('\n');
  throw new CataloguedError(code, { field: 'frame', line: rows + 1, received, limit: knownCells });
}

function refuseCount(lines: number, entities: number): never {
  throw new CataloguedError('DRAW_FRAME_COUNT', { field: 'frame', received: String(lines), limit: entities });
}
