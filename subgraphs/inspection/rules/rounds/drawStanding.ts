import type { DrawBundle } from '../draw/drawBundle';
import { OUT_OF_SCOPE } from '../draw/frameHeader';

/** How an object stood to one task of a draw. */
export interface DrawStanding {
  /** Place of the task in the round, from 1. */
  readonly place: number;
  readonly department: string;
  readonly item: string;
  /** Parts in a million; null where it could not be drawn. */
  readonly ratePpm: number | null;
  /** Code of why it was excluded; null where it was not, and where it was out of scope. */
  readonly exclusion: string | null;
  /** Null where it could not be drawn. */
  readonly drawn: boolean | null;
}

/**
 * How an object of a cell stood to every task of a draw, by its ticket: the smallest of the cell were drawn
 *
 * Hexadecimal texts of one length compare as the numbers that they are. FL-3, FL-17, FL-19
 */
export function drawStandings(
  { header, cells }: Pick<DrawBundle, 'header' | 'cells'>,
  cell: number,
  ticket: string,
): DrawStanding[] {
  const { last = [] } = cells[cell] ?? {};
  return header.tasks.map(({ department, item }, at) => {
    const entry = header.cells[cell]?.[at] ?? OUT_OF_SCOPE;
    const about = { place: at + 1, department, item };
    if (typeof entry === 'number') {
      return { ...about, ratePpm: entry, exclusion: null, drawn: ticket <= (last[at] ?? '') };
    }
    return { ...about, ratePpm: null, exclusion: entry === OUT_OF_SCOPE ? null : entry, drawn: null };
  });
}
