import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { CubeColumn } from './cubes';
import { DIMENSIONS, type DimensionName } from './dimensions';

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

/**
 * How finely entities are counted for those who may not see them
 *
 * Every answer is made of the same cells, those of district, state and one dimension that is not shared with the caller:
 * finer cells, or other ones for another question, would let two answers be held against each other.
 *
 * 《上海市数据条例》第三十八条至第四十条
 */
export function facetFineness(kept: readonly DimensionName[], others: readonly DimensionName[]): Verdict {
  const [first] = kept;
  const isOneFamily = first !== undefined && kept.every((name) => familyOf(first).includes(name));
  if (isOneFamily && others.every((name) => BESIDE.includes(name))) return lawful;
  return unlawful('PROTECTED_FACET_TOO_FINE', '上海市数据条例 38-40', { kept, others, beside: BESIDE });
}
