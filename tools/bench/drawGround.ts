import { appendFileSync, closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CURRENT_DISTRICTS } from '../../kernel/values/reference/districts';
import { organisationCheckDigit, usccCheckDigit } from '../../kernel/values/usccCheck';
import { givenPpms } from '../../subgraphs/inspection/rules/draw/checkHeaderTables';
import { commitNonce, type Reveal } from '../../subgraphs/inspection/rules/draw/drawSeed';
import { type FrameCommitment, openCommitment } from '../../subgraphs/inspection/rules/draw/frameCommitment';
import {
  type FrameCell,
  type FrameHeader,
  type HeaderTables,
  headerText,
  sortCells,
} from '../../subgraphs/inspection/rules/draw/frameHeader';
import { frameLine, LINE_FEED } from '../../subgraphs/inspection/rules/draw/frameLine';

const DEPARTMENTS = ['ECOLOGY', 'EMERGENCY', 'FIRE', 'HEALTH', 'LABOUR', 'SAMR'];
const KINDS = 300;
const LINES_A_PIECE = 4_096;
const PIECE_BYTES = 1 << 20;

/** A frozen frame in a file, and what was fixed with it. */
export interface DrawGround {
  readonly folder: string;
  readonly frame: string;
  readonly header: FrameHeader;
  readonly commitment: FrameCommitment;
  readonly beacon: string;
  readonly reveals: readonly Reveal[];
}

/** Tables whose classes give some tens of probabilities. */
const TABLES: HeaderTables = {
  credit: { AAA: 5_000, AA: 8_000, A: 10_000, B: 15_000, C: 20_000, UNRATED: 10_000 },
  category: { LOWER: 5_000, ORDINARY: 10_000, HIGHER: 20_000 },
  risk: { A: 5_000, B: 10_000, C: 20_000, D: 30_000, UNCLASSED: 10_000 },
  basePpm: 20_000,
  floorPpm: 1_000,
  ceilingPpm: 500_000,
  scope: { districts: null, industries: null, grades: null, categories: null, risks: null },
};

/** Those that the tables give between 0.5 % and 6 %. */
const PPMS = [...givenPpms(TABLES)].filter((ppm) => ppm >= 5_000 && ppm <= 60_000);

/** One of 300 combinations: a task in nine does not reach, one excludes, the others draw 0.5 % to 6 %. */
function cellOf(kind: number): FrameCell {
  return DEPARTMENTS.map((_, task) => {
    const choice = (kind * 7 + task * 5) % 9;
    if (choice === 0) return '-';
    return choice === 1 ? 'AT_CAP' : (PPMS[(Math.floor(kind / (task + 1)) + task * 7) % PPMS.length] as number);
  });
}

/** Lawful codes of so many sample businesses of all districts, in their order. */
function* sampleCodes(entities: number): Generator<string> {
  const districts = CURRENT_DISTRICTS.map(({ code }) => code).sort();
  const each = Math.ceil(entities / districts.length);
  for (let at = 0; at < entities; at += 1) {
    const organisation = `MA${String((at % each) * 4 + 100_000).padStart(6, '0')}`;
    const first17 = `91${districts[Math.floor(at / each)]}${organisation}${organisationCheckDigit(organisation)}`;
    yield first17 + usccCheckDigit(first17);
  }
}

/** Place of the cell of an object. */
const placeOf = (at: number, cells: number): number => (at * 7_919) % cells;

function sizesOf(cells: number, entities: number): number[] {
  const sizes = Array.from({ length: cells }, () => 0);
  for (let at = 0; at < entities; at += 1) sizes[placeOf(at, cells)] = (sizes[placeOf(at, cells)] ?? 0) + 1;
  return sizes;
}

function headerOf(entities: number, reveals: readonly Reveal[]): FrameHeader {
  const cells = sortCells(Array.from({ length: Math.min(KINDS, entities) }, (_, kind) => cellOf(kind)));
  return {
    format: 'msh-draw/1',
    round: 'DR-2026-000001',
    beacon: { kind: 'DICE', detail: 'twenty ten-sided dice', notBefore: '2026-11-05T02:00:00.000Z' },
    nonces: reveals.map(({ department, nonce }) => ({ department, sha256: commitNonce(nonce) })),
    window: { from: '2026-11-09', to: '2026-12-18' },
    tasks: DEPARTMENTS.map((department) => ({ department, item: 'ITEM', plan: 'IP-2026-000001', task: 1 })),
    tables: DEPARTMENTS.map(() => TABLES),
    cells,
    sizes: sizesOf(cells.length, entities),
    entities,
  };
}

/** Writes a frame of so many sample businesses under six departments into a folder, and commits to it. */
export function freezeSampleFrame(folder: string, entities: number): DrawGround {
  const reveals = DEPARTMENTS.map((department) => ({ department, nonce: commitNonce(department) }));
  const header = headerOf(entities, reveals);
  const frame = join(folder, 'frame.txt');
  const open = openCommitment(header);
  writeFileSync(frame, `${headerText(header)}\n`);
  const file = openSync(frame, 'a');
  let lines: string[] = [];
  const flush = (): void => {
    const piece = Buffer.from(lines.join(''));
    open.add(piece);
    writeSync(file, piece);
    lines = [];
  };
  let at = 0;
  for (const uscc of sampleCodes(entities)) {
    lines.push(`${frameLine({ uscc, cell: placeOf(at, header.cells.length) })}\n`);
    at += 1;
    if (lines.length === LINES_A_PIECE) flush();
  }
  flush();
  closeSync(file);
  return { folder, frame, header, commitment: open.finish(), beacon: '63454660390103169462', reveals };
}

/** The lines of a frame's file in pieces, without the header. */
export function* framePieces({ frame, header }: DrawGround): Generator<Buffer> {
  const file = openSync(frame, 'r');
  try {
    let place = Buffer.byteLength(headerText(header)) + 1;
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      const read = readSync(file, piece, 0, PIECE_BYTES, place);
      const end = piece.subarray(0, read).lastIndexOf(LINE_FEED) + 1;
      if (end === 0) return;
      place += end;
      yield piece.subarray(0, end);
    }
  } finally {
    closeSync(file);
  }
}

/** Writes what a draw gave beside its frame, as a department gets it. */
export function writeDrawn(
  { folder }: DrawGround,
  { list, bundle }: { list: readonly string[]; bundle: string },
): void {
  writeFileSync(join(folder, 'bundle.json'), bundle);
  const file = join(folder, 'drawn.txt');
  writeFileSync(file, '');
  for (let at = 0; at < list.length; at += LINES_A_PIECE)
    appendFileSync(file, list.slice(at, at + LINES_A_PIECE).join(''));
}
