import { cellText, type FrameCell, type HeaderTables, OUT_OF_SCOPE, sortCells } from '../draw/frameHeader';
import { WHOLE } from '../plans/planTask';
import { type Calibration, calibrate } from './calibrate';
import { classPpm } from './classPpm';
import type { PooledTask } from './pooledTask';
import type { PoolGroup, PoolStanding } from './poolGroup';

/** The cells of a frame, and which of them each group of objects has. */
export interface FramePlan {
  /** In the order of a frame. */
  readonly cells: readonly FrameCell[];
  /** Key of a group -> place of its cell. */
  readonly cellOf: ReadonlyMap<string, number>;
  /** Objects of each cell. */
  readonly sizes: readonly number[];
  /** Of each task, for the frame's header. */
  readonly tables: readonly HeaderTables[];
  /** Of each task. */
  readonly calibrations: readonly Calibration[];
  readonly entities: number;
}

function entryOf(standing: PoolStanding, task: PooledTask, basePpm: number | null): number | string {
  switch (standing.kind) {
    case 'OUT_OF_SCOPE':
      return OUT_OF_SCOPE;
    case 'EXCLUDED':
      return standing.code;
    case 'COVERED':
      return WHOLE;
    case 'DRAWN':
      return basePpm === null ? WHOLE : classPpm(task, basePpm, standing);
  }
}

/**
 * The cells of a frame from the groups of its pool: each object's probability for each task, or why it has none
 *
 * Objects with the same probabilities in all tasks share a cell, which is their stratum: within it everybody's chance is the
 * same, and of a cell as many are drawn as its probability says, to the one above or below. The filter of each task goes
 * into the header with its tables, and so into the hash of the frame.
 *
 * FL-7；DR-8；DR-9；11e
 */
export function planFrame(groups: readonly PoolGroup[], tasks: readonly PooledTask[]): FramePlan {
  const calibrations = tasks.map((task, at) => calibrate(groups, at, task));
  const cellOfGroup = groups.map(({ standings }) =>
    tasks.map((task, at) => entryOf(standings[at] as PoolStanding, task, calibrations[at]?.basePpm ?? null)),
  );
  const cells = sortCells(cellOfGroup);
  const places = new Map(cells.map((cell, place) => [cellText(cell), place]));
  const sizes = cells.map(() => 0);
  const cellOf = new Map<string, number>();
  groups.forEach(({ key, count }, at) => {
    const place = places.get(cellText(cellOfGroup[at] as FrameCell)) as number;
    cellOf.set(key, place);
    sizes[place] = (sizes[place] as number) + count;
  });
  const tables = tasks.map(({ tables: { credit, category, risk }, floorPpm, ceilingPpm, scope }, at) => {
    const basePpm = calibrations[at]?.basePpm ?? null;
    return { credit, category, risk, floorPpm, ceilingPpm, basePpm, scope };
  });
  return { cells, cellOf, sizes, tables, calibrations, entities: groups.reduce((sum, { count }) => sum + count, 0) };
}
