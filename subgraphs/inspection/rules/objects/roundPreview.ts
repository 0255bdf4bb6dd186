import type { Calibration } from './calibrate';
import { type ExcludedCount, excludedCounts } from './excludedCounts';
import { type Expectation, expectationOf } from './expectation';
import type { Lint } from './lints';
import { planFrame } from './planFrame';
import type { PooledTask } from './pooledTask';
import type { PoolGroup, PoolStanding } from './poolGroup';
import { previewLints } from './previewLints';
import { type ProbabilityBand, probabilityBands } from './probabilityBands';
import { type SureRange, sureRange } from './sureRange';

/** What a task of a round comes to. */
export interface TaskPreview extends Calibration {
  readonly task: PooledTask;
  /** Objects of its scope, excluded ones included. */
  readonly inScope: number;
  readonly excluded: readonly ExcludedCount[];
  readonly bands: readonly ProbabilityBand[];
  readonly drawn: SureRange;
}

/** What a round comes to before it is drawn. */
export interface RoundPreview {
  /** Objects in the scope of a task. */
  readonly objects: number;
  /** Those that can be drawn for a task. */
  readonly eligible: number;
  readonly strata: number;
  readonly tasks: readonly TaskPreview[];
  readonly expectation: Expectation;
  readonly lints: readonly Lint[];
}

const isDrawable = ({ kind }: PoolStanding): boolean => kind === 'DRAWN' || kind === 'COVERED';

const countOf = (groups: readonly PoolGroup[], holds: (group: PoolGroup) => boolean): number =>
  groups.reduce((sum, group) => sum + (holds(group) ? group.count : 0), 0);

/**
 * What a round comes to before it is drawn: who can be drawn, who is left out and why, how likely, how many visits
 *
 * It is made of the same pool, the same tables and the same cells as the frame that is frozen later; nothing is drawn.
 *
 * DR-10；11c、11e；沪府发〔2020〕7号（十一）
 */
export function roundPreview(
  groups: readonly PoolGroup[],
  tasks: readonly PooledTask[],
  smallBelow: number,
): RoundPreview {
  const frame = planFrame(groups, tasks);
  const { cells, sizes, calibrations } = frame;
  const previews = tasks.map((task, at) => ({
    ...(calibrations[at] as Calibration),
    task,
    inScope: countOf(groups, ({ standings }) => standings[at]?.kind !== 'OUT_OF_SCOPE'),
    excluded: excludedCounts(groups, at),
    bands: probabilityBands(cells, sizes, at),
    drawn: sureRange(cells, sizes, at),
  }));
  return {
    objects: frame.entities,
    eligible: countOf(groups, ({ standings }) => standings.some(isDrawable)),
    strata: cells.filter((cell) => cell.some((entry) => typeof entry === 'number')).length,
    tasks: previews,
    expectation: expectationOf(cells, sizes),
    lints: previewLints({ tasks, groups, frame, smallBelow }),
  };
}
