#!/usr/bin/env node
/**
 * Verifies a draw of inspections. One file without dependencies, so that whoever doubts the hub can read it and run it
 * anywhere (Node.js 20.12 or later); docs/draw.md is the specification that it follows. `--help` says how it is called.
 */
import { createHash, hash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const USAGE = `usage: node verify-draw.mjs BUNDLE [--frame FILE --drawn FILE] [--proof FILE] [--commitment HASH] [--root HASH]
       node verify-draw.mjs --proof FILE --root HASH
  BUNDLE        bundle.json, or a folder with bundle.json and, where you have them, frame.txt and drawn.txt
  --frame       the frozen frame: every line is hashed and the whole draw is done again
  --drawn       the list of the drawn, held against the one that the frame gives
  --proof       the proof of one object
  --commitment  the frame's hash as it was published before the randomness existed
  --root        the tree's root as it was published with it
exit code: 0 VALID, 1 INVALID, 2 wrong usage or unreadable file`;

const FORMAT = 'msh-draw/1';
const LINE = /^([0-9A-Z]{18}),(0|[1-9]\d{0,8})$/;
const WHOLE = 1_000_000;
const WIDTH = 16;
const CODE = 18;
const HEX = /^[0-9a-f]{64}$/;
const ROUND = /^[A-Z0-9-]{1,40}$/;
const NAME = /^[A-Z][A-Z0-9_-]{0,59}$/;
const MOST_ENTITIES = 999_999_999;
const BEACONS = { DICE: /^\d{20,400}$/, LOTTERY: /^\d{20,400}$/, DRAND: HEX };
const MOST_DIFFERENCES = 10;
const SMALL = 1 << 22;

/** What is wrong with the files; anything else that is thrown is wrong with the call or the program. */
class Invalid extends Error {}
class Unusable extends Error {}

function demand(fits, sentence) {
  if (!fits) throw new Invalid(sentence);
}

const sha256 = (data) => hash('sha256', data);

/** JSON in its one spelling: members sorted by UTF-16 code unit, no white space. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

/** The object in bytes that are canonical JSON. */
function parseCanonical(bytes, what) {
  let value;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Invalid(`${what} is no JSON`);
  }
  demand(Buffer.from(canonical(value)).equals(bytes), `${what} is not canonical JSON`);
  demand(typeof value === 'object' && value !== null && !Array.isArray(value), `${what} is no object`);
  return value;
}

/** How a side of a comparison is written; of a member that is not there it says so. */
const written = (side) => (side === undefined ? 'nothing' : canonical(side));

/** Where what is said differs from what was found, as sentences; a member that is not there differs from null. */
function differences(said, found, place) {
  if (written(said) === written(found)) return [];
  const [a, b] = [said, found].map((side) => (typeof side === 'object' && side !== null ? side : undefined));
  const here = `${place === '' ? 'the whole' : place}: said ${written(said)}, found ${written(found)}`;
  if (!a || !b || Array.isArray(a) !== Array.isArray(b)) return [here];
  const names = [...new Set([...Object.keys(b), ...Object.keys(a)])];
  const own = (side, name) => (Object.hasOwn(side, name) ? side[name] : undefined);
  const within = (name) => differences(own(a, name), own(b, name), place === '' ? name : `${place}.${name}`);
  const inside = names.flatMap(within);
  return inside.length > 0 ? inside : [here];
}

/** Whether a value is a text of a form, and not something that only turns into such a text. */
const isText = (value, form) => typeof value === 'string' && form.test(value);
const isHash = (value) => isText(value, HEX);

/** Lets an object pass that has these members and no others. */
function demandMembers(value, names, what) {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  demand(
    isObject && differences(Object.keys(value).sort(), names, '').length === 0,
    `${what} has not exactly ${names}`,
  );
}

// ---------------------------------------------------------------------------------------------- header, seed, counts

const ascends = (texts) => texts.every((text, at) => at === 0 || texts[at - 1] < text);

function isEntry(entry) {
  if (typeof entry === 'string') return /^(-|[A-Z][A-Z0-9_]{0,39})$/.test(entry);
  return Number.isInteger(entry) && entry >= 1 && entry <= WHOLE;
}

const isWhole = (value, least, most) => Number.isSafeInteger(value) && value >= least && value <= most;

