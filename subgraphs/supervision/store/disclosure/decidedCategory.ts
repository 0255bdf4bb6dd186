import type { Queryable } from '../../../../kernel/service/work/queryable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { IntensityCategory } from '../../../../kernel/values/reference/intensityCategories';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireUscc } from '../../../../kernel/values/uscc';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import type { CategoryReason, CategoryStatus } from '../../rules/categoryStatus';
import { mayActFor, type WorkRole } from '../../rules/work/workParties';
import { requireMatter } from '../oversight/requireMatter';
import { requireRole } from '../work/workDoing';

/** A decision on a category as disclosure reads it. */
export interface DecidedCategory {
  readonly id: string;
  readonly uscc: string;
  readonly matter: string;
  readonly authority: string;
  readonly status: CategoryStatus;
  readonly reason: CategoryReason;
  readonly category: IntensityCategory | null;
  readonly level: number | null;
  readonly since: Day;
  readonly until: Day | null;
  readonly published: boolean;
  readonly ruleSet: string | null;
  readonly run: string | null;
  readonly measurePlan: string | null;
}

/** Of which entity, in which matter, on which day. */
export interface CategoryOf {
  readonly uscc: string;
  readonly matter: string;
  readonly on: Day;
}

/** The columns of `DecidedCategory`, over `category_assignment c`. */
const DECIDED_COLUMNS = `c.id::text AS id, c.uscc, c.matter_code AS matter, c.authority, c.status, c.reason,
  c.category, c.level, c.since, c.until, c.published, c.rule_set::text AS "ruleSet", c.run::text AS run,
  c.measure_plan AS "measurePlan"`;

const IN_FORCE = `SELECT ${DECIDED_COLUMNS} FROM category_assignment c WHERE c.uscc = $1 AND c.matter_code = $2
  AND c.since <= $3 AND (c.until IS NULL OR $3 < c.until)`;

/** The decision in force of an entity in a matter. Throws the codes of `requireUscc` and SUPERVISION_MATTER_UNKNOWN. */
export async function findCategoryInForce(
  client: Queryable,
  { uscc, matter, on }: CategoryOf,
  hold: '' | 'FOR NO KEY UPDATE' = '',
): Promise<DecidedCategory | undefined> {
  const code = requireUscc(uscc);
  await requireMatter(client, matter);
  return (await client.query<DecidedCategory>(`${IN_FORCE} ${hold}`, [code, matter, on])).rows[0];
}

/** That there is none, or none that is the asker's to see: the same either way. */
export function noCategory({ uscc, matter }: CategoryOf): CataloguedError {
  return new CataloguedError('CATEGORY_NOT_IN_FORCE', { field: 'uscc', received: uscc, matter });
}

/**
 * The decision in force, held until the transaction ends, for somebody who acts for its authority. Throws
 * NOT_YOUR_SUPERVISION, CATEGORY_NOT_IN_FORCE (also where it is not his to see) and what `findCategoryInForce` throws.
 */
export async function holdCategoryInForce(
  client: Queryable,
  of: CategoryOf,
  { actor, role }: { readonly actor: WorkActor; readonly role: WorkRole },
): Promise<DecidedCategory> {
  requireRole(actor, role);
  const found = await findCategoryInForce(client, of, 'FOR NO KEY UPDATE');
  if (!found || !seesAuthority(actor, found.authority)) throw noCategory(of);
  requireLawful(mayActFor(actor, found.authority, role));
  return found;
}
