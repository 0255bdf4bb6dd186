import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { EvidenceStep } from '../../rules/evidence/evidenceStep';

const COUNT = `
  INSERT INTO evidence_quality AS q (day, department, lag_hours, told, corrected, withdrawn)
  SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date, t.department,
    greatest(0, floor(extract(epoch FROM now() - t.observed_at) / 3600))::int AS lag_hours, count(*),
    count(*) FILTER (WHERE t.corrected), count(*) FILTER (WHERE t.withdrawn)
  FROM unnest($1::text[], $2::timestamptz[], $3::boolean[], $4::boolean[]) t(department, observed_at, corrected, withdrawn)
  GROUP BY t.department, lag_hours
  ON CONFLICT (day, department, lag_hours) DO UPDATE SET told = q.told + excluded.told,
    corrected = q.corrected + excluded.corrected, withdrawn = q.withdrawn + excluded.withdrawn`;

/** Counts what was told just now, by department and hours of delay, inside the caller's transaction. */
export async function countQuality(client: Queryable, steps: readonly EvidenceStep[]): Promise<void> {
  const told = steps.flatMap(({ next, isCorrection }) => (next ? [{ ...next, isCorrection }] : []));
  if (told.length === 0) return;
  await client.query(COUNT, [
    told.map(({ sourceDepartment }) => sourceDepartment),
    told.map(({ observedAt }) => observedAt),
    told.map(({ isCorrection }) => isCorrection),
    told.map(({ withdrawn }) => withdrawn),
  ]);
}
