import { canonicalJson } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { WHOLE } from '../plans/planTask';
import {
  BEACON_KINDS,
  cellText,
  DRAW_FORMAT,
  type FrameCell,
  type FrameHeader,
  headerText,
  OUT_OF_SCOPE,
} from './frameHeader';

const ROUND = /^[A-Z0-9-]{1,40}$/;
const HASH = /^[0-9a-f]{64}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const EXCLUSION = /^[A-Z][A-Z0-9_]{0,39}$/;

/** Most objects of a frame: what nine digits count. */
const MOST_ENTITIES = 999_999_999;

/**
 * Lets a header pass that is one. Throws DRAW_HEADER_MALFORMED with the member that is not as docs/draw.md has it.
 *
 * FL-1
 */
export function checkFrameHeader(header: FrameHeader): void {
  const { format, round, beacon, nonces, window, tasks, tables, cells, entities } = header;
  demand(format === DRAW_FORMAT, 'format', format);
  demand(ROUND.test(round), 'round', round);
  demand(BEACON_KINDS.includes(beacon.kind), 'beacon.kind', beacon.kind);
  demand(beacon.detail.trim() !== '', 'beacon.detail', beacon.detail);
  demand(MOMENT.test(beacon.notBefore), 'beacon.notBefore', beacon.notBefore);
  demand(ascends(nonces.map(({ department }) => department)), 'nonces', nonces);
  for (const { sha256 } of nonces) demand(HASH.test(sha256), 'nonces.sha256', sha256);
  demand(DAY.test(window.from) && DAY.test(window.to) && window.from <= window.to, 'window', window);
  demand(tasks.length > 0 && tables.length === tasks.length, 'tables', tables.length);
  demand(cells.length > 0 && ascends(cells.map(cellText)), 'cells', cells.length);
  for (const cell of cells) demand(cell.length === tasks.length && isCell(cell), 'cells', cell);
  demand(Number.isInteger(entities) && entities > 0 && entities <= MOST_ENTITIES, 'entities', entities);
}

/**
 * Reads the first line of a frame, without its line feed. Throws DRAW_HEADER_MALFORMED when it is no header, or is one in
 * another spelling than `headerText` gives.
 */
export function readFrameHeader(text: string): FrameHeader {
  const header = parse(text);
  try {
    checkFrameHeader(header);
  } catch (error) {
    if (error instanceof TypeError) throw malformed('header', text);
    throw error;
  }
  demand(headerText(header) === text, 'header', text);
  return header;
}

function parse(text: string): FrameHeader {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('header', text);
  }
}

function isCell(cell: FrameCell): boolean {
  const isEntry = (entry: number | string) =>
    typeof entry === 'number' ? Number.isInteger(entry) && entry >= 1 && entry <= WHOLE : isWord(entry);
  return cell.every(isEntry) && cell.some((entry) => entry !== OUT_OF_SCOPE);
}

const isWord = (entry: string): boolean => entry === OUT_OF_SCOPE || EXCLUSION.test(entry);

const ascends = (texts: readonly string[]): boolean =>
  texts.every((text, at) => at === 0 || (texts[at - 1] as string) < text);

const malformed = (field: string, received: unknown): CataloguedError =>
  new CataloguedError('DRAW_HEADER_MALFORMED', {
    field,
    received: typeof received === 'string' ? received : canonicalJson(received ?? null),
  });

function demand(fits: boolean, field: string, received: unknown): void {
  if (!fits) throw malformed(field, received);
}
