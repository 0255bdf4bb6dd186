import type { Queryable } from '../../../../kernel/service/work/queryable';
import { DECISIONS, STANDING, type StandingOf, standingParams } from './standingDecisions';

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
  FROM ${DECISIONS} LEFT JOIN entity_place p ON p.uscc = c.uscc
  WHERE ${STANDING}
  GROUP BY p.district ORDER BY p.district NULLS LAST`;

/** How the standing categories of a matter lie over the districts, by their codes. */
export async function districtCategories(client: Queryable, of: StandingOf): Promise<DistrictCategories[]> {
  return (await client.query<DistrictCategories & Record<string, unknown>>(BY_DISTRICT, standingParams(of))).rows;
}
