import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { addWork, requireSeen } from '../../../../kernel/service/work/workTable';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { fenAmount } from '../../../../kernel/values/work/fenAmount';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { stagesOf } from '../../rules/cases/judgeStep';
import type { LeadEvidence } from '../../rules/leads/leadOfHandOver';
import { evidenceList } from '../../rules/transfers/evidenceList';
import { justiceClock } from '../../rules/transfers/justiceClock';
import { oneTransfer } from '../../rules/transfers/justiceClosing';
import { justiceSuspicion } from '../../rules/transfers/justiceSuspicion';
import { justiceTeam } from '../../rules/transfers/justiceTeam';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import { type CaseFileRow, holdCaseFile } from '../cases/caseRows';
import { appendEvents } from '../work/appendEvent';
import { JUSTICE_TRANSFERS } from './justiceRows';
import { openTransfersOf } from './openTransfers';

const POLICE = 'PUBLIC_SECURITY';
const SUSPICION_LIMIT = 1_000;
const ACCOUNT_LIMIT = 100;

/** The report of a team that a case is suspected to be a crime. */
export interface TransferProposal {
  /** Number of the case file. */
  readonly caseFile: string;
  /** The police: the municipal department, or its office in a district. */
  readonly toAuthority: string;
  readonly standard: string;
  /** Fen as text; null for none. */
  readonly amount?: string | null;
  readonly circumstance?: string | null;
  readonly suspicion: string;
  readonly evidence: readonly LeadEvidence[];
  /** Accounts of the officers. */
  readonly team: readonly string[];
}

function transferableCase({ stage, caseNumber, number }: CaseFileRow): Verdict {
  const possibleIn = stagesOf('TRANSFER_CRIMINAL');
  return caseNumber !== null && possibleIn.includes(stage)
    ? lawful
    : unlawful('JUSTICE_CASE_UNFIT', '行政处罚法 27', { field: 'caseFile', received: number, stage, possibleIn });
}

function toPolice(toAuthority: string): Verdict {
  return lineOf(getDepartment(toAuthority, 'toAuthority').code) === POLICE
    ? lawful
    : unlawful('REFERRAL_PARTY_UNFIT', '行政处罚法 27', { field: 'toAuthority', received: toAuthority });
}

async function heldFile(client: PoolClient, number: string, { actor }: WorkDoing): Promise<CaseFileRow> {
  return requireSeen(await holdCaseFile(client, number), actor, number);
}

/**
 * Proposes to transfer a case to the police; the chief decides within three days. Throws NOT_YOUR_CASE, JUSTICE_CASE_UNFIT,
 * JUSTICE_TRANSFER_OPEN, JUSTICE_STANDARD_UNKNOWN, JUSTICE_SUSPICION_NOT_SHOWN, JUSTICE_TEAM_UNFIT, TRANSFER_EVIDENCE_UNFIT,
 * REFERRAL_PARTY_UNFIT, UNKNOWN_DEPARTMENT, WORK_UNKNOWN and the codes of an amount and of `workText`. EN-4；EN-4a
 */
export async function proposeTransfer(
  database: SiloDatabase,
  input: TransferProposal,
  doing: WorkDoing,
): Promise<string> {
  const { today, actor } = doing;
  const { standard, circumstance = null, evidence, toAuthority, caseFile } = input;
  const amount = input.amount ? fenAmount(input.amount, 'amount') : null;
  const suspicion = workText(input.suspicion, 'suspicion', SUSPICION_LIMIT);
  const team = input.team.map((account) => workText(account, 'team', ACCOUNT_LIMIT));
  const sound = [justiceSuspicion({ standard, amount, circumstance }, today), justiceTeam(team, today)];
  requireAll(toPolice(toAuthority), ...sound, evidenceList(evidence));
  return database.transaction(async (client) => {
    const file = await heldFile(client, caseFile, doing);
    const { authority, uscc, caseNumber } = file;
    const open = await openTransfersOf(client, caseFile);
    requireAll(mayEnforceFor(actor, authority, 'case-officer'), transferableCase(file), oneTransfer(open));
    const what = { standard, amount: amount?.toString() ?? null, circumstance, suspicion };
    const about = { authority, to_authority: toAuthority, case_file: caseFile, case_number: caseNumber, uscc, ...what };
    const by = { team, proposed_by: actor.subject, proposed_on: today, evidence: JSON.stringify(evidence) };
    const term = { state: 'PROPOSED', state_since: today, due_on: justiceClock('PROPOSED', today)?.dueOn ?? null };
    const number = await addWork(client, JUSTICE_TRANSFERS, today, { ...about, ...by, ...term });
    const details = { standard, circumstance, team, evidence: evidence.map(({ sha256 }) => sha256) };
    const event = {
      topic: 'transfer',
      number,
      kind: 'PROPOSED',
      uscc,
      authority,
      caseNumber,
      actor,
      on: today,
    } as const;
    await appendEvents(client, { ...event, details });
    return number;
  });
}
