import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleText, type DrawBundle, drawBundle } from '../../../subgraphs/inspection/rules/draw/drawBundle';
import { drawFrame } from '../../../subgraphs/inspection/rules/draw/drawFrame';
import { openDrawnList } from '../../../subgraphs/inspection/rules/draw/drawnList';
import { commitNonce, type Reveal, seedOf } from '../../../subgraphs/inspection/rules/draw/drawSeed';
import { CHUNK_LEAVES } from '../../../subgraphs/inspection/rules/draw/drawTree';
import { findEntityProof, proofText } from '../../../subgraphs/inspection/rules/draw/entityProof';
import { type FrameCommitment, openCommitment } from '../../../subgraphs/inspection/rules/draw/frameCommitment';
import type { FrameDraw } from '../../../subgraphs/inspection/rules/draw/frameDraw';
import {
  type FrameCell,
  type FrameHeader,
  headerText,
  sortCells,
} from '../../../subgraphs/inspection/rules/draw/frameHeader';
import { frameLine } from '../../../subgraphs/inspection/rules/draw/frameLine';
import { tablesGiving } from './illustrativeTables';

/** Twenty dice: Colorado's published seed of 2022. */
export const TWENTY_DICE = '63454660390103169462';

/** Departments of test rounds, in the order of their codes. */
export const DEPARTMENTS = ['ECOLOGY', 'EMERGENCY', 'FIRE', 'HEALTH', 'LABOUR', 'SAMR'];

/** 64 hexadecimal digits that follow from a text. */
export const digitsFrom = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An object with its cell written out. */
export interface PlacedObject {
  readonly uscc: string;
  readonly cell: FrameCell;
}

/** A frame before it is drawn. */
export interface FrozenFrame {
  readonly header: FrameHeader;
  /** All lines after the header. */
  readonly lines: Buffer;
  readonly reveals: readonly Reveal[];
  readonly commitment: FrameCommitment;
}

/** A round from its frame to its bundle. */
export interface DrawnRound extends FrozenFrame {
  readonly seed: string;
  readonly draw: FrameDraw;
  readonly list: string;
  readonly bundle: DrawBundle;
  /** The proof of an object as a file; undefined where the frame has none. */
  proof(uscc: string): string | undefined;
}

/** Codes that look like those of businesses, in their order and without pattern. */
export function sampleCodes(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `91310${String(100_000_000_000 + at * 7_919).slice(0, 12)}X`).sort();
}

function sizesOf(cells: readonly FrameCell[], objects: readonly PlacedObject[]): number[] {
  const counts = new Map<string, number>();
  for (const text of objects.map(({ cell }) => JSON.stringify(cell))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return cells.map((cell) => counts.get(JSON.stringify(cell)) ?? 0);
}

/** Freezes a frame of objects; each task belongs to another department. */
export function freezeFrame(objects: readonly PlacedObject[], more: Partial<FrameHeader> = {}): FrozenFrame {
  const cells = sortCells(objects.map(({ cell }) => cell));
  const departments = DEPARTMENTS.slice(0, cells[0]?.length);
  const reveals = departments.map((department) => ({ department, nonce: digitsFrom(department) }));
  const header: FrameHeader = {
    format: 'msh-draw/1',
    round: 'DR-2026-000001',
    beacon: { kind: 'DICE', detail: '二十枚十面骰 · twenty dice', notBefore: '2026-11-05T02:00:00.000Z' },
    nonces: reveals.map(({ department, nonce }) => ({ department, sha256: commitNonce(nonce) })),
    window: { from: '2026-11-09', to: '2026-12-18' },
    tasks: departments.map((department, at) => ({ department, item: 'ITEM', plan: 'IP-2026-000001', task: at + 1 })),
    tables: departments.map((_, task) => tablesGiving(cells.map((cell) => cell[task]))),
    cells,
    sizes: sizesOf(cells, objects),
    entities: objects.length,
    ...more,
  };
  const places = new Map(cells.map((cell, at) => [JSON.stringify(cell), at]));
  const sorted = [...objects].sort((a, b) => (a.uscc < b.uscc ? -1 : 1));
  const cellOf = ({ cell }: PlacedObject) => places.get(JSON.stringify(cell)) as number;
  const lines = Buffer.from(sorted.map((one) => `${frameLine({ uscc: one.uscc, cell: cellOf(one) })}\n`).join(''));
  const open = openCommitment(header);
  open.add(lines);
  return { header, lines, reveals, commitment: open.finish() };
}

/** Draws a frozen frame. */
export function drawFrozen(frozen: FrozenFrame, beacon: string = TWENTY_DICE): DrawnRound {
  const { header, lines, reveals, commitment } = frozen;
  const seed = seedOf({ round: header.round, frameHash: commitment.frameHash, beacon, reveals });
  const draw = drawFrame({ header, seed, chunks: [lines] });
  const open = openDrawnList(header.tasks.length);
  const list = [...draw.drawn()].map((object) => open.add(object)).join('');
  const bundle = drawBundle({ draw, commitment, beacon, reveals, drawn: open.finish() });
  const texts = lines.toString('latin1').split('\n').slice(0, -1);
  const proof = (uscc: string): string | undefined => {
    const leaf = texts.findIndex((text) => text.startsWith(uscc)) + 1;
    const chunk = Math.floor(leaf / CHUNK_LEAVES);
    const own = texts.slice(Math.max(0, chunk * CHUNK_LEAVES - 1), (chunk + 1) * CHUNK_LEAVES - 1);
    const source = {
      chunk,
      lines: Buffer.from(own.map((text) => `${text}\n`).join('')),
      chunkNodes: commitment.chunkNodes,
    };
    const found = findEntityProof(bundle, uscc, source);
    return found === undefined ? undefined : proofText(found);
  };
  return { ...frozen, seed, draw, list, bundle, proof };
}

/** A round of so many objects over so many tasks: probabilities from 2 % to 100 %, exclusions, objects out of scope. */
export function sampleRound(entities: number, tasks: number): DrawnRound {
  const entryOf = (kind: number, task: number): number | string => {
    const choice = (kind * 7 + task * 3) % 10;
    if (choice === 0) return '-';
    if (choice === 1) return 'AT_CAP';
    return choice === 2 ? 1_000_000 : 20_000 + (choice % 5) * 71_017;
  };
  const cellOf = (at: number): FrameCell => {
    const cell = Array.from({ length: tasks }, (_, task) => entryOf((at * 31) % 13, task));
    return cell.some((entry) => entry !== '-') ? cell : cell.map(() => 333_333);
  };
  return drawFrozen(freezeFrame(sampleCodes(entities).map((uscc, at) => ({ uscc, cell: cellOf(at) }))));
}

/** Writes a round as a department gets it, into a fresh folder. */
export function writeRound(round: DrawnRound): string {
  const folder = mkdtempSync(join(tmpdir(), 'hub-draw-'));
  writeFileSync(join(folder, 'frame.txt'), Buffer.concat([Buffer.from(`${headerText(round.header)}\n`), round.lines]));
  writeFileSync(join(folder, 'drawn.txt'), round.list);
  writeFileSync(join(folder, 'bundle.json'), bundleText(round.bundle));
  return folder;
}
