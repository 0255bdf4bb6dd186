import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { addWork, requireSeen } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { requireUscc } from '../../../../kernel/values/uscc';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { documentNumber } from '../../../../kernel/values/work/documentNumber';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import type { LeadEvidence } from '../../rules/leads/leadOfHandOver';
import { evidenceList } from '../../rules/transfers/evidenceList';
import { handOnApproved } from '../../rules/transfers/handOnApproved';
import { letterHash } from '../../rules/transfers/letterHash';
import { referralDue, referralTerm } from '../../rules/transfers/referralClock';
import { referralParties } from '../../rules/transfers/referralParties';
import { REFERRAL_KINDS, type ReferralKind } from '../../rules/transfers/referralState';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import { holdCaseFile } from '../cases/caseRows';
import { takeStepIn } from '../cases/takeStep';
import { appendEvents } from '../work/appendEvent';
import { REFERRALS } from './referralRows';

const ARTICLE = '行政处罚法 57';
const SUBJECT_LIMIT = 200;
const REQUEST_LIMIT = 1_000;
const NAME_LIMIT = 100;

/** The decision to hand a case on: number and title of its document, and its hash. */
export interface HandOnDecision {
  readonly caseFile: string;
  readonly number: string;
  readonly title: string;
  readonly sha256: string;
}

/** What one agency tells or asks another. */
export interface ReferralEntry {
  readonly authority: string;
  readonly kind: ReferralKind;
  readonly toAuthority?: string | null;
  readonly toRegion?: string | null;
  readonly toName?: string | null;
  readonly uscc: string;
  readonly subject: string;
  readonly request: string;
  readonly evidence: readonly LeadEvidence[];
  /** Last day for the feedback; null for the usual term. */
  readonly dueOn?: Day | null;
  /** The case that is handed on; of a transfer alone, null where there is no case yet. */
  readonly handOn?: HandOnDecision | null;
}

/** Only a transfer hands a case on. 《行政处罚法》第五十七条 */
function handOnKind({ kind, handOn }: ReferralEntry): Verdict {
  if (!handOn) return lawful;
  const facts = { field: 'handOn', received: handOn.caseFile, kind };
  return kind === 'TRANSFER'
    ? letterHash(handOn.sha256, 'handOn.sha256')
    : unlawful('JUSTICE_CASE_UNFIT', ARTICLE, facts);
}

/** Account that put the letter of a hash into the record of a case file; null where nobody did. */
async function drafterOf(client: PoolClient, caseFile: string, sha256: string): Promise<string | null> {
  const sql = `SELECT e.actor FROM enforcement_event e WHERE e.topic = 'case' AND e.number = $1 AND e.kind = 'ATTACH'
    AND e.details::jsonb @> jsonb_build_object('part', 'TRANSFER_LETTER', 'sha256', $2::text) ORDER BY e.sequence DESC LIMIT 1`;
  return (await client.query<{ actor: string }>(sql, [caseFile, sha256])).rows[0]?.actor ?? null;
}

/** Hands the case on, for its authority; the referral is its transfer. */
async function handOnCase(
  client: PoolClient,
  { referral, entry }: { readonly referral: string; readonly entry: ReferralEntry },
  doing: WorkDoing,
): Promise<string | null> {
  if (!entry.handOn) return null;
  const { caseFile, sha256 } = entry.handOn;
  const file = requireSeen(await holdCaseFile(client, caseFile), doing.actor, caseFile);
  const isOwn = file.authority === entry.authority && file.uscc === entry.uscc;
  const facts = { field: 'handOn.caseFile', received: caseFile };
  requireAll(
    isOwn ? lawful : unlawful('JUSTICE_CASE_UNFIT', ARTICLE, facts),
    ...handOnApproved(file.file, { sha256, drafter: await drafterOf(client, caseFile, sha256) }, doing.actor),
  );
  const to = entry.toAuthority ?? entry.toRegion ?? '';
  const document = {
    number: documentNumber(entry.handOn.number, 'handOn.number'),
    title: workText(entry.handOn.title, 'handOn.title', SUBJECT_LIMIT),
  };
  const step = { kind: 'TRANSFER_AGENCY', transfer: referral, to, sha256, ...document } as const;
  const { caseNumber } = await takeStepIn(client, { number: caseFile, step }, doing);
  return caseNumber;
}

async function addReferral(client: PoolClient, entry: ReferralEntry, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { authority, kind, uscc, subject, request, evidence } = entry;
  const [toAuthority, toRegion, toName] = [entry.toAuthority ?? null, entry.toRegion ?? null, entry.toName ?? null];
  const to = { to_authority: toAuthority, to_region: toRegion, to_name: toName };
  const about = { authority, kind, ...to, uscc, subject, request, evidence: JSON.stringify(evidence) };
  const dueOn = entry.dueOn ?? referralTerm(kind, today).dueOn;
  const sent = { sent_by: actor.subject, sent_on: today, due_on: dueOn, state: 'SENT', reminders: 0 };
  const caseFile = entry.handOn?.caseFile ?? null;
  const number = await addWork(client, REFERRALS, today, { ...about, ...sent, case_file: caseFile });
  const caseNumber = await handOnCase(client, { referral: number, entry }, doing);
  const details = { kind, ...to, dueOn, evidence: evidence.map(({ sha256 }) => sha256) };
  const event = { topic: 'referral', number, kind: 'SENT', uscc, authority, caseNumber, actor, on: today } as const;
  await appendEvents(client, { ...event, details });
  return number;
}

/**
 * Tells or asks another agency, which owes feedback by a day; a case that is handed on is decided so, by the head, on the
 * letter that an officer on the case put into its record. Throws NOT_YOUR_CASE, CASE_NOT_ASSIGNED, SAME_PERSON_APPROVES,
 * PENALTY_IN_PLACE_OF_CRIME, REFERRAL_PARTY_UNFIT, REFERRAL_REGION_UNKNOWN, REFERRAL_DUE_UNFIT, TRANSFER_EVIDENCE_UNFIT, JUSTICE_CASE_UNFIT,
 * UNKNOWN_DEPARTMENT, WORK_UNKNOWN, the codes of a code, of `documentNumber` and of `workText`, and what `takeStepIn` throws.
 * EN-2；EN-3；EN-34；沪府发〔2020〕7号（十）
 */
export async function sendReferral(database: SiloDatabase, input: ReferralEntry, doing: WorkDoing): Promise<string> {
  const { authority, toAuthority = null, toRegion = null, toName = null, dueOn = null, evidence } = input;
  getDepartment(authority, 'authority');
  const entry: ReferralEntry = {
    ...input,
    kind: requireOneOf(input.kind, REFERRAL_KINDS, 'kind'),
    uscc: requireUscc(input.uscc),
    subject: workText(input.subject, 'subject', SUBJECT_LIMIT),
    request: workText(input.request, 'request', REQUEST_LIMIT),
    toName: toName === null ? null : workText(toName, 'toName', NAME_LIMIT),
  };
  requireAll(
    mayEnforceFor(doing.actor, authority, entry.handOn ? 'case-head' : 'case-officer'),
    referralParties({ authority, toAuthority, toRegion, toName }),
    referralDue(dueOn, doing.today),
    evidenceList(evidence),
    handOnKind(entry),
  );
  return database.transaction((client) => addReferral(client, entry, doing));
}
