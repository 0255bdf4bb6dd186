import type { PoolClient } from 'pg';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { type InspectionItemInput, ingestItems } from '../writeItems';

/** An item of the published list as it stands, with everything that it says. */
export type ListedRow = Required<InspectionItemInput> & { readonly basisEndedOn: Day | null };

const LISTED = `SELECT t.code, t.name, t.name_en AS "nameEn", t.basis, t.department, t.kind,
    t.published_on::text AS "publishedOn", t.withdrawn_on::text AS "withdrawnOn", t.basis_ended_on::text AS "basisEndedOn",
    t.object_type AS "objectType", t.methods, t.ratio_floor_ppm AS "ratioFloorPpm",
    t.ratio_ceiling_ppm AS "ratioCeilingPpm", t.least_per_year AS "leastPerYear", t.most_per_year AS "mostPerYear",
    t.inspector_field AS "inspectorField", t.matter_code AS matter, t.source_department AS "sourceDepartment",
    t.source_record_id AS "sourceRecordId", to_json(t.observed_at)#>>'{}' AS "observedAt"
  FROM inspection_item t WHERE t.code = ANY ($1) ORDER BY t.code FOR UPDATE`;

/** Lets everybody who would change items of these codes wait for one another; the history of each is chained by its code. */
export async function lockItems(client: PoolClient, codes: readonly string[]): Promise<void> {
  const lock = `SELECT pg_advisory_xact_lock(hashtext('item'), hashtext(code)) FROM unnest($1::text[]) code`;
  await client.query(lock, [[...new Set(codes)].sort()]);
}

/** The items of codes that came onto the list, held, by code; whoever changes them has locked them. */
export async function holdListed(client: PoolClient, codes: readonly string[]): Promise<ListedRow[]> {
  return (await client.query<ListedRow>(LISTED, [codes])).rows;
}

/** The item of a code that came onto the list, held. Throws INSPECTION_ITEM_UNKNOWN. */
export async function getListed(client: PoolClient, code: string): Promise<ListedRow> {
  const [row] = await holdListed(client, [code]);
  if (!row) throw new CataloguedError('INSPECTION_ITEM_UNKNOWN', { field: 'code', received: code });
  return row;
}

/** Writes an item of the list as it stands from now on, not before what was told of it; tells of it in the outbox. */
export async function writeListed(
  client: PoolClient,
  row: InspectionItemInput,
  told: ListedRow | undefined,
): Promise<void> {
  const now = new Date().toISOString();
  const isLater = told !== undefined && Date.parse(told.observedAt) > Date.parse(now);
  await ingestItems(client, [{ ...row, observedAt: isLater ? told.observedAt : now }]);
}
