import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { CubeColumn } from './cubes';
import { DIMENSIONS, type DimensionName } from './dimensions';
import type { WorklistFilter } from './worklistFilter';

const MATTER: readonly DimensionName[] = ['MATTER', 'MATTER_STATUS', 'MATTER_INTENSITY'];
const BESIDE: readonly DimensionName[] = ['DISTRICT', 'STATUS'];

/** Dimensions that are counted as one: what is decided of an entity in a matter. */
function familyOf(name: DimensionName): readonly DimensionName[] {
  return MATTER.includes(name) ? MATTER : [name];
}

/** The columns that tell apart the cells of a dimension, beside district and state. */
export function cellColumns(name: DimensionName): readonly CubeColumn[] {
  return familyOf(name).flatMap((one) => DIMENSIONS[one].cube ?? []);
}

const isNewYear = (day: string | undefined): boolean => !day || day.endsWith('-01-01');

/** Whether conditions take each cell whole or leave it out: years of inspections, and not two matters at once. */
function takesCellsWhole({ inspected, matters }: WorklistFilter): boolean {
  return (matters?.length ?? 0) <= 1 && isNewYear(inspected?.before) && isNewYear(inspected?.from);
}

/**
 * How finely entities are counted for those who may not see them
 *
 * Every answer is made of the same cells, those of district, state and one dimension that is not shared with the caller:
 * finer cells, or other ones for another question, would let two answers be held against each other.
 *
 * 《上海市数据条例》第三十八条至第四十条
 */
export function facetFineness(
  kept: readonly DimensionName[],
  others: readonly DimensionName[],
  filter: WorklistFilter = {},
): Verdict {
  const [first] = kept;
  const isOneFamily = first !== undefined && kept.every((name) => familyOf(first).includes(name));
  if (isOneFamily && others.every((name) => BESIDE.includes(name)) && takesCellsWhole(filter)) return lawful;
  return unlawful('PROTECTED_FACET_TOO_FINE', '上海市数据条例 38-40', { kept, others, beside: BESIDE });
}
