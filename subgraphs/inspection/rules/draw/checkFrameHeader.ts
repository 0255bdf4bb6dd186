import { isDay } from '../../../../kernel/values/day';
import { checkHeaderTables, givenPpms } from './checkHeaderTables';
import {
  BEACON_KINDS,
  cellText,
  DRAW_FORMAT,
  type FrameCell,
  type FrameHeader,
  headerText,
  type NamedBeacon,
  OUT_OF_SCOPE,
} from './frameHeader';
import { demand, demandMembers, isText, isWhole, malformed } from './headerShape';

const ROUND = /^[A-Z0-9-]{1,40}$/;
const NAME = /^[A-Z][A-Z0-9_-]{0,59}$/;
const HASH = /^[0-9a-f]{64}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const QUICKNET = /^quicknet\/[1-9]\d{0,9}$/;
const EXCLUSION = /^[A-Z][A-Z0-9_]{0,39}$/;
const MEMBERS = [
  ...['beacon', 'cells', 'entities', 'format', 'nonces'],
  ...['round', 'sizes', 'tables', 'tasks', 'window'],
];

/** Most objects of a frame: what nine digits count. */
const MOST_ENTITIES = 999_999_999;

/**
 * Lets a header pass that is one: exact members, each in its form, and no probability that its task's tables cannot give.
 * Throws DRAW_HEADER_MALFORMED with the member that is not as docs/draw.md has it.
 *
 * FL-1
 */
export function checkFrameHeader(header: FrameHeader): void {
  demandMembers(header, MEMBERS, 'header');
  const { format, round, beacon, window, tables, entities } = header;
  demand(format === DRAW_FORMAT, 'format', format);
  demand(isText(round, ROUND), 'round', round);
  checkBeacon(beacon);
  checkNonces(header);
  demandMembers(window, ['from', 'to'], 'window');
  const areDays = [window.from, window.to].every((day) => typeof day === 'string' && isDay(day));
  demand(areDays && window.from <= window.to, 'window', window);
  checkTasks(header);
  for (const one of tables) checkHeaderTables(one);
  demand(isWhole(entities, 1, MOST_ENTITIES), 'entities', entities);
  checkCells(header);
}

/**
 * Reads the first line of a frame, without its line feed. Throws DRAW_HEADER_MALFORMED when it is no header, or is one in
 * another spelling than `headerText` gives.
 */
export function readFrameHeader(text: string): FrameHeader {
  const header = parse(text);
  checkFrameHeader(header);
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

function checkBeacon(beacon: NamedBeacon): void {
  demandMembers(beacon, ['detail', 'kind', 'notBefore'], 'beacon');
  const { kind, detail, notBefore } = beacon;
  demand(BEACON_KINDS.includes(kind), 'beacon.kind', kind);
  demand(isText(detail, kind === 'DRAND' ? QUICKNET : /\S/), 'beacon.detail', detail);
  demand(isText(notBefore, MOMENT) && isDay(notBefore.slice(0, 10)), 'beacon.notBefore', notBefore);
}

function checkNonces({ nonces }: FrameHeader): void {
  demand(Array.isArray(nonces), 'nonces', nonces);
  for (const nonce of nonces) {
    demandMembers(nonce, ['department', 'sha256'], 'nonces');
    demand(isText(nonce.department, NAME), 'nonces.department', nonce.department);
    demand(isText(nonce.sha256, HASH), 'nonces.sha256', nonce.sha256);
  }
  demand(ascends(nonces.map(({ department }) => department)), 'nonces', nonces);
}

function checkTasks({ tasks, tables }: FrameHeader): void {
  demand(Array.isArray(tasks) && tasks.length > 0, 'tasks', tasks);
  for (const task of tasks) {
    demandMembers(task, ['department', 'item', 'plan', 'task'], 'tasks');
    const areNamed = [task.department, task.item, task.plan].every((name) => isText(name, NAME));
    demand(areNamed && isWhole(task.task, 1, MOST_ENTITIES), 'tasks', task);
  }
  demand(Array.isArray(tables) && tables.length === tasks.length, 'tables', tables);
}

function checkCells({ cells, sizes, tables, entities }: FrameHeader): void {
  demand(Array.isArray(cells) && cells.length > 0, 'cells', cells);
  const given = tables.map(givenPpms);
  for (const cell of cells) demand(isCell(cell, given), 'cells', cell);
  demand(ascends(cells.map(cellText)), 'cells', cells.length);
  const areSizes = Array.isArray(sizes) && sizes.every((size) => isWhole(size, 1, MOST_ENTITIES));
  demand(areSizes && sizes.length === cells.length, 'sizes', sizes);
  demand(sizes.reduce((sum, size) => sum + size, 0) === entities, 'sizes', sizes);
}

/** Whether there is an entry for each task, one of them at least that is in its scope, and every number is one of those given. */
function isCell(cell: FrameCell, given: readonly ReadonlySet<number>[]): boolean {
  const isEntry = (entry: unknown, task: number) =>
    typeof entry === 'number' ? given[task]?.has(entry) === true : entry === OUT_OF_SCOPE || isText(entry, EXCLUSION);
  const hasEntries = Array.isArray(cell) && cell.length === given.length && cell.every(isEntry);
  return hasEntries && cell.some((entry) => entry !== OUT_OF_SCOPE);
}

const ascends = (texts: readonly string[]): boolean =>
  texts.every((text, at) => at === 0 || (texts[at - 1] as string) < text);
