import type { RunSql } from './treeReader';

/** Which side of sharing a department is on. */
export type UsageSide = 'PROVIDER' | 'CONSUMER';

/** Whose usage in which month. */
export interface UsageQuery {
  /** YYYY-MM, in Shanghai. */
  readonly month: string;
  readonly side: UsageSide;
  readonly department: string;
}

/** What one department had of another in a month under one agreement and purpose; counts are decimal. */
export interface UsageRow {
  readonly month: string;
  readonly provider: string | null;
  readonly consumer: string | null;
  readonly agreement: string | null;
  readonly purpose: string | null;
  readonly operations: number;
  readonly entities: number;
  readonly fields: number;
  readonly denied: number;
  readonly outOfScope: number;
}

/** Rows that one page of usage tells at most. */
export const USAGE_ROWS = 1_000;

const usageSql = (side: UsageSide): string => `
  SELECT month, nullif(provider, '') AS provider, nullif(consumer, '') AS consumer, nullif(agreement, '') AS agreement,
    nullif(purpose, '') AS purpose, operations::float8, entities::float8, fields::float8, denied::float8,
    out_of_scope::float8 AS "outOfScope"
  FROM access_usage WHERE month = $1 AND ${side === 'PROVIDER' ? 'provider' : 'consumer'} = $2
  ORDER BY access_usage.provider, access_usage.consumer, access_usage.agreement, access_usage.purpose LIMIT ${USAGE_ROWS}`;

/** The usage of a month as one side sees it; both sides read the same rows. */
export function listUsage(run: RunSql, { month, side, department }: UsageQuery): Promise<UsageRow[]> {
  return run<UsageRow>(usageSql(side), [month, department]);
}
