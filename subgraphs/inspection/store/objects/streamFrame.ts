import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { LINE_FEED } from '../../rules/draw/frameLine';
import type { FramePlan } from '../../rules/objects/planFrame';
import { FROZEN_POOL } from './poolCells';

/** Lines of a buffer at most. */
export const LINES_A_CHUNK = 4_096;

const CELLS = `CREATE TEMP TABLE frozen_cell ON COMMIT DROP AS
  SELECT key, cell FROM unnest($1::text[], $2::int[]) c(key, cell)`;

/** Each line of a frame is one row of a copy, in the order of the codes' bytes: the database writes them as they are. */
const LINES = `COPY (SELECT p.uscc || ',' || c.cell FROM ${FROZEN_POOL} p JOIN frozen_cell c ON c.key = p.key
  ORDER BY p.uscc COLLATE "C") TO STDOUT`;

/** Where so many lines end, counted from `start`; undefined where there are fewer. */
function endOfLines(bytes: Buffer, start: number, lines: number): number | undefined {
  let end = start;
  for (let n = 0; n < lines; n += 1) {
    const feed = bytes.indexOf(LINE_FEED, end);
    if (feed < 0) return undefined;
    end = feed + 1;
  }
  return end;
}

/**
 * The lines of a frame after its header, `USCC,cell` and a line feed each, in the order of the codes; each buffer holds
 * whole lines, 4,096 but for the last. The pool must have been frozen in the same transaction, which stays busy until the
 * last buffer was taken. One pass, in bounded memory. DR-8
 */
export async function* streamFrame(client: PoolClient, { cellOf }: Pick<FramePlan, 'cellOf'>): AsyncGenerator<Buffer> {
  await client.query(CELLS, [[...cellOf.keys()], [...cellOf.values()]]);
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of client.query(copyTo(LINES)) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let start = 0;
    for (
      let end = endOfLines(bytes, 0, LINES_A_CHUNK);
      end !== undefined;
      end = endOfLines(bytes, start, LINES_A_CHUNK)
    ) {
      yield bytes.subarray(start, end);
      start = end;
    }
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) yield rest;
}
