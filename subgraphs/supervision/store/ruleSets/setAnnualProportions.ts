import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { plannedProportions } from '../../rules/evaluation/plannedProportions';
import { matterAuthority } from '../../rules/ruleSets/matterAuthority';
import { isYearOfFirstEdition, sharesInTime } from '../../rules/ruleSets/sharesInTime';
import { mayActFor } from '../../rules/work/workParties';
import { requireMatter } from '../oversight/requireMatter';
import { appendEvent } from '../work/appendEvent';
import { holdMatter } from './ruleSetChange';
import { findProportions, type Proportions, type ProportionsOf, type StoredProportions } from './storedProportions';

/** Shares for a year, what they rest on, and the version that they take the place of; null for none. */
export interface SharesSetting extends ProportionsOf, Proportions {
  readonly basis: string;
  readonly version: number | null;
}

const STORE = `INSERT INTO annual_proportions AS p (authority, matter_code, year, lower_share, ordinary_share, higher_share,
    basis, set_on, set_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (authority, matter_code, year) DO UPDATE SET lower_share = excluded.lower_share,
    ordinary_share = excluded.ordinary_share, higher_share = excluded.higher_share, basis = excluded.basis,
    set_on = excluded.set_on, set_by = excluded.set_by, version = p.version + 1, recorded_at = now()`;

async function firstEditionFrom(client: PoolClient, { authority, matter }: ProportionsOf): Promise<Day | null> {
  const { rows } = await client.query<{ first: Day | null }>(
    `SELECT min(in_force_from)::text AS first FROM rule_set
     WHERE authority = $1 AND matter_code = $2 AND state = 'PUBLISHED' AND (in_force_to IS NULL OR in_force_to > in_force_from)`,
    [authority, matter],
  );
  return rows[0]?.first ?? null;
}

function requireVersion(known: StoredProportions | undefined, version: number | null): void {
  if ((known?.version ?? null) === version) return;
  const received = String(version);
  throw new CataloguedError('WORK_CHANGED', { field: 'version', received, version: known?.version ?? null });
}

async function judge(client: PoolClient, setting: SharesSetting, today: Day): Promise<{ firstEdition: boolean }> {
  const { authority, matter, year, lower, ordinary, higher } = setting;
  const { leadDepartment } = await requireMatter(client, matter);
  requireLawful(matterAuthority(authority, leadDepartment));
  requireLawful(plannedProportions(setting), { field: 'ordinary', received: `${lower}/${ordinary}/${higher}` });
  const timing = { year, today, firstEditionFrom: await firstEditionFrom(client, setting) };
  requireLawful(sharesInTime(timing));
  return { firstEdition: isYearOfFirstEdition(timing) };
}

/**
 * Fixes the shares of the categories for a year, or changes them while the year has not begun; in the year in which an
 * authority begins, until its first edition comes into force, and the history says so.
 * Throws UNKNOWN_DEPARTMENT, NOT_YOUR_SUPERVISION, SUPERVISION_MATTER_UNKNOWN, RULES_AUTHORITY_NOT_LEAD, PROPORTIONS_UNFIT,
 * PROPORTIONS_ORDINARY_TOO_SMALL, PROPORTIONS_LATE, WORK_CHANGED and the codes of `workText`.
 */
export function setAnnualProportions(
  database: SiloDatabase,
  setting: SharesSetting,
  { actor, today }: WorkDoing,
): Promise<StoredProportions> {
  const { authority, matter, year, lower, ordinary, higher } = setting;
  getDepartment(authority, 'authority');
  requireLawful(mayActFor(actor, authority, 'supervision-approver'));
  const basis = workText(setting.basis, 'basis');
  return database.transaction(async (client) => {
    await holdMatter(client, matter);
    const { firstEdition } = await judge(client, setting, today);
    const known = await findProportions(client, setting);
    requireVersion(known, setting.version);
    await client.query(STORE, [authority, matter, year, lower, ordinary, higher, basis, today, actor.subject]);
    await appendEvent(client, {
      topic: 'proportions',
      number: `${authority}/${matter}/${year}`,
      kind: known ? 'CHANGED' : 'FIXED',
      matter,
      authority,
      actor,
      on: today,
      reason: basis,
      details: { lower, ordinary, higher, firstEdition },
    });
    return (await findProportions(client, setting)) as StoredProportions;
  });
}
