import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { authoritiesSeen, officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';
import type { Subject } from '../../rules/evidence/evidence';
import { OWN_KINDS, type OwnEntry, ownCatalogued, ownCode, ownDays } from '../../rules/evidence/ownEvidence';
import { stands, type ToldEvidence } from '../../rules/evidence/toldEvidence';
import { mayActFor } from '../../rules/work/workParties';
import { ruleSetFor } from '../ruleSets/storedRuleSet';
import { appendEvent } from '../work/appendEvent';
import { getSubject } from '../work/getSubject';
import { requireRole } from '../work/workDoing';
import { changeEvidence } from './changeEvidence';
import { countQuality } from './countQuality';
import { currentSeq } from './evidenceClock';
import { OWN_KEY, ownSight } from './ownSight';

/** What an officer enters of a subject in a matter. */
export interface EvidenceEntry extends OwnEntry {
  readonly uscc: string;
  readonly matter: string;
  /** Number of the document in the authority's own file; null for none. */
  readonly document: string | null;
}

const PLACE = 'SELECT district, industry FROM entity_place WHERE uscc = $1::character(18)';
interface Place {
  readonly district: string | null;
  readonly industry: string | null;
}

async function judge(client: PoolClient, entry: EvidenceEntry, { actor, today }: WorkDoing): Promise<Subject> {
  const { uscc, matter } = entry;
  const subject = await getSubject(client, { uscc, matter, seq: await currentSeq(client), on: today });
  requireLawful(mayActFor(actor, subject.authority, 'supervision-officer'), { field: 'uscc' });
  requireLawful(ownCode(entry));
  requireLawful(ownDays(entry, today));
  const place = (await client.query<Place>(PLACE, [uscc])).rows[0] ?? { district: null, industry: null };
  const rules = await ruleSetFor(client, { matter, ...place, on: today });
  requireLawful(ownCatalogued(entry, rules?.content));
  return subject;
}

/** Key under which evidence of a number is kept. */
export const ownKey = (number: string): string => `${OWN_KEY}${number}`;

/** An entry is observed when it happened: how long it took to be entered is how timely it is. */
function toldBy(entry: EvidenceEntry, number: string, sourceDepartment: string): ToldEvidence {
  const { matter: _, document: __, ...values } = entry;
  const observedAt = `${entry.occurredOn}T00:00:00+08:00`;
  return stands({ ...values, key: ownKey(number), sourceDepartment, observedAt, dating: 'FACT' });
}

/**
 * Enters what an authority itself knows of its subject, as evidence; resolves to its number. Throws INVALID_USCC codes,
 * VALUE_NOT_ADMITTED, SUPERVISION_MATTER_UNKNOWN, SUBJECT_NOT_SUPERVISED, NOT_YOUR_SUPERVISION, EVIDENCE_UNFIT,
 * EVIDENCE_DAYS_UNFIT, EVIDENCE_NOT_CATALOGUED, EVIDENCE_NOT_JUDGED; then nothing is stored.
 */
export function enterEvidence(database: SiloDatabase, entry: EvidenceEntry, doing: WorkDoing): Promise<string> {
  const { uscc, matter, kind, code, grade, amount, occurredOn, endedOn, document } = entry;
  const { actor, today } = doing;
  requireRole(actor, 'supervision-officer');
  requireUscc(uscc);
  requireOneOf(kind, OWN_KINDS, 'kind');
  return database.transaction(async (client) => {
    const { authority } = await judge(client, entry, doing);
    let number = '';
    const steps = await changeEvidence(client, (seq) => {
      number = `EVD-${today.slice(0, 4)}-${String(seq).padStart(6, '0')}`;
      return [{ told: toldBy(entry, number, officeOfActor(actor) ?? authority), eventId: null, position: null }];
    });
    await countQuality(client, steps);
    const sum = amount === null ? null : String(amount);
    const details = { kind, code, grade, amount: sum, occurredOn, endedOn, document };
    const about = { topic: 'evidence', number, kind: 'ENTERED', uscc, matter, authority } as const;
    await appendEvent(client, { ...about, actor, on: today, details });
    return number;
  });
}

/** Which entry is withdrawn, and why. */
export interface EvidenceWithdrawal {
  readonly number: string;
  readonly reason: string;
}

interface OwnRow {
  readonly uscc: string;
  readonly source: string;
  readonly withdrawn: boolean;
}

const HOLD = `SELECT e.uscc::text, e.source_department AS source, e.withdrawn FROM evidence_record e
  WHERE e.record_key = $1 AND e.superseded_seq IS NULL AND ${ownSight('e', '$2::text[]')} FOR UPDATE OF e`;
const ENTERED = `SELECT matter_code AS matter, authority FROM supervision_event
  WHERE topic = 'evidence' AND number = $1 ORDER BY sequence LIMIT 1`;

/** Holds an entry that the actor sees; for others there is none. */
async function holdOwn(client: PoolClient, number: string, actor: WorkActor): Promise<OwnRow> {
  const row = (await client.query<OwnRow>(HOLD, [ownKey(number), authoritiesSeen(actor)])).rows[0];
  if (row) return row;
  throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: number });
}

/**
 * Withdraws an entry: it is no evidence from now on, and the history keeps that it was entered. Throws WORK_UNKNOWN
 * (also where it is not his to see), NOT_YOUR_SUPERVISION, EVIDENCE_ALREADY_WITHDRAWN.
 */
export function withdrawEvidence(
  database: SiloDatabase,
  { number, reason }: EvidenceWithdrawal,
  { actor, today }: WorkDoing,
): Promise<string> {
  requireRole(actor, 'supervision-officer');
  return database.transaction(async (client) => {
    const { uscc, source, withdrawn } = await holdOwn(client, number, actor);
    requireLawful(mayActFor(actor, source, 'supervision-officer'), { field: 'number' });
    if (withdrawn) throw new CataloguedError('EVIDENCE_ALREADY_WITHDRAWN', { field: 'number', received: number });
    const told = { standing: 'SEALED', key: ownKey(number), observedAt: `${today}T00:00:00+08:00` } as const;
    await countQuality(client, await changeEvidence(client, [{ told, eventId: null, position: null }]));
    const { rows } = await client.query<{ matter: string; authority: string }>(ENTERED, [number]);
    const about = { topic: 'evidence', number, kind: 'WITHDRAWN', uscc, matter: rows[0]?.matter ?? null } as const;
    await appendEvent(client, { ...about, authority: rows[0]?.authority ?? source, actor, on: today, reason });
    return number;
  });
}
