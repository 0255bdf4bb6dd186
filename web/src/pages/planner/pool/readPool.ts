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
  /** How many they are. */
  readonly objects: number;
  /** Unified Social Credit Codes of the first of them, in the order of the frame. */
  readonly first: readonly string[];
}

/** What a task of a frozen round could draw, and whom it left out and why. */
export interface TaskPool {
  readonly task: PoolTask;
  readonly sampled: number;
  readonly covered: number;
  readonly exclusions: readonly PoolExclusion[];
}

/** A frame that is being read line by line. */
export interface PoolReading {
  /** What is known by now: all counts, and those of the left out who were among the lines. */
  readonly pools: readonly TaskPool[];
  /** How many lines follow the header. */
  readonly total: number;
  /** Takes the next line; false where no further line would add anything. */
  take(line: string): boolean;
}

type Entry = number | string;

interface Header {
  readonly tasks: readonly PoolTask[];
  readonly cells: readonly (readonly Entry[])[];
  readonly sizes: readonly number[];
  readonly entities: number;
}

/** Of how many objects each reason keeps the codes: a frame can have millions of lines. */
export const KEPT = 200;
const CERTAIN = 1_000_000;
const OUT_OF_SCOPE = '-';

/** How many objects have an entry of a kind for the task at a place; the header alone tells. */
function countOf({ cells, sizes }: Header, place: number, isIts: (entry: Entry) => boolean): number {
  return cells.reduce((sum, cell, at) => (isIts(cell[place] ?? OUT_OF_SCOPE) ? sum + (sizes[at] ?? 0) : sum), 0);
}

function exclusionsOf(header: Header, place: number) {
  const entries = new Set(header.cells.map((cell) => cell[place] ?? OUT_OF_SCOPE));
  const codes = [...entries].filter((entry): entry is string => typeof entry === 'string' && entry !== OUT_OF_SCOPE);
  return codes.sort().map((code) => {
    const first: string[] = [];
    return { code, objects: countOf(header, place, (entry) => entry === code), first };
  });
}

/** Begins to read a frame (docs/draw.md) by its header: whom each task could draw, and whom it left out and why. */
export function beginPool(head: string): PoolReading {
  const header = JSON.parse(head) as Header;
  const pools = header.tasks.map((task, place) => ({
    task,
    sampled: countOf(header, place, (entry) => typeof entry === 'number' && entry < CERTAIN),
    covered: countOf(header, place, (entry) => entry === CERTAIN),
    exclusions: exclusionsOf(header, place),
  }));
  const listsOfCells = header.cells.map((cell) =>
    pools.flatMap(({ exclusions }, place) => exclusions.filter(({ code }) => code === cell[place])),
  );
  const all = pools.flatMap(({ exclusions }) => exclusions);
  let wanted = all.reduce((sum, { objects }) => sum + Math.min(KEPT, objects), 0);
  return {
    pools,
    total: header.entities,
    take(line) {
      const [uscc = '', cell] = line.split(',');
      for (const { first } of listsOfCells[Number(cell)] ?? []) {
        if (first.length === KEPT) continue;
        first.push(uscc);
        wanted -= 1;
      }
      return wanted > 0;
    },
  };
}
