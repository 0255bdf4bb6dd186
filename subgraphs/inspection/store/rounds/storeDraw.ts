import { setImmediate } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { type CopyValue, copyRows } from '../../../../kernel/service/copyRows';
import { bundleText, drawBundle } from '../../rules/draw/drawBundle';
import { type DrawnSummary, openDrawnList } from '../../rules/draw/drawnList';
import { chunkedPath, leafOf } from '../../rules/draw/drawTree';
import { leavesOf } from '../../rules/draw/frameCommitment';
import type { FrameDraw } from '../../rules/draw/frameDraw';
import { WHOLE } from '../../rules/plans/planTask';
import type { StoredDraw } from './drawStoredFrame';
import type { RoundRow } from './roundRows';
import { frameChunks, linesOfChunk } from './storedFrame';

const LINES_A_CHUNK = 4_096;
/** Of each cell so many tickets after the drawn ones are kept for a task, beside as many as were drawn. */
const LEAST_RESERVE = 8;

/** Rows after which others have their turn: each takes a hash. */
const ROWS_A_TURN = 1_000;

const ADD_LIST = 'INSERT INTO draw_list_chunk (round, part, content) VALUES ($1, $2, $3)';

/** Stores the list of the drawn, and tells what it comes to. */
async function storeList(client: PoolClient, round: string, draw: FrameDraw): Promise<DrawnSummary> {
  const list = openDrawnList(draw.header.tasks.length);
  let lines: string[] = [];
  let part = 0;
  const store = async (): Promise<void> => {
    await client.query(ADD_LIST, [round, part, Buffer.from(lines.join(''), 'latin1')]);
    [lines, part] = [[], part + 1];
  };
  for (const object of draw.drawn()) {
    lines.push(list.add(object));
    if (lines.length === LINES_A_CHUNK) await store();
  }
  if (lines.length > 0) await store();
  return list.finish();
}

/** Rows as they are made, with turns for others in between. */
async function* givingWay(rows: Iterable<CopyValue[]>): AsyncGenerator<CopyValue[]> {
  let made = 0;
  for (const row of rows) {
    yield row;
    made += 1;
    if (made % ROWS_A_TURN === 0) await setImmediate();
  }
}

function* drawnRows(round: string, { header, cells, drawn }: FrameDraw): Generator<CopyValue[]> {
  const ranks = new Uint32Array(cells.length);
  for (const { ticket, uscc, cell, tasks } of drawn()) {
    const place = ranks[cell] as number;
    ranks[cell] = place + 1;
    for (const task of tasks) yield [round, task + 1, uscc, cell, place, ticket, Number(header.cells[cell]?.[task])];
  }
}

function* reserveRows(round: string, { header, cells, nextInCell }: FrameDraw): Generator<CopyValue[]> {
  for (const [cell, { drawn }] of cells.entries()) {
    for (const [task, count] of drawn.entries()) {
      if (count === null || header.cells[cell]?.[task] === WHOLE) continue;
      for (let skip = 0; skip < count + LEAST_RESERVE; skip += 1) {
        const next = nextInCell(cell, task, skip);
        if (next === undefined) break;
        yield [round, task + 1, cell, count + skip, next.uscc, next.ticket];
      }
    }
  }
}

/** The steps from the header of a stored frame to the root of its tree. */
async function headerPathOf(client: PoolClient, round: string, { header, chunkNodes }: StoredDraw['commitment']) {
  for await (const { content } of frameChunks(client, round)) {
    const leaves = [leafOf(header), ...leavesOf(linesOfChunk(0, content))];
    return chunkedPath({ leaves, place: 0, nodes: chunkNodes, chunk: 0 });
  }
  return [];
}

/** What a draw came to, as columns of its round. */
export interface DrawOutcome {
  readonly seed: string;
  readonly drawn_entities: number;
  readonly task_drawn: readonly number[];
  readonly bundle: string;
}

/**
 * Stores what was drawn of a round: the drawn objects, who comes next in each cell, the list and the bundle. Belongs to the
 * caller's transaction. FL-17; DR-29
 */
export async function storeDraw(client: PoolClient, round: RoundRow, stored: StoredDraw): Promise<DrawOutcome> {
  const { draw, reveals, commitment } = stored;
  const { number, frameHash, treeRoot, entities, beaconText } = round;
  const drawn = await storeList(client, number, draw);
  const of = ['round', 'task', 'uscc', 'cell', 'place', 'ticket', 'rate_ppm'];
  await copyRows(client, { table: 'drawn_object', columns: of }, givingWay(drawnRows(number, draw)));
  const next = ['round', 'task', 'cell', 'place', 'uscc', 'ticket'];
  await copyRows(client, { table: 'draw_reserve', columns: next }, givingWay(reserveRows(number, draw)));
  const headerPath = await headerPathOf(client, number, commitment);
  const committed = { frameHash: frameHash ?? '', treeRoot: treeRoot ?? '', entities: entities ?? 0, headerPath };
  const bundle = drawBundle({ draw, commitment: committed, beacon: beaconText ?? '', reveals, drawn });
  return {
    seed: draw.seed,
    drawn_entities: drawn.entities,
    task_drawn: drawn.tasks,
    bundle: bundleText(bundle),
  };
}
