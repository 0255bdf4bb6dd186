import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import type { Ingested } from '../../../kernel/service/ingest';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { rowOf } from '../../../kernel/values/requireRow';
import { hubPlan, type ItemOfPlan, isHubPlan } from '../rules/hubPlan';
import { hubRecord } from '../rules/hubRecord';
import type { InspectionInput } from './checkInspection';
import { ingestInspections } from './writeInspections';

/** What the published plans of this hub inspect, by their number. */
export type HubPlans = ReadonlyMap<string, readonly ItemOfPlan[]>;

const PLANS = `SELECT p.number, (SELECT json_agg(json_build_object('department', t->>'department', 'item', t->>'item'))
    FROM jsonb_array_elements(e.content->'tasks') t) AS tasks
  FROM inspection_plan p JOIN inspection_plan_edition e ON e.plan_number = p.number AND e.edition = p.edition
  WHERE p.state IN ('PENDING', 'RUNNING', 'COMPLETED') AND ($1::text[] IS NULL OR p.number = ANY ($1))`;

/** The published plans of some numbers in their edition in force, or all of them. */
export async function readHubPlans(client: PoolClient, numbers: readonly string[] | null = null): Promise<HubPlans> {
  const { rows } = await client.query<{ number: string; tasks: readonly ItemOfPlan[] }>(PLANS, [numbers]);
  return new Map(rows.map(({ number, tasks }) => [number, tasks]));
}

/**
 * Judges an inspection that another system supplies by what is this hub's alone, beside `checkInspection`. Throws
 * INSPECTION_RECORD_OF_VISIT for a record of the hub's own visits, and INSPECTION_PLAN_UNFIT for a plan code of the hub's form
 * that is not a published plan of the department with the item.
 */
export function checkImported(row: InspectionInput, plans: HubPlans): void {
  const { uscc, department, planCode, sourceRecordId } = row;
  const at = { uscc, ...rowOf(row) };
  const items = row.items.map(({ itemCode }) => itemCode);
  requireLawful(hubRecord(sourceRecordId), at);
  requireLawful(hubPlan({ planCode, department, items }, plans.get(planCode ?? '')), at);
}

/**
 * Stores inspections that another system supplies inside the caller's transaction, as `ingestInspections` does; what this hub's
 * own visits tell is out of their reach. Throws what `checkImported` and `ingestInspections` throw.
 */
export async function importInspections(client: PoolClient, rows: readonly InspectionInput[]): Promise<Ingested> {
  const numbers = new Set(rows.flatMap(({ planCode }) => (isHubPlan(planCode) ? [planCode] : [])));
  const plans: HubPlans = numbers.size > 0 ? await readHubPlans(client, [...numbers]) : new Map();
  for (const row of rows) checkImported(row, plans);
  return ingestInspections(client, rows);
}

/** Stores inspections in one transaction, as `importInspections` does; when it throws, nothing is stored. */
export function storeInspections(database: SiloDatabase, rows: readonly InspectionInput[]): Promise<Ingested> {
  return database.transaction((client) => importInspections(client, rows));
}
