import type { Statements } from '../../../../kernel/service/database/statements';
import type { QualityCounts } from '../../rules/corrections/qualityFigures';
import type { QualityPeriod } from '../../rules/corrections/qualityPeriod';

/** What was counted of one provider and resource. */
export interface ProviderQualityRow extends QualityCounts {
  readonly department: string;
  readonly resource: string;
  /** Whole hours from observation to recording; null without records. */
  readonly lagMedianHours: number | null;
  readonly lagP95Hours: number | null;
}

/** Whose quality is wanted over which days. */
export interface QualityQuery {
  readonly period: QualityPeriod;
  /** Of this department and its offices, and of the resources; null for all. */
  readonly department: string | null;
  readonly resources: readonly string[];
}

const MOST = 1_000;

/** Percentiles over whole hours are those of the single records: the smallest value that the share does not exceed. */
const MEASURE = `
  WITH told AS (
    SELECT department, resource, lag_hours, sum(recordings) AS n, sum(complete) AS whole FROM provider_quality
    WHERE day BETWEEN $1 AND $2 GROUP BY department, resource, lag_hours),
  ranked AS (
    SELECT *, sum(n) OVER (PARTITION BY department, resource) AS total,
      sum(n) OVER (PARTITION BY department, resource ORDER BY lag_hours) AS upto FROM told),
  measured AS (
    SELECT department, resource, max(total) AS recordings, sum(whole) AS complete,
      min(lag_hours) FILTER (WHERE upto >= total * 0.5) AS median,
      min(lag_hours) FILTER (WHERE upto >= total * 0.95) AS p95
    FROM ranked GROUP BY department, resource),
  mended AS (
    SELECT provider COLLATE "C" AS department, resource COLLATE "C" AS resource, count(*) AS corrections FROM data_doubt
    WHERE state IN ('CORRECTED', 'WITHDRAWN') AND provider IS NOT NULL AND closed_on BETWEEN $1 AND $2
    GROUP BY 1, 2)
  SELECT department, resource, coalesce(recordings, 0)::int AS recordings, coalesce(complete, 0)::int AS complete,
    coalesce(corrections, 0)::int AS corrections, median AS "lagMedianHours", p95 AS "lagP95Hours"
  FROM measured FULL JOIN mended USING (department, resource)
  WHERE $3::text IS NULL OR department = $3 OR starts_with(department, $3 || '-') OR resource = ANY ($4::text[])
  ORDER BY department, resource LIMIT ${MOST}`;

/** What each provider told of each resource over a period, how late, how whole, and how much of it was mended. */
export function measureQuality(statements: Statements, query: QualityQuery): Promise<ProviderQualityRow[]> {
  const { period, department, resources } = query;
  const values = [period.from, period.to, department, resources];
  return statements.run<ProviderQualityRow & Record<string, unknown>>(MEASURE, values);
}
