import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { InspectionItemKind } from '../../rules/inspectionWords';
import { itemCeiling } from '../../rules/library/itemCeiling';
import type { ItemMethod } from '../../rules/library/libraryWords';

/** An item on the published list of a day, as plans and draws look at it. */
export interface ListedItem {
  readonly code: string;
  readonly department: string;
  readonly kind: InspectionItemKind;
  readonly methods: readonly ItemMethod[];
  /** Parts in a million of the objects: a general item always has one, a key item never. */
  readonly ratioCeilingPpm: number | null;
  readonly ratioFloorPpm: number | null;
  /** Inspections of one object in a year. */
  readonly mostPerYear: number | null;
  /** Qualification that an inspector needs; null for none. */
  readonly inspectorField: string | null;
  /** Supervision matter whose category counts. */
  readonly matter: string | null;
  /** Whether its legal basis has ended: it cannot be planned or drawn. */
  readonly basisEnded: boolean;
}

const LISTED = `SELECT t.code, t.department, t.kind, t.methods, t.ratio_ceiling_ppm AS "ratioCeilingPpm",
    t.ratio_floor_ppm AS "ratioFloorPpm", t.most_per_year AS "mostPerYear", t.inspector_field AS "inspectorField",
    t.matter_code AS matter, coalesce(t.basis_ended_on <= $2::date, false) AS "basisEnded"
  FROM inspection_item t WHERE t.code = ANY ($1) AND t.published_on <= $2::date
    AND (t.withdrawn_on IS NULL OR $2::date < t.withdrawn_on) ORDER BY t.code`;

/**
 * The items of codes that are on the published list of a day, by code, each once; codes that are not on it are left out.
 */
export async function itemsOn(client: Queryable, codes: readonly string[], day: Day): Promise<ListedItem[]> {
  const { rows } = await client.query<ListedItem & Record<string, unknown>>(LISTED, [codes, day]);
  return rows.map((row) => ({ ...row, ratioCeilingPpm: itemCeiling(row, day) }));
}