/** Whether a text is a day of the calendar. */
function isDay(text) {
  if (!isText(text, /^\d{4}-\d{2}-\d{2}$/)) return false;
  const moment = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** The classes of each table. */
const CLASSES = {
  category: ['HIGHER', 'LOWER', 'ORDINARY'],
  credit: ['A', 'AA', 'AAA', 'B', 'C', 'UNRATED'],
  risk: ['A', 'B', 'C', 'D', 'UNCLASSED'],
};

/** What each filter of a scope can name. */
const FILTERS = {
  categories: /^(HIGHER|LOWER|ORDINARY)$/,
  districts: /^\d{6}$/,
  grades: /^(A|AA|AAA|B|C|UNRATED)$/,
  industries: /^\d{2}$/,
  risks: /^(A|B|C|D|UNCLASSED)$/,
};

/** The members of a header and of what is in it, sorted. */
const MEMBERS = {
  header: ['beacon', 'cells', 'entities', 'format', 'nonces', 'round', 'sizes', 'tables', 'tasks', 'window'],
  beacon: ['detail', 'kind', 'notBefore'],
  nonce: ['department', 'sha256'],
  window: ['from', 'to'],
  task: ['department', 'item', 'plan', 'task'],
  tables: ['basePpm', 'category', 'ceilingPpm', 'credit', 'floorPpm', 'risk', 'scope'],
};

function checkHeader(header) {
  demandMembers(header, MEMBERS.header, 'header');
  const { format, round, window, tables, entities } = header;
  demand(format === FORMAT, `header.format is not ${FORMAT}`);
  demand(isText(round, ROUND), 'header.round is no number of a round');
  checkBeacon(header);
  checkNonces(header);
  demandMembers(window, MEMBERS.window, 'header.window');
  demand(isDay(window.from) && isDay(window.to) && window.from <= window.to, 'header.window is not from day to day');
  checkTasks(header);
  for (const [at, one] of tables.entries()) checkTables(one, `header.tables.${at}`);
  demand(isWhole(entities, 1, MOST_ENTITIES), 'header.entities is no number of lines');
  checkCells(header);
}

function checkBeacon({ beacon }) {
  demandMembers(beacon, MEMBERS.beacon, 'header.beacon');
  const { kind, detail, notBefore } = beacon;
  demand(typeof kind === 'string' && Object.hasOwn(BEACONS, kind), 'header.beacon.kind is not known');
  const form = kind === 'DRAND' ? /^quicknet\/[1-9]\d{0,9}$/ : /\S/;
  demand(isText(detail, form), `header.beacon.detail does not say which ${kind}`);
  const isMoment = isText(notBefore, /T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/) && isDay(notBefore.slice(0, -14));
  demand(isMoment, 'header.beacon.notBefore is no moment');
}

function checkNonces({ nonces }) {
  demand(Array.isArray(nonces), 'header.nonces is no list');
  for (const [at, nonce] of nonces.entries()) {
    demandMembers(nonce, MEMBERS.nonce, `header.nonces.${at}`);
    const fits = isText(nonce.department, NAME) && isHash(nonce.sha256);
    demand(fits, `header.nonces.${at} is no department with a hash`);
  }
  demand(ascends(nonces.map((one) => one.department)), 'header.nonces are not by department');
}

function checkTasks({ tasks, tables }) {
  demand(Array.isArray(tasks) && tasks.length > 0, 'header.tasks is no list of tasks');
  for (const [at, one] of tasks.entries()) {
    demandMembers(one, MEMBERS.task, `header.tasks.${at}`);
    const areNamed = [one.department, one.item, one.plan].every((name) => isText(name, NAME));
    demand(areNamed && isWhole(one.task, 1, MOST_ENTITIES), `header.tasks.${at} is no task of a plan`);
  }
  demand(Array.isArray(tables) && tables.length === tasks.length, 'header.tables are not one for each task');
}

/** Lets the tables of a task pass that have every class, whole numbers within their bounds, and a scope. */
function checkTables(tables, place) {
  demandMembers(tables, MEMBERS.tables, place);
  const { basePpm, floorPpm, ceilingPpm, scope } = tables;
  for (const [ground, classes] of Object.entries(CLASSES)) {
    demandMembers(tables[ground], classes, `${place}.${ground}`);
    const areFactors = Object.values(tables[ground]).every((factor) => isWhole(factor, 1, WHOLE));
    demand(areFactors, `${place}.${ground} has a factor that is none`);
  }
  const isBound = isWhole(floorPpm, 1, WHOLE - 1) && isWhole(ceilingPpm, floorPpm, WHOLE - 1);
  demand(isBound, `${place}: floorPpm and ceilingPpm are no bounds`);
  demand(basePpm === null || isWhole(basePpm, 0, Number.MAX_SAFE_INTEGER), `${place}.basePpm is no base`);
  demandMembers(scope, Object.keys(FILTERS), `${place}.scope`);
  for (const [name, form] of Object.entries(FILTERS)) {
    const named = scope[name];
    const isFilter = Array.isArray(named) && named.length > 0 && new Set(named).size === named.length;
    const fits = named === null || (isFilter && named.every((one) => isText(one, form)));
    demand(fits, `${place}.scope.${name} is no filter`);
  }
}

/** Every probability that a task's tables can give, and 1,000,000, which full coverage gives. */
function givenPpms({ basePpm, credit, category, risk, floorPpm, ceilingPpm }) {
  const given = new Set([WHOLE]);
  if (basePpm === null) return given;
  for (const f of Object.values(credit)) {
    for (const g of Object.values(category)) {
      for (const h of Object.values(risk)) {
        const ppm = (BigInt(basePpm) * BigInt(f) * BigInt(g) * BigInt(h)) / 10n ** 12n;
        given.add(ppm >= ceilingPpm ? ceilingPpm : ppm <= floorPpm ? floorPpm : Number(ppm));
      }
    }
  }
  return given;
}

function checkCells({ cells, sizes, tasks, tables, entities }) {
  demand(Array.isArray(cells) && cells.length > 0, 'header.cells is no list of cells');
  const given = tables.map(givenPpms);
  for (const [at, cell] of cells.entries()) {
    const fits = Array.isArray(cell) && cell.length === tasks.length && cell.every(isEntry);
    demand(fits && cell.some((entry) => entry !== '-'), `header.cells.${at} is no cell`);
    const odd = cell.findIndex((entry, task) => typeof entry === 'number' && !given[task].has(entry));
    demand(odd === -1, `header.cells.${at}.${odd}: the tables of the task give nobody the probability ${cell[odd]}`);
  }
  demand(ascends(cells.map(canonical)), 'header.cells are not sorted, or one is twice there');
  const areSizes = Array.isArray(sizes) && sizes.every((size) => isWhole(size, 1, MOST_ENTITIES));
  demand(areSizes && sizes.length === cells.length, 'header.sizes are not one for each cell');
  const total = sizes.reduce((sum, size) => sum + size, 0);
  demand(total === entities, `header.sizes come to ${total} entities, header.entities is ${entities}`);
}

/** The seed that follows from what was committed to, told and opened. */
function seedOf({ header, commitment, beacon, reveals }) {
  demand(isHash(commitment?.frameHash), 'commitment.frameHash is no hash');
  demand(isText(beacon, BEACONS[header.beacon.kind]), `beacon is not written as ${header.beacon.kind} is`);
  demand(Array.isArray(reveals) && reveals.length === header.nonces.length, 'reveals are not one for each department');
  for (const [at, reveal] of reveals.entries()) {
    demandMembers(reveal, ['department', 'nonce'], `reveals.${at}`);
    const { department, nonce } = reveal;
    const { department: expected, sha256: committed } = header.nonces[at];
    demand(department === expected && isHash(nonce), `reveals.${at} is not the nonce of ${expected}`);
    demand(sha256(nonce) === committed, `reveals.${at}: ${expected} committed itself to another nonce`);
  }
  const reveal = reveals.map(({ nonce }) => nonce).join(',');
  return sha256(
    `cn.sh.drh/draw/v1|plan=${header.round}|frame=${commitment.frameHash}|beacon=${beacon}|reveal=${reveal}`,
  );
}

const offsetOf = (seed, cell) => Number(BigInt(`0x${sha256(`${seed},cell,${cell}`)}`) % BigInt(WHOLE));

function countOf(entry, size, offset) {
  if (typeof entry === 'string') return null;
  return Number((BigInt(entry) * BigInt(size) + BigInt(offset)) / BigInt(WHOLE));
}

// ------------------------------------------------------------------------------------------------------ tree of lines

const nodeOf = (hashes) => sha256(`node:${hashes.join('')}`);

/** Grows the tree from the left, and keeps the way of leaf 0 to the root. */
class Tree {
  levels = [[]];
  path = [];

  add(leaf, level = 0) {
    if (level === this.levels.length) this.levels.push([]);
    const group = this.levels[level];
    if (group.length === WIDTH) this.close(level);
    this.levels[level].push(leaf);
  }

  close(level) {
    const group = this.levels[level];
    if (this.path.length === level) this.path.push({ position: 0, siblings: group.slice(1) });
    this.levels[level] = [];
    this.add(nodeOf(group), level + 1);
  }

  root() {
    for (let level = 0; ; level += 1) {
      const isTop = level === this.levels.length - 1;
      if (isTop && this.levels[level].length === 1) return this.levels[level][0];
      this.close(level);
    }
  }
}

/** The root to which a path leads, and the index of the leaf that it starts from. */
function followPath(leaf, path) {
  demand(Array.isArray(path), 'the path is no list of steps');
  let [root, index, factor] = [leaf, 0, 1];
  for (const [at, step] of path.entries()) {
    demandMembers(step, ['position', 'siblings'], `step ${at} of the path`);
    const { position, siblings } = step;
    const fits = Array.isArray(siblings) && siblings.length < WIDTH && siblings.every(isHash);
    demand(fits && Number.isInteger(position) && position >= 0, `step ${at} of the path is no step`);
    demand(position <= siblings.length, `step ${at} of the path is no step`);
    root = nodeOf([...siblings.slice(0, position), root, ...siblings.slice(position)]);
    index += position * factor;
    factor *= WIDTH;
  }
  return { root, index };
}

/** Levels of a tree over so many leaves. */
function depthOf(leaves) {
  let depth = 0;
  for (let left = leaves; left > 1; left = Math.ceil(left / WIDTH)) depth += 1;
  return depth;
}

// -------------------------------------------------------------------------------------------------------- the frame

/** The file in pieces of whole lines. */
function* linesOf(file) {
  const source = openSync(file, 'r');
  try {
    let rest = Buffer.alloc(0);
    for (;;) {
      const piece = Buffer.allocUnsafe(rest.length + (1 << 20));
      rest.copy(piece);
      const length = readSync(source, piece, rest.length, 1 << 20);
      const filled = piece.subarray(0, rest.length + length);
      if (length === 0) break;
      const end = filled.lastIndexOf(10) + 1;
      if (end > 0) yield filled.subarray(0, end);
      rest = filled.subarray(end);
    }
    demand(rest.length === 0, `${file} does not end with a line feed`);
  } finally {
    closeSync(source);
  }
}

/** Hash of the file and tree over its lines: the other thread's half of the work. */
function foldFrame(file) {
  const whole = createHash('sha256');
  const tree = new Tree();
  const messages = Array.from({ length: 64 }, (_, length) => Buffer.from(`leaf:${' '.repeat(length)}`));
  for (const lines of linesOf(file)) {
    whole.update(lines);
    for (let start = 0; start < lines.length; ) {
      const end = lines.indexOf(10, start);
      const message = messages[end - start] ?? Buffer.from(`leaf:${' '.repeat(end - start)}`, 'latin1');
      for (let at = start, to = 5; at < end; at += 1, to += 1) message[to] = lines[at];
      tree.add(sha256(message));
      start = end + 1;
    }
  }
  return { frameHash: whole.digest('hex'), treeRoot: tree.root(), headerPath: tree.path };
}

/** The same in another thread, so that it goes on beside the draw; a small frame is not worth one. */
async function foldBeside(file) {
  if (statSync(file).size < SMALL) return foldFrame(file);
  const worker = new Worker(new URL(import.meta.url), { workerData: { foldFrame: file } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Codes, cells and the first 32 bits of the tickets of all lines, in columns. */
function readFrame(file, { header, seed }) {
  const { entities, cells: known } = header;
  demand(statSync(file).size > entities * (CODE + 3), 'the frame is too short for the lines that its header tells');
  const reading = {
    codes: Buffer.alloc(entities * CODE),
    cells: new Uint32Array(entities),
    prefixes: new Uint32Array(entities),
    message: Buffer.from(`${seed},${'\0'.repeat(CODE)}`),
    known: known.length,
    row: 0,
  };
  let isFirst = true;
  for (const lines of linesOf(file)) {
    const end = isFirst ? lines.indexOf(10) : -1;
    if (isFirst && !lines.subarray(0, end).equals(Buffer.from(canonical(header)))) {
      throw new Invalid('the first line of the frame is not the header in the bundle');
    }
    isFirst = false;
    takeLines(reading, lines, end + 1);
  }
  demand(reading.row === entities, `the frame has ${reading.row} lines after the first, its header tells ${entities}`);
  return reading;
}

function takeLines(reading, lines, first) {
  const { cells, prefixes, message } = reading;
  for (let start = first; start < lines.length; ) {
    const { row } = reading;
    if (row === cells.length) throw new Invalid(`the frame has more than the ${row} lines that its header tells`);
    const end = takeLine(reading, lines, start);
    const ticket = hash('sha256', message, 'latin1');
    const high = (ticket.charCodeAt(0) << 8) | ticket.charCodeAt(1);
    prefixes[row] = (high << 16) | (ticket.charCodeAt(2) << 8) | ticket.charCodeAt(3);
    reading.row = row + 1;
    start = end + 1;
  }
}

const isDigit = (byte) => byte >= 0x30 && byte <= 0x39;
const isCapital = (byte) => byte >= 0x41 && byte <= 0x5a;

/** Takes the line that begins there: its cell into the column, its code into the column and the message; its end. */
function takeLine({ codes, cells, message, known, row }, lines, start) {
  const place = message.length - CODE;
  let step = 0;
  let isSound = lines[start + CODE] === 0x2c;
  for (let at = 0; at < CODE; at += 1) {
    const byte = lines[start + at];
    if (!isDigit(byte) && !isCapital(byte)) isSound = false;
    if (step === 0) step = byte - message[place + at];
    message[place + at] = byte;
    codes[row * CODE + at] = byte;
  }
  const first = start + CODE + 1;
  let [cell, end] = [0, first];
  for (; isDigit(lines[end]) && end < first + 9; end += 1) cell = cell * 10 + lines[end] - 0x30;
  if (end === first || lines[end] !== 10 || (lines[first] === 0x30 && end > first + 1)) isSound = false;
  if (!isSound) throw new Invalid(`line ${row + 1} of the frame is not a code, a comma and a cell`);
  if (step === 0) throw new Invalid(`line ${row + 1} of the frame has the code of the line before`);
  if (step < 0) throw new Invalid(`line ${row + 1} of the frame is not in the order of codes`);
  if (cell >= known) throw new Invalid(`line ${row + 1} of the frame names a cell that its header does not have`);
  cells[row] = cell;
  return end;
}

// --------------------------------------------------------------------------------------------------------- the draw

const codeAt = ({ codes }, row) => codes.latin1Slice(row * CODE, (row + 1) * CODE);

/** Rows in the order of their tickets, all 256 bits; with the same one, if ever, in that of their codes. */
function byTicket(rows, columns, seed) {
  const { prefixes } = columns;
  const keys = new BigUint64Array(rows.length);
  const halves = new Uint32Array(keys.buffer);
  const low = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;
  for (let at = 0; at < rows.length; at += 1) {
    halves[2 * at + low] = rows[at];
    halves[2 * at + 1 - low] = prefixes[rows[at]];
  }
  keys.sort();
  const order = Array.from(rows, (_, at) => halves[2 * at + low]);
  for (let first = 0, end = 0; first < order.length; first = end) {
    for (end = first + 1; end < order.length && prefixes[order[end]] === prefixes[order[first]]; ) end += 1;
    if (end === first + 1) continue;
    const tied = order.slice(first, end).map((row) => [sha256(`${seed},${codeAt(columns, row)}`), row]);
    tied.sort(([a, i], [b, j]) => (a === b ? i - j : a < b ? -1 : 1));
    order.splice(first, tied.length, ...tied.map(([, row]) => row));
  }
  return order;
}

/**
 * All rows whose tickets begin lower than a limit of their cell, so many that the first `wanted` of each cell are among
 * them. The limits are guesses that decide nothing: where too few were found, the cell is taken whole.
 */
function lowestRows({ cells, prefixes }, { sizes, wanted }) {
  const limits = sizes.map((size, cell) => (2 ** 32 * (wanted[cell] + 8 * Math.sqrt(wanted[cell]) + 16)) / size);
  for (;;) {
    const found = new Uint32Array(sizes.length);
    const rows = [];
    for (let row = 0; row < cells.length; row += 1) {
      if (prefixes[row] >= limits[cells[row]]) continue;
      rows.push(row);
      found[cells[row]] += 1;
    }
    const short = sizes.flatMap((size, cell) => (found[cell] < Math.min(size, wanted[cell]) ? [cell] : []));
    if (short.length === 0) return rows;
    for (const cell of short) limits[cell] = 2 ** 32;
  }
}

/** What the frame gives: the size of each cell, who has which of the first places in its order, and the drawn rows. */
function drawAgain({ header, seed }, columns) {
  const sizes = header.cells.map(() => 0);
  for (let row = 0; row < columns.cells.length; row += 1) sizes[columns.cells[row]] += 1;
  const odd = sizes.findIndex((size, cell) => size !== header.sizes[cell]);
  demand(odd === -1, `cell ${odd} has ${sizes[odd]} lines in the frame, its header tells ${header.sizes[odd]}`);
  const counts = countsOf({ header, seed }, sizes);
  const most = counts.map((cell) => Math.max(...cell));
  const lowest = lowestRows(columns, { sizes, wanted: most.map((count) => count + 1) });
  const members = sizes.map(() => []);
  const drawnRows = [];
  for (const row of byTicket(lowest, columns, seed)) {
    const cell = columns.cells[row];
    if (members[cell].push(row) <= most[cell]) drawnRows.push(row);
  }
  const ticketAt = (cell, rank) => {
    const row = members[cell][rank];
    return row === undefined ? null : sha256(`${seed},${codeAt(columns, row)}`);
  };
  return { sizes, counts, drawnRows, ticketAt };
}

/** How many of each cell are drawn for each task; null where the task takes nobody. */
function countsOf({ header, seed }, sizes) {
  return header.cells.map((cell, at) => cell.map((entry) => countOf(entry, sizes[at], offsetOf(seed, at))));
}

/** The list of the drawn as the frame gives it, and the first of its lines that the file has otherwise. */
function listAgain({ seed, columns, counts, drawnRows }, file) {
  const whole = createHash('sha256');
  const bytes = file === undefined ? undefined : readFileSync(file);
  const ranks = new Uint32Array(counts.length);
  let [at, wrong] = [0, undefined];
  for (const [place, row] of drawnRows.entries()) {
    const [code, cell] = [codeAt(columns, row), columns.cells[row]];
    const tasks = counts[cell].flatMap((count, task) => (count !== null && ranks[cell] < count ? [task + 1] : []));
    const line = `${sha256(`${seed},${code}`)},${code},${cell},${tasks.join('+')}\n`;
    ranks[cell] += 1;
    whole.update(line);
    if (bytes && wrong === undefined && bytes.latin1Slice(at, at + line.length) !== line) {
      wrong = `line ${place + 1} of the list of the drawn is not "${line.trimEnd()}"`;
    }
    at += line.length;
  }
  if (bytes && bytes.length > at) wrong ??= `the list of the drawn goes on after its ${drawnRows.length} lines`;
  return { listHash: whole.digest('hex'), wrong };
}

// ------------------------------------------------------------------------------------------------------- the bundle

/** The bundle as it must be, from its header, what was told and opened, and what was found out. */
function bundleAgain(bundle, { commitment, headerPath, seed, sizes, ends, listHash }) {
  const { header, beacon, reveals } = bundle;
  const counts = countsOf({ header, seed }, sizes);
  const cells = counts.map((drawn, at) => ({ size: sizes[at], offset: offsetOf(seed, at), drawn, ...ends(at, drawn) }));
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  const drawn = {
    sha256: listHash,
    entities: sum(counts.map((cell) => Math.max(...cell))),
    tasks: header.tasks.map((_, task) => sum(counts.map((cell) => cell[task] ?? 0))),
  };
  const content = {
    format: FORMAT,
    round: header.round,
    commitment,
    header,
    headerPath,
    beacon,
    reveals,
    seed,
    cells,
    drawn,
  };
  return { ...content, digest: sha256(canonical(content)) };
}

/** What a bundle alone lets one find out. */
function findAlone(bundle, seed) {
  const { header, commitment, headerPath, cells, drawn } = bundle;
  const { root, index } = followPath(sha256(`leaf:${canonical(header)}`), headerPath);
  demand(index === 0 && headerPath.length === depthOf(header.entities + 1), 'headerPath is not the way from line 0');
  demand(Array.isArray(cells) && cells.length === header.cells.length, 'cells are not those of the header');
  const { sizes, entities } = header;
  const odd = cells.findIndex(({ size }, at) => size !== sizes[at]);
  demand(odd === -1, `cells.${odd}.size: said ${written(cells[odd]?.size)}, found ${sizes[odd]}`);
  const ends = (at, counts) => endsAsSaid(cells[at], { counts, size: sizes[at], at });
  demand(isHash(drawn?.sha256), 'drawn.sha256 is no hash');
  const { frameHash } = commitment;
  return {
    commitment: { frameHash, treeRoot: root, entities },
    headerPath,
    sizes,
    ends,
    listHash: drawn.sha256,
    seed,
  };
}

/** The tickets at the ends of a cell's lists as the bundle tells them, if there can be such. */
function endsAsSaid({ last, next }, { counts, size, at }) {
  const isOfEach = [last, next].every((ends) => Array.isArray(ends) && ends.length === counts.length);
  demand(isOfEach, `cells.${at}: not one last and one next ticket for each task`);
  const byRank = new Map();
  const note = (ticket, rank) => {
    const isThere = rank !== null && rank >= 0 && rank < size;
    demand(isThere ? isHash(ticket) : ticket === null, `cells.${at}: a ticket is missing, or one too many is told`);
    if (isThere) demand((byRank.get(rank) ?? ticket) === ticket, `cells.${at}: place ${rank} has two tickets`);
    if (isThere) byRank.set(rank, ticket);
  };
  for (const [task, count] of counts.entries()) {
    note(last[task], count === null ? null : count - 1);
    note(next[task], count);
  }
  const tickets = [...byRank].sort(([a], [b]) => a - b).map(([, ticket]) => ticket);
  demand(ascends(tickets), `cells.${at}: the tickets at the ends of its lists are not in their order`);
  return { last, next };
}

/** What the frame lets one find out. */
async function findByFrame(bundle, { seed, frame, drawn }) {
  const folded = foldBeside(frame);
  folded.catch(() => undefined);
  const { header } = bundle;
  const columns = readFrame(frame, { header, seed });
  const again = drawAgain({ header, seed }, columns);
  const { listHash, wrong } = listAgain({ seed, columns, ...again }, drawn);
  const { frameHash, treeRoot, headerPath } = await folded;
  const ends = (cell, counts) => ({
    last: counts.map((count) => (count === null ? null : again.ticketAt(cell, count - 1))),
    next: counts.map((count) => (count === null ? null : again.ticketAt(cell, count))),
  });
  const commitment = { frameHash, treeRoot, entities: header.entities };
  return { commitment, headerPath, sizes: again.sizes, ends, listHash, wrong, seed };
}

/** Checks a bundle, with its frame where there is one; what is wrong, as sentences. */
async function bundleFaults(bundle, { frame, drawn, commitment }) {
  const { header } = bundle;
  checkHeader(header);
  const seed = seedOf(bundle);
  if (bundle.seed !== seed) return differences(bundle.seed, seed, 'seed');
  const found = frame === undefined ? findAlone(bundle, seed) : await findByFrame(bundle, { seed, frame, drawn });
  const faults = differences(bundle, bundleAgain(bundle, found), '');
  if (found.wrong !== undefined) faults.push(found.wrong);
  const published = commitment ?? bundle.commitment.frameHash;
  return [...faults, ...differences(published, found.commitment.frameHash, 'published commitment')];
}

// -------------------------------------------------------------------------------------------------- proof of an object

const PROOF = ['cell', 'drawn', 'format', 'index', 'line', 'path', 'round', 'ticket', 'treeRoot'];

/** Lets a proof pass that is built as one, whatever it says. */
function checkProof(proof) {
  demandMembers(proof, PROOF, 'the proof');
  const { cell, drawn, line, round, ticket } = proof;
  demand(isText(line, LINE), 'proof.line is not a code, a comma and a cell');
  demand(isText(round, ROUND), 'proof.round is no number of a round');
  demand(isHash(ticket), 'proof.ticket is no hash');
  demand(Array.isArray(cell) && cell.every(isEntry) && cell.some((entry) => entry !== '-'), 'proof.cell is no cell');
  demand(Array.isArray(drawn) && drawn.length === cell.length, 'proof.drawn is not one answer for each task');
  for (const [task, entry] of cell.entries()) {
    const fits = typeof entry === 'string' ? drawn[task] === null : typeof drawn[task] === 'boolean';
    demand(fits, `proof.drawn.${task} is no answer to its entry of the cell`);
  }
}

/** Checks the proof of one object, against the bundle where there is one; what is wrong, as sentences. */
function proofFaults(proof, { bundle, root: published }) {
  checkProof(proof);
  const [, code, cell] = LINE.exec(proof.line);
  const { root, index } = followPath(sha256(`leaf:${proof.line}`), proof.path);
  const { round, ticket, drawn, cell: entries, path } = proof;
  const seen = { format: FORMAT, round, treeRoot: root, index, line: proof.line, cell: entries, path, ticket, drawn };
  const faults = differences(published ?? root, root, 'published root');
  if (!bundle) return [...faults, ...differences(proof, seen, 'proof')];
  const counted = bundle.cells[cell];
  demand(counted !== undefined, 'proof.line names a cell that the header does not have');
  demand(
    path.length === depthOf(bundle.header.entities + 1),
    'proof.path has not as many steps as the tree has levels',
  );
  demand(index >= 1 && index <= bundle.header.entities, 'proof.index is no line of an object');
  seen.round = bundle.round;
  seen.cell = bundle.header.cells[cell];
  seen.ticket = sha256(`${bundle.seed},${code}`);
  seen.drawn = counted.drawn.map((count, task) => (count === null ? null : seen.ticket <= (counted.last[task] ?? '')));
  const sameTree = differences(bundle.commitment.treeRoot, root, 'commitment.treeRoot');
  return [...faults, ...sameTree, ...differences(proof, seen, 'proof')];
}

// ------------------------------------------------------------------------------------------------------ as it is called

function readArguments(args) {
  const text = { type: 'string' };
  const options = { frame: text, drawn: text, proof: text, commitment: text, root: text };
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Unusable(error.message);
  }
  const { values, positionals } = parsed;
  const [place] = positionals;
  if (positionals.length > 1) throw new Unusable('name one bundle');
  if (!place && (!values.proof || !values.root))
    throw new Unusable('name a bundle, or a proof with the published root');
  if (!place && (values.frame || values.commitment)) throw new Unusable('without a bundle a frame proves nothing');
  for (const name of ['commitment', 'root']) {
    if (values[name] !== undefined && !isHash(values[name])) throw new Unusable(`--${name} is no hash in lowercase`);
  }
  const files = { ...values, bundle: place };
  if (place && existsSync(place) && statSync(place).isDirectory()) {
    const inFolder = (name) => (existsSync(join(place, name)) ? join(place, name) : undefined);
    files.bundle = join(place, 'bundle.json');
    files.frame ??= inFolder('frame.txt');
    files.drawn ??= inFolder('drawn.txt');
  }
  if (files.drawn && !files.frame) throw new Unusable('the list of the drawn is held against the frame: name it too');
  for (const name of ['bundle', 'frame', 'drawn', 'proof']) {
    if (files[name] !== undefined && !existsSync(files[name])) throw new Unusable(`there is no file ${files[name]}`);
  }
  return files;
}

/** What a sound answer does not say. */
function notChecked({ bundle, frame, drawn, proof, commitment, root }) {
  return [
    bundle && !frame && 'which entity is in which cell and who was drawn: that takes the frame',
    bundle && !frame && 'the tickets at the ends of each cell, on which "drawn" in a proof rests: that takes the frame',
    bundle && !frame && !root && 'that header and tree are those published beforehand: give their root as --root',
    bundle && 'that those whom a task covers in full are on its key list: the list is not in the frame',
    frame && !drawn && 'the file of the drawn: it was not given, but its hash is right',
    bundle && !commitment && 'that this is the hash published beforehand: give it as --commitment',
    !bundle && proof && 'round, probabilities, ticket and whether it was drawn: that takes the bundle',
    bundle && 'that the randomness was told as it fell: compare it with its source',
  ].filter(Boolean);
}

function summary(files, { bundle, proof }) {
  const tell = [];
  if (bundle) {
    const { header, drawn, commitment } = bundle;
    tell.push(
      `round ${bundle.round}: ${drawn.entities} of ${header.entities} entities drawn for ${header.tasks.length} tasks`,
    );
    tell.push(`frame ${commitment.frameHash}, tree ${commitment.treeRoot}, told ${bundle.beacon}`);
  }
  if (proof) tell.push(`proof: line ${proof.index} of the tree ${proof.treeRoot} is ${proof.line}`);
  const left = notChecked(files).map((one) => `not checked: ${one}`);
  return [...tell, ...left];
}

async function check(files) {
  const bundle = files.bundle && parseCanonical(readFileSync(files.bundle), 'the bundle');
  const proof = files.proof && parseCanonical(readFileSync(files.proof), 'the proof');
  const faults = bundle ? await bundleFaults(bundle, files) : [];
  if (bundle && files.root) faults.push(...differences(files.root, bundle.commitment.treeRoot, 'published root'));
  if (proof && faults.length === 0) faults.push(...proofFaults(proof, { bundle, root: files.root }));
  return { faults, tell: faults.length === 0 ? summary(files, { bundle, proof }) : [] };
}

/** Verifies files by their names (`bundle`, `frame`, `drawn`, `proof`) and hashes (`commitment`, `root`). */
export async function verifyDraw(files) {
  try {
    return await check(files);
  } catch (error) {
    if (error instanceof Invalid) return { faults: [error.message], tell: [] };
    if (!(error instanceof TypeError)) throw error;
    return { faults: [`a file is not built as the format has it: ${error.message}`], tell: [] };
  }
}

async function main(args) {
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  try {
    const { faults, tell } = await verifyDraw(readArguments(args));
    const shown = faults.slice(0, MOST_DIFFERENCES);
    if (faults.length > shown.length) shown.push(`and ${faults.length - shown.length} differences more`);
    console.log([faults.length === 0 ? 'VALID' : 'INVALID', ...shown, ...tell].join('\n  '));
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unusable) && error.syscall === undefined) throw error;
    console.error([error.message, USAGE].filter(Boolean).join('\n'));
    return 2;
  }
}

if (isMainThread && process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  process.exitCode = await main(process.argv.slice(2));
} else if (!isMainThread && workerData?.foldFrame !== undefined) {
  parentPort.postMessage(foldFrame(workerData.foldFrame));
}
