import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireWork } from '../../../../kernel/service/work/requireWork';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { officeOfActor } from '../../../../kernel/values/work/workParties';
import type { Subject } from '../../rules/evidence/evidence';
import { mayActFor } from '../../rules/work/workParties';
import { appendEvent } from '../work/appendEvent';
import { requireRole } from '../work/workDoing';
import { endCategories } from './endCategories';
import { nextSeq } from './evidenceClock';
import { changeSubjects } from './storeSubjects';

/** What an officer enters of a subject, and the version that he saw; null for one that was not there. */
export interface SubjectEntry extends Subject {
  readonly version: number | null;
  /** Number of the document in the authority's own file; null for none. */
  readonly document: string | null;
}

interface Present {
  readonly version: number;
  readonly authority: string;
  readonly observedAt: string;
}

const PRESENT = `SELECT seq::int AS version, authority, to_json(observed_at)#>>'{}' AS "observedAt" FROM supervised_subject
  WHERE matter_code = $1 AND uscc = $2::character(18) AND superseded_seq IS NULL`;

async function findPresent(client: PoolClient, { matter, uscc, version }: SubjectEntry): Promise<Present | undefined> {
  const present = (await client.query<Present>(PRESENT, [matter, uscc])).rows[0];
  if (!present && version === null) return undefined;
  return requireWork(present, { number: `${matter}/${uscc}`, version: version ?? 0 }, 'version');
}

const laterOf = (some: string, other: string | undefined): string =>
  other !== undefined && Date.parse(other) > Date.parse(some) ? other : some;

/**
 * Enters what an authority holds of its subject: since when, whether it works, until when. Who hands a subject over to
 * another office acts for both. The category of who has left ends with it. Throws WORK_CHANGED, WORK_UNKNOWN,
 * NOT_YOUR_SUPERVISION and what `storeSubjects` throws; then nothing is stored.
 */
export function enterSubject(database: SiloDatabase, entry: SubjectEntry, doing: WorkDoing): Promise<void> {
  const { uscc, matter, authority, approval, approvedOn, stoppedOn, endedOn, document } = entry;
  const { actor, today } = doing;
  requireRole(actor, 'supervision-officer');
  return database.transaction(async (client) => {
    const seq = await nextSeq(client);
    const present = await findPresent(client, entry);
    for (const one of new Set([authority, present?.authority ?? authority])) {
      requireLawful(mayActFor(actor, one, 'supervision-officer'), { field: 'authority' });
    }
    const number = `${matter}/${uscc}`;
    const about = { uscc, matter, authority, approval, approvedOn, stoppedOn, endedOn };
    const sourceDepartment = officeOfActor(actor) ?? authority;
    const observedAt = laterOf(new Date().toISOString(), present?.observedAt);
    const source = { sourceDepartment, sourceRecordId: document ?? number, observedAt };
    const changed = await changeSubjects(client, [{ ...about, ...source }], { seq, today });
    if (changed.length === 0) return;
    const kind = present ? 'SUBJECT_CHANGED' : 'SUBJECT_ENTERED';
    const details = { approval, approvedOn, stoppedOn, endedOn, document };
    const event = { topic: 'evidence', number, kind, uscc, matter, authority } as const;
    await appendEvent(client, { ...event, actor, on: today, details });
    if (endedOn !== null) await endCategories(client, { subject: { uscc, matter }, today, now: new Date(), actor });
  });
}
