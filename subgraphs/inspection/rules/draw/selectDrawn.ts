import { cellOffset, drawCount, ticketOf } from './drawSeed';
import type { FrameColumns } from './frameColumns';
import type { CellDraw, DrawInput, DrawnObject, FrameDraw, TicketHolder } from './frameDraw';
import { type Steps, throughRows } from './steps';
import { codeAt, ticketOrder } from './ticketOrder';

/**
 * Draws the first of each cell in ticket order, as many as the cell's offset and each task's probability give. One order
 * serves all tasks, so that the shorter list is the beginning of the longer one. The columns are those of a reader that has found
 * the sizes of the header to be those of the lines.
 *
 * FL-3, FL-7, FL-13
 */
export function* selectDrawn({ header, seed }: DrawInput, columns: FrameColumns): Steps<FrameDraw> {
  const firsts = firstsOfCells(header.sizes);
  const cells = header.cells.map((cell, at): CellDraw => {
    const size = header.sizes[at] as number;
    const offset = cellOffset(seed, at);
    return { size, offset, drawn: cell.map((ppm) => (typeof ppm === 'number' ? drawCount(ppm, size, offset) : null)) };
  });
  const order = yield* ticketOrder(columns, seed);
  const { members, drawnRows } = yield* takeInOrder(order, columns, { firsts, cells });
  const holderAt = (row: number): TicketHolder => {
    const uscc = codeAt(columns, row);
    return { ticket: ticketOf(seed, uscc), uscc };
  };
  function* drawn(): Generator<DrawnObject> {
    const seen = new Uint32Array(cells.length);
    for (const row of drawnRows) {
      const cell = placeOf(columns.cells, row);
      const rank = placeOf(seen, cell);
      seen[cell] = rank + 1;
      yield { ...holderAt(row), cell, tasks: tasksAt(cells[cell], rank) };
    }
  }
  const inCell = (cell: number, rank: number): TicketHolder | undefined => {
    const row = rank < (cells[cell]?.size ?? 0) ? members[placeOf(firsts, cell) + rank] : undefined;
    return row === undefined ? undefined : holderAt(row);
  };
  const nextInCell = (cell: number, task: number, skip: number): TicketHolder | undefined => {
    const count = cells[cell]?.drawn[task] ?? null;
    return count === null ? undefined : inCell(cell, count + skip);
  };
  return { header, seed, cells, drawn, inCell, nextInCell };
}

const placeOf = (places: Uint32Array, at: number): number => places[at] as number;

/** Tasks for which whoever has that rank in the cell was drawn. */
function tasksAt(cell: CellDraw | undefined, rank: number): number[] {
  const tasks: number[] = [];
  cell?.drawn.forEach((count, task) => {
    if (count !== null && rank < count) tasks.push(task);
  });
  return tasks;
}

/** Where each cell's objects begin when they lie cell by cell, and behind the last where they end. */
function firstsOfCells(sizes: readonly number[]): Uint32Array {
  const firsts = new Uint32Array(sizes.length + 1);
  for (const [cell, size] of sizes.entries()) firsts[cell + 1] = placeOf(firsts, cell) + size;
  return firsts;
}

interface Counted {
  readonly firsts: Uint32Array;
  readonly cells: readonly CellDraw[];
}

interface InOrder {
  readonly members: Uint32Array;
  readonly drawnRows: Uint32Array;
}

/** The rows cell by cell, each cell in ticket order; and the drawn ones, all in ticket order. */
function* takeInOrder(order: Uint32Array, columns: FrameColumns, { firsts, cells }: Counted): Steps<InOrder> {
  const most = Uint32Array.from(cells, ({ drawn }) => Math.max(...drawn.map((count) => count ?? 0)));
  const drawnRows = new Uint32Array(most.reduce((sum, count) => sum + count, 0));
  const members = new Uint32Array(order.length);
  const next = firsts.slice(0, cells.length);
  let taken = 0;
  yield* throughRows(order.length, (from, to) => {
    for (let at = from; at < to; at += 1) {
      const row = placeOf(order, at);
      const cell = placeOf(columns.cells, row);
      const place = placeOf(next, cell);
      next[cell] = place + 1;
      members[place] = row;
      if (place - placeOf(firsts, cell) < placeOf(most, cell)) {
        drawnRows[taken] = row;
        taken += 1;
      }
    }
  });
  return { members, drawnRows };
}
