import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireWork } from '../../../../kernel/service/work/requireWork';
import { addWork, selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { capChange } from '../../rules/plans/capChange';
import { isCapLate } from '../../rules/plans/capPublication';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import { CAPS, type CapRow } from './capRows';

/** A cap as it is set; `version` that of the one which it changes, 0 for the first of its year. */
export interface CapSetting {
  readonly department: string;
  readonly year: number;
  readonly most: number;
  readonly basis: string;
  readonly version: number;
  readonly reason?: string | null;
}

const HELD = `SELECT ${selectWork(CAPS)} FROM inspection_cap w WHERE w.department = $1 AND w.year = $2 FOR UPDATE`;

/** The cap of a department and year, held, in the version that somebody saw. Throws WORK_CHANGED. */
async function holdCap(client: PoolClient, { department, year, version }: CapSetting): Promise<CapRow | undefined> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('inspection_cap'), hashtext($1))`, [
    `${department} ${year}`,
  ]);
  const found = (await client.query<CapRow>(HELD, [department, year])).rows[0];
  const row = found ?? (version === 0 ? undefined : { version: 0 });
  return row === undefined ? undefined : (requireWork(row, { number: department, version }, 'version') as CapRow);
}

/**
 * Sets and publishes how many planned visits of a department an enterprise gets in a year at most, or changes it. What comes
 * after the year began is told as late. Returns the number of the cap.
 *
 * Throws UNKNOWN_DEPARTMENT, NOT_YOUR_INSPECTION, CAP_UNFIT, CAP_RAISED_WITHOUT_REASON, WORK_CHANGED and the codes of a text,
 * and then nothing is stored. DR-14
 */
export function setCap(database: SiloDatabase, setting: CapSetting, { actor, today }: WorkDoing): Promise<string> {
  const { department, year, most } = setting;
  getDepartment(department);
  requireLawful(mayInspectFor(actor, department, 'inspection-head'));
  const basis = workText(setting.basis, 'basis');
  const reason = setting.reason ? workText(setting.reason, 'reason') : null;
  return database.transaction(async (client) => {
    const former = await holdCap(client, setting);
    requireLawful(capChange({ year, most, former: former?.most ?? null, isReasoned: reason !== null }, today));
    const told = { topic: 'cap', authority: department, actor, on: today, reason } as const;
    if (former) {
      const changed = { most, basis, changed_on: today, change_reason: reason };
      await updateWork(client, CAPS, former.id, changed);
      const details = { year, most, former: former.most };
      await appendEvents(client, { ...told, number: former.number, kind: 'CHANGED', details });
      return former.number;
    }
    const columns = { authority: department, department, year, most, basis, published_on: today };
    const number = await addWork(client, CAPS, today, columns);
    await appendEvents(client, { ...told, number, kind: 'SET', details: { year, most, late: isCapLate(year, today) } });
    return number;
  });
}
