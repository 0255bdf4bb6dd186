import { type Division, districtOf } from '../../parts/choices/districts';

/** A district with its place in the schematic: column, row, and size in tiles. */
export interface DistrictTile extends Division {
  readonly at: readonly [column: number, row: number];
  readonly size?: readonly [columns: number, rows: number];
}

type Place = readonly [code: string, at: DistrictTile['at'], size?: DistrictTile['size']];

const PLACES: readonly Place[] = [
  ['310151', [3, 0], [3, 1]],
  ['310114', [0, 1], [2, 1]],
  ['310113', [2, 1], [2, 1]],
  ['310110', [4, 1]],
  ['310107', [1, 2]],
  ['310106', [2, 2]],
  ['310109', [3, 2]],
  ['310101', [4, 2]],
  ['310115', [5, 1], [2, 4]],
  ['310118', [0, 2], [1, 2]],
  ['310105', [1, 3]],
  ['310104', [2, 3]],
  ['310112', [3, 3], [2, 2]],
  ['310117', [0, 4], [3, 1]],
  ['310116', [1, 5], [2, 1]],
  ['310120', [3, 5], [3, 1]],
];

/** The sixteen districts, from north to south as they lie to one another. */
export const DISTRICT_TILES: readonly DistrictTile[] = PLACES.flatMap(([code, at, size]) => {
  const district = districtOf(code);
  return district ? [{ ...district, at, ...(size ? { size } : {}) }] : [];
});
