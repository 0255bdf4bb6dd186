import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { addWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { complainantReference } from '../../rules/leads/complainantReference';
import type { LeadEvidence } from '../../rules/leads/leadOfHandOver';
import { type LeadOrigin, leadOrigin } from '../../rules/leads/leadOrigin';
import { mayAnswerLead } from '../../rules/leads/leadParties';
import { foundInTime } from '../../rules/proceedings/filingTerm';
import { evidenceList } from '../../rules/transfers/evidenceList';
import { transferDay } from '../../rules/transfers/transferDay';
import { appendLeadEvents } from './leadHistory';
import { LEADS } from './leadRows';
import { leadDueOn } from './receiveLeads';
import { sealComplainant } from './sealComplainant';

const STANDARD_LIMIT = 200;
const SUMMARY_LIMIT = 1_000;

/** A lead that no inspection handed over. */
export interface LeadEntry {
  readonly authority: string;
  readonly origin: LeadOrigin;
  /** Number of the issue of the hotline, of the clue or of the referral; null without one. */
  readonly reference?: string | null;
  readonly fromDepartment?: string | null;
  readonly fromRegion?: string | null;
  readonly uscc: string;
  /** The provision that is suspected to be broken. */
  readonly standard: string;
  readonly summary: string;
  readonly evidence: readonly LeadEvidence[];
  readonly receivedOn: Day;
  /** Number of the complainant in the sealed register of the department; null for an anonymous one. */
  readonly complainantReference?: string | null;
}

async function requireNew(client: PoolClient, { origin, reference, authority, uscc }: LeadEntry): Promise<void> {
  if (!reference) return;
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('lead'), hashtext($1))`, [reference]);
  const sql = `SELECT number FROM case_lead
    WHERE origin = $1 AND origin_reference = $2 AND authority = $3 AND uscc = $4::character(18)`;
  const { rows } = await client.query<{ number: string }>(sql, [origin, reference, authority, uscc]);
  if (rows[0])
    throw new CataloguedError('LEAD_EXISTS', { field: 'reference', received: reference, lead: rows[0].number });
}

/** The columns of a lead as it is entered, and what its entry in the history tells. */
function columnsOf(entry: LeadEntry): { columns: Record<string, unknown>; details: object } {
  const { authority, origin, uscc, evidence, receivedOn, standard, summary } = entry;
  const [reference, region] = [entry.reference ?? null, entry.fromRegion ?? null];
  const from = { from_department: entry.fromDepartment ?? null, from_region: region };
  const about = { authority, origin, origin_reference: reference, ...from, uscc, ground: 'CASE_LEAD' };
  const told = { standard, summary, codes: [], evidence: JSON.stringify(evidence) };
  const complainantSealed = Boolean(entry.complainantReference);
  const days = { received_on: receivedOn, due_on: leadDueOn(receivedOn) };
  const columns = {
    ...about,
    ...told,
    ...days,
    state: 'RECEIVED',
    complainant_sealed: complainantSealed,
    opinions: '[]',
  };
  const hashes = evidence.map(({ sha256 }) => sha256);
  return { columns, details: { origin, reference, ...from, complainantSealed, evidence: hashes } };
}

/** Adds a lead that was judged, within a transaction. */
export async function addLead(client: PoolClient, entry: LeadEntry, { actor, today }: WorkDoing): Promise<string> {
  await requireNew(client, entry);
  const { columns, details } = columnsOf(entry);
  const number = await addWork(client, LEADS, today, { ...columns, registered_by: actor.subject });
  if (entry.complainantReference) await sealComplainant(client, number, entry.complainantReference);
  const about = { number, uscc: entry.uscc, within: null, authority: entry.authority };
  await appendLeadEvents(client, { ...about, kind: 'REGISTERED', actor, on: today, details });
  return number;
}

/**
 * Registers a lead that no inspection handed over; of a complainant a seal is kept that nobody can read. What was received
 * longer ago than the longest term of the filing is not entered any more: the limitation of the act goes by that day. Throws
 * LEAD_NOT_YOURS, LEAD_ORIGIN_UNFIT, LEAD_EXISTS, COMPLAINANT_REFERENCE_UNFIT, TRANSFER_EVIDENCE_UNFIT, TRANSFER_DAY_UNFIT,
 * CASE_DAY_UNFIT, UNKNOWN_DEPARTMENT and the codes of a code and of `workText`, and then nothing is stored.
 * 沪府发〔2020〕7号（十）、（十五）；《行政处罚法》第三十六条
 */
export async function registerLead(database: SiloDatabase, input: LeadEntry, doing: WorkDoing): Promise<string> {
  const { authority, origin, evidence, receivedOn, complainantReference: sealed = null } = input;
  getDepartment(authority, 'authority');
  const entry = {
    ...input,
    uscc: requireUscc(input.uscc),
    standard: workText(input.standard, 'standard', STANDARD_LIMIT),
    summary: workText(input.summary, 'summary', SUMMARY_LIMIT),
  };
  const { reference = null, fromDepartment = null, fromRegion = null } = input;
  requireAll(
    mayAnswerLead(doing.actor, authority),
    leadOrigin({ origin, reference, fromDepartment, fromRegion, complainantSealed: sealed !== null }),
    evidenceList(evidence),
    transferDay({ field: 'receivedOn', on: receivedOn, notBefore: null, today: doing.today }),
    foundInTime(receivedOn, doing.today, 'receivedOn'),
  );
  if (sealed !== null) requireAll(complainantReference(sealed));
  return database.transaction((client) => addLead(client, entry, doing));
}
