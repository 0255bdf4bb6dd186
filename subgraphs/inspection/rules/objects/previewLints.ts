import { cellText, type FrameCell } from '../draw/frameHeader';
import { WHOLE } from '../plans/planTask';
import { writtenTables } from '../plans/probabilityTables';
import { tableMonotone } from '../plans/tableMonotone';
import { isSampling } from './classPpm';
import { type ExcludedCount, excludedCounts } from './excludedCounts';
import type { Lint, LintCode } from './lints';
import { neutralTask } from './neutralTask';
import type { FramePlan } from './planFrame';
import type { PooledTask } from './pooledTask';
import type { PoolGroup } from './poolGroup';

/** Strata that are named at most; the others are counted. */
export const STRATA_NAMED = 20;

/** A pool with its frame, and the size below which a stratum is small. */
export interface LintedRound {
  readonly tasks: readonly PooledTask[];
  readonly groups: readonly PoolGroup[];
  readonly frame: FramePlan;
  readonly smallBelow: number;
}

type Found = readonly [code: LintCode, about?: string | null, objects?: number | null];

function tableFaults(task: PooledTask): Found[] {
  const neutral = neutralTask(task);
  if (!neutral.lawful) return [['FORBIDDEN_GROUND', String(neutral.facts.received)]];
  const falls = writtenTables(task.tables).flatMap((table): Found[] => {
    const verdict = tableMonotone(table);
    return verdict.lawful ? [] : [['TABLE_NOT_MONOTONE', `${table.by} ${verdict.facts.class}`]];
  });
  return isSampling(task) ? falls : [...falls, ['BOUNDS_UNFIT']];
}

/** Objects whose probability for a task is exactly so many parts in a million. */
function objectsAt({ cells, sizes }: FramePlan, at: number, ppm: number): number {
  return cells.reduce((sum, cell, place) => sum + (cell[at] === ppm ? (sizes[place] ?? 0) : 0), 0);
}

function volumeFaults(task: PooledTask, at: number, frame: FramePlan): Found[] {
  const { sampled = 0, covered = 0, fit } = frame.calibrations[at] ?? {};
  if (sampled + covered === 0) return [['POOL_EMPTY']];
  const { volume, floorPpm, ceilingPpm } = task;
  if (volume.kind === 'ALL') return [];
  const found: Found[] = task.isKeyItem ? [['KEY_ITEM_SAMPLED', null, sampled]] : [];
  if (fit === 'FLOOR') found.push(['FLOOR_ABOVE_VOLUME']);
  if (fit === 'CEILING') found.push(['VOLUME_NOT_REACHED']);
  const [atFloor, atCeiling] = [objectsAt(frame, at, floorPpm), objectsAt(frame, at, ceilingPpm)];
  if (atFloor > 0) found.push(['AT_FLOOR', null, atFloor]);
  if (atCeiling > 0) found.push(['AT_CEILING', null, atCeiling]);
  return found;
}

const keyListed = (excluded: readonly ExcludedCount[]): Found[] =>
  excluded.filter((one) => one.keyListed > 0).map((one) => ['KEY_LISTED_EXCLUDED', one.code, one.keyListed]);

const isSampledIn = (cell: FrameCell): boolean => cell.some((entry) => typeof entry === 'number' && entry < WHOLE);

/** Strata in which so few are drawn from that a draw says who: each is named up to a number, the rest counted together. */
function smallStrata({ frame: { cells, sizes }, smallBelow }: LintedRound): Found[] {
  const small = cells
    .map((cell, place) => ({ cell, size: sizes[place] ?? 0 }))
    .filter(({ cell, size }) => size < smallBelow && isSampledIn(cell))
    .sort((a, b) => a.size - b.size || (cellText(a.cell) < cellText(b.cell) ? -1 : 1));
  const rest = small.slice(STRATA_NAMED);
  const named = small.slice(0, STRATA_NAMED).map(({ cell, size }): Found => ['SMALL_STRATUM', cellText(cell), size]);
  return rest.length === 0 ? named : [...named, ['SMALL_STRATUM', null, rest.reduce((sum, { size }) => sum + size, 0)]];
}

/**
 * What a planner is warned of before a round is drawn: of each task, then of the round
 *
 * Tables that fall, grounds that the law forbids, bounds that are none, a volume that cannot be reached, who is pushed onto
 * floor or ceiling, key items and key-listed objects that are not covered in full, and strata that are too small.
 *
 * DR-9；A13；FL-20；《上海市分类监管管理办法》第十二条第三款
 */
export function previewLints(round: LintedRound): Lint[] {
  const { tasks, groups, frame } = round;
  const lint = (task: number | null, [code, about = null, objects = null]: Found): Lint => ({
    code,
    task,
    about,
    objects,
  });
  const ofTasks = tasks.flatMap((task, at) =>
    [...tableFaults(task), ...volumeFaults(task, at, frame), ...keyListed(excludedCounts(groups, at))].map((found) =>
      lint(at, found),
    ),
  );
  return [...ofTasks, ...smallStrata(round).map((found) => lint(null, found))];
}
