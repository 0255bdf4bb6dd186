import { INTENSITY_CATEGORIES } from '../../../../kernel/values/reference/intensityCategories';
import type { CubeColumn } from './cubes';
import { GRADES } from './grades';

const NAMES: Readonly<Partial<Record<CubeColumn, (value: string) => string | undefined>>> = {
  grade: (value) => GRADES[Number(value) - 1],
  category: (value) => INTENSITY_CATEGORIES[Number(value) - 1],
  key_listed: (value) => (value === '1' ? 'true' : 'false'),
  inspected_year: (value) => (value === '0' ? undefined : value),
};

/** A value of a column as the API tells it; null for none. */
export function cellValue(column: CubeColumn, value: string): string | null {
  const name = NAMES[column];
  return (name ? name(value) : value) || null;
}
