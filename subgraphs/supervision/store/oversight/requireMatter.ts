import type { Queryable } from '../../../../kernel/service/work/queryable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';

/** A supervision matter as work needs to know it. */
export interface KnownMatter {
  readonly code: string;
  readonly leadDepartment: string;
  readonly inForceFrom: Day;
  readonly inForceTo: Day | null;
  /** Departments that work together with the lead; null where none was told. */
  readonly cooperating: readonly string[] | null;
}

/** The matter of a code. Throws SUPERVISION_MATTER_UNKNOWN. */
export async function requireMatter(client: Queryable, code: string, field = 'matter'): Promise<KnownMatter> {
  const { rows } = await client.query<KnownMatter & Record<string, unknown>>(
    `SELECT code, lead_department AS "leadDepartment", in_force_from::text AS "inForceFrom",
       in_force_to::text AS "inForceTo", cooperating FROM supervision_matter WHERE code = $1`,
    [code],
  );
  if (rows[0]) return rows[0];
  throw new CataloguedError('SUPERVISION_MATTER_UNKNOWN', { field, received: code });
}
