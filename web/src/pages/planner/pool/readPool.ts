/** A task of a frozen round, as the header of the frame names it. */
export interface PoolTask {
  readonly plan: string;
  readonly task: number;
  readonly item: string;
  readonly department: string;
}

/** Objects of a task that are left out for one reason. */
export interface PoolExclusion {
  readonly code: string;
  /** Unified Social Credit Codes, in the order of the frame. */
  readonly entities: readonly string[];
}

/** What a task of a frozen round could draw, and whom it left out and why. */
export interface TaskPool {
  readonly task: PoolTask;
  readonly sampled: number;
  readonly covered: number;
  readonly exclusions: readonly PoolExclusion[];
}

type Entry = number | string;

interface Header {
  readonly tasks: readonly PoolTask[];
  readonly cells: readonly (readonly Entry[])[];
  readonly sizes: readonly number[];
}

const CERTAIN = 1_000_000;
const OUT_OF_SCOPE = '-';

/** How many objects have an entry of a kind for the task at a place; the header alone tells. */
function countOf({ cells, sizes }: Header, place: number, isIts: (entry: Entry) => boolean): number {
  return cells.reduce((sum, cell, at) => (isIts(cell[place] ?? OUT_OF_SCOPE) ? sum + (sizes[at] ?? 0) : sum), 0);
}

/** The codes of the objects in each cell of a frame. */
function entitiesOf(lines: readonly string[], cells: number): string[][] {
  const found: string[][] = Array.from({ length: cells }, () => []);
  for (const line of lines) {
    const [uscc = '', cell] = line.split(',');
    if (uscc) found[Number(cell)]?.push(uscc);
  }
  return found;
}

/** Reads of a frame (docs/draw.md) whom each task could draw, and whom it left out and why. */
export function readPool(frame: string): TaskPool[] {
  const [head = '', ...lines] = frame.split('\n');
  const header = JSON.parse(head) as Header;
  const entities = entitiesOf(lines, header.cells.length);
  return header.tasks.map((task, place) => {
    const codes = new Set(header.cells.map((cell) => cell[place] ?? OUT_OF_SCOPE));
    const reasons = [...codes].filter((entry): entry is string => typeof entry === 'string' && entry !== OUT_OF_SCOPE);
    return {
      task,
      sampled: countOf(header, place, (entry) => typeof entry === 'number' && entry < CERTAIN),
      covered: countOf(header, place, (entry) => entry === CERTAIN),
      exclusions: reasons.sort().map((code) => ({
        code,
        entities: header.cells.flatMap((cell, at) => (cell[place] === code ? (entities[at] ?? []) : [])).sort(),
      })),
    };
  });
}
