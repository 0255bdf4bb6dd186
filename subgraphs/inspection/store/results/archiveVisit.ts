import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Statements } from '../../../../kernel/service/database/statements';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { mayArchive } from '../../rules/results/archiveSteps';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { holdVisit } from '../visits/holdVisit';
import { visitEvent } from '../visits/visitEvent';
import { VISITS } from '../visits/visitRows';
import { appendEvents } from '../work/appendEvent';
import { archiveSteps } from './archiveReads';
import { heldBy, IN_FILE } from './archiveScope';

/** A closed file: by when, how many entries it had, and the digest of their seals in order. */
export interface VisitArchiveRow {
  readonly visit: string;
  readonly archivedOn: Day;
  readonly entries: number;
  readonly digest: string;
}

const SEALS = `WITH ${heldBy('visit')} SELECT e.hash FROM inspection_event e WHERE ${IN_FILE} ORDER BY e.id`;

/** How many entries the file of a visit has, and the digest of their seals in order. */
export async function digestOf(
  client: PoolClient,
  visit: string,
): Promise<Pick<VisitArchiveRow, 'entries' | 'digest'>> {
  const seals = (await client.query<{ hash: string }>(SEALS, [visit])).rows.map(({ hash }) => hash);
  return { entries: seals.length, digest: createHash('sha256').update(seals.join('\n')).digest('hex') };
}

/**
 * Archives a visit whose every step is there: the seals of all that was done are put under one digest. Throws
 * ARCHIVE_INCOMPLETE with the missing steps, WORK_STATE_UNFIT, NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED.
 * DR-26; 沪府发〔2020〕7号（十一）、（十七）
 */
export function archiveVisit(database: SiloDatabase, at: WorkAt, doing: WorkDoing): Promise<string> {
  return database.transaction(async (client) => {
    const { actor, today } = doing;
    const visit = await holdVisit(client, at, actor);
    const known = await client.query('SELECT FROM visit_archive WHERE visit = $1', [visit.number]);
    const state = known.rowCount ? 'ARCHIVED' : visit.state;
    requireAll(
      mayInspectFor(actor, visit.authority, 'inspection-head'),
      workStep({ act: 'ARCHIVE', state, possibleIn: ['COMPLETED'], article: '沪府发〔2020〕7号（十一）' }),
      mayArchive(await archiveSteps(client, { kind: 'visit', number: visit.number })),
    );
    const { entries, digest } = await digestOf(client, visit.number);
    await client.query(
      `INSERT INTO visit_archive (visit, authority, archived_by, archived_on, entries, digest)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [visit.number, visit.authority, actor.subject, today, entries, digest],
    );
    await updateWork(client, VISITS, visit.id, { state: visit.state });
    const event = visitEvent(visit, 'ARCHIVED', doing);
    await appendEvents(client, { ...event, details: { entries, digest } });
    return visit.number;
  });
}

/** The archive of a visit; undefined before it is archived. */
export async function findVisitArchive(statements: Statements, visit: string): Promise<VisitArchiveRow | undefined> {
  const sql = `SELECT visit, archived_on AS "archivedOn", entries, digest FROM visit_archive WHERE visit = $1`;
  return (await statements.run<VisitArchiveRow & Record<string, unknown>>(sql, [visit]))[0];
}
