import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { checkFrameHeader } from './checkFrameHeader';
import type { FrameHeader } from './frameHeader';
import { CODE_LENGTH, LINE_FEED } from './frameLine';

const [COMMA, ZERO, NINE, CAPITAL_A, CAPITAL_Z] = [0x2c, 0x30, 0x39, 0x41, 0x5a];
const MOST_DIGITS = 9;
const LONGEST_LINE = CODE_LENGTH + 1 + MOST_DIGITS;

/** 1 for every byte that a code may have: digits and capital letters. */
const IN_CODE = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= ZERO && byte <= NINE) || (byte >= CAPITAL_A && byte <= CAPITAL_Z) ? 1 : 0,
);

/** Where a reader puts what it reads. */
export interface RowTaker {
  /** 18 bytes into which each row's code is written before `take` is told of it. */
  readonly code: Uint8Array;
  /** Takes a row: its number from 0, its cell, and where in `lines` its line begins and has its line feed. */
  take(row: number, cell: number, line: LineInPiece): void;
}

/** A line where it lies; the same object for every row. */
export interface LineInPiece {
  lines: Uint8Array;
  start: number;
  end: number;
}

/** A reader of frames that come piece by piece. */
export interface FrameReader {
  /** Takes whole lines, each with its line feed, in the frame's order, without the header. */
  read(lines: Uint8Array): void;
  /** Says that nothing follows. */
  finish(): void;
}

interface Reading extends RowTaker, LineInPiece {
  readonly knownCells: number;
  readonly entities: number;
  /** Lines of each cell so far. */
  readonly counts: Uint32Array;
  row: number;
}

/**
 * Begins to read the lines of a frame. Refuses with a catalogued error what is not exactly the frame that the header
 * announces: lines that are malformed, out of order, twice there, of a cell that the header does not have, too many or too
 * few, in all or in a cell.
 *
 * FL-1, FL-14
 */
export function openFrameReader(header: FrameHeader, taker: RowTaker): FrameReader {
  checkFrameHeader(header);
  const { entities, cells, sizes } = header;
  const at = { lines: new Uint8Array(0), start: 0, end: 0, row: 0 };
  const take = taker.take.bind(taker);
  const counts = new Uint32Array(cells.length);
  const reading: Reading = { ...at, code: taker.code, take, knownCells: cells.length, entities, counts };
  return {
    read(lines) {
      reading.lines = lines;
      for (reading.start = 0; reading.start < lines.length; reading.start = reading.end + 1) readLine(reading);
    },
    finish() {
      if (reading.row !== entities) throw miscount(reading.row, reading);
      requireSizes(counts, sizes);
    },
  };
}

function readLine(reading: Reading): void {
  if (reading.row === reading.entities) throw miscount(reading.row + 1, reading);
  const step = takeCode(reading);
  const cell = takeCell(reading);
  if (step === undefined || cell < 0) throw fault('DRAW_FRAME_MALFORMED', reading);
  if (cell >= reading.knownCells) throw fault('DRAW_CELL_UNKNOWN', reading);
  if (step === 0) throw fault('DRAW_FRAME_DUPLICATE', reading);
  if (step < 0) throw fault('DRAW_FRAME_UNSORTED', reading);
  reading.counts[cell] = (reading.counts[cell] as number) + 1;
  reading.take(reading.row, cell, reading);
  reading.row += 1;
}

/** Takes a code over the one before. Above 0 where it comes after it, 0 where it is the same; undefined when it is none. */
function takeCode({ code, lines, start }: Reading): number | undefined {
  let step = 0;
  let sound = 1;
  for (let at = 0; at < CODE_LENGTH; at += 1) {
    const byte = lines[start + at] as number;
    sound &= IN_CODE[byte] as number;
    if (step === 0) step = byte - (code[at] as number);
    code[at] = byte;
  }
  return sound === 1 ? step : undefined;
}

/** The number between comma and line feed, in its one spelling; -1 for anything else. Notes where the line ends. */
function takeCell(reading: Reading): number {
  const { lines, start } = reading;
  const first = start + CODE_LENGTH + 1;
  let cell = 0;
  let at = first;
  for (; at < first + MOST_DIGITS; at += 1) {
    const byte = lines[at] as number;
    if (!(byte >= ZERO && byte <= NINE)) break;
    cell = cell * 10 + byte - ZERO;
  }
  reading.end = at;
  const isOneSpelling = at > first && (lines[first] !== ZERO || at === first + 1);
  return lines[first - 1] === COMMA && lines[at] === LINE_FEED && isOneSpelling ? cell : -1;
}

type Fault = 'DRAW_FRAME_MALFORMED' | 'DRAW_FRAME_UNSORTED' | 'DRAW_FRAME_DUPLICATE' | 'DRAW_CELL_UNKNOWN';

function fault(code: Fault, { row, knownCells, lines, start }: Reading): CataloguedError {
  const [received = ''] = Buffer.from(lines.subarray(start, start + LONGEST_LINE))
    .toString('latin1')
    .split('\n');
  return new CataloguedError(code, { field: 'frame', line: row + 1, received, limit: knownCells });
}

function miscount(lines: number, { entities }: Reading): CataloguedError {
  return new CataloguedError('DRAW_FRAME_COUNT', { field: 'frame', received: String(lines), limit: entities });
}

function requireSizes(counts: Uint32Array, sizes: readonly number[]): void {
  const cell = sizes.findIndex((size, at) => counts[at] !== size);
  if (cell === -1) return;
  throw new CataloguedError('DRAW_CELL_SIZE', {
    field: 'sizes',
    cell,
    received: String(counts[cell]),
    limit: sizes[cell] ?? 0,
  });
}
