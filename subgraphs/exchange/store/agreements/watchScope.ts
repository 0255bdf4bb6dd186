import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Day } from '../../../../kernel/values/day';
import { overScopeLimit } from '../../rules/agreements/overScope';
import { suspendForOverScope } from './changeStanding';

/** An access as far as its scope is concerned. */
export interface ScopedAccess {
  /** Number of the agreement; null for an access to data of one's own department. */
  readonly agreement: string | null;
  /** Codes of the entities that were refused as out of scope. */
  readonly outOfScope: readonly string[];
  readonly subject: string;
  readonly operationId: string;
}

/** Notes the entities, forgets those asked for too long ago, and counts what is left: different entities in the time. */
const NOTE = `
  WITH asked AS (
    INSERT INTO over_scope_access AS o (agreement, uscc, asked_at)
    SELECT $1, u, now() FROM unnest($2::text[]) u ORDER BY u
    ON CONFLICT (agreement, uscc) DO UPDATE SET asked_at = excluded.asked_at),
  gone AS (
    DELETE FROM over_scope_access WHERE agreement = $1 AND asked_at <= now() - make_interval(mins => $3::int)
      AND uscc::text <> ALL ($2::text[]))
  SELECT cardinality($2::text[]) + count(*)::int AS entities FROM over_scope_access
  WHERE agreement = $1 AND asked_at > now() - make_interval(mins => $3::int) AND uscc::text <> ALL ($2::text[])`;

/**
 * Of the entities that were refused, those that are certainly outside the agreement's scope. A silo refuses an entity whose
 * place it does not know yet as well; nobody is suspended for that.
 */
const CERTAIN = `
  SELECT u AS uscc FROM unnest($2::text[]) u
  JOIN agreement a ON a.number = $1 LEFT JOIN entity_place p ON p.uscc = u::bpchar
  WHERE u <> ALL (a.usccs) OR p.district <> ALL (a.districts) OR p.industry <> ALL (a.industries)
  ORDER BY u`;

async function watchOne(database: SiloDatabase, number: string, access: ScopedAccess, today: Day): Promise<void> {
  const { outOfScope, subject, operationId } = access;
  const certain = await database.statements.run<{ uscc: string }>(CERTAIN, [number, [...new Set(outOfScope)]]);
  if (certain.length === 0) return;
  const codes = certain.map(({ uscc }) => uscc);
  const { minutes } = overScopeLimit(today);
  const [row] = await database.statements.run<{ entities: number }>(NOTE, [number, codes, minutes]);
  const evidence = { entities: row?.entities ?? 0, subject, operationId };
  if (await suspendForOverScope(database, number, { evidence, today })) {
    await database.statements.run('DELETE FROM over_scope_access WHERE agreement = $1', [number]);
  }
}

/**
 * Takes note of what was asked outside the scope of agreements, and suspends those that go beyond the limit; what led to
 * a suspension does not count again after it is lifted.
 */
export async function watchScope(database: SiloDatabase, accesses: readonly ScopedAccess[], today: Day): Promise<void> {
  for (const access of accesses) {
    if (access.agreement && access.outOfScope.length > 0) await watchOne(database, access.agreement, access, today);
  }
}
