import type { Queryable } from '../work/queryable';

/** Of which matter, and of whose subjects; null for everybody's. */
export interface StandingOf {
  readonly matter: string;
  readonly authorities: readonly string[] | null;
}

/** Standing categories of a matter in one district; null for subjects whose district is not known. */
export interface DistrictCategories {
  readonly district: string | null;
  readonly lower: number;
  readonly ordinary: number;
  readonly higher: number;
  readonly none: number;
}

const counted = (condition: string, name: string): string => `count(*) FILTER (WHERE ${condition})::int AS ${name}`;

const BY_DISTRICT = `SELECT p.district, ${counted("c.category = 'LOWER'", 'lower')},
    ${counted("c.category = 'ORDINARY'", 'ordinary')}, ${counted("c.category = 'HIGHER'", 'higher')},
    ${counted('c.category IS NULL', 'none')}
  FROM category_assignment c LEFT JOIN entity_place p ON p.uscc = c.uscc
  WHERE c.matter_code = $1 AND c.until IS NULL AND ($2::text[] IS NULL OR c.authority = ANY ($2))
  GROUP BY p.district ORDER BY p.district NULLS LAST`;

/** How the standing categories of a matter lie over the districts, by their codes. */
export async function districtCategories(
  client: Queryable,
  { matter, authorities }: StandingOf,
): Promise<DistrictCategories[]> {
  return (await client.query<DistrictCategories & Record<string, unknown>>(BY_DISTRICT, [matter, authorities])).rows;
}
