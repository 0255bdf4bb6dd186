import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { shanghaiDay } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { justiceDecider } from '../../rules/transfers/justiceTeam';
import { letterHash } from '../../rules/transfers/letterHash';
import { sendingDue } from '../../rules/transfers/sendingDue';
import { transferMoment } from '../../rules/transfers/transferDay';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import { takeStepIn } from '../cases/takeStep';
import { changeTransfer } from './changeTransfer';

const REASON_LIMIT = 500;

/** What the chief decides on a transfer, and when he signed it. */
export interface TransferDecision extends WorkAt {
  readonly approved: boolean;
  /** ISO 8601. */
  readonly decidedAt: string;
  /** Why it is declined; null where it is approved. */
  readonly reason?: string | null;
}

/**
 * Approves or declines a transfer; what is approved is to be sent within 24 hours. Throws NOT_YOUR_CASE,
 * SAME_PERSON_APPROVES, TRANSFER_DAY_UNFIT, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the codes of `workText`. EN-4a
 */
export async function decideTransfer(
  database: SiloDatabase,
  input: TransferDecision,
  doing: WorkDoing,
): Promise<string> {
  const { approved, decidedAt } = input;
  const reason = approved ? null : workText(input.reason ?? '', 'reason', REASON_LIMIT);
  const due = sendingDue(decidedAt);
  return changeTransfer(database, input, doing, async (_, row) => {
    const { authority, team, proposedBy, proposedOn } = row;
    const entered = { field: 'decidedAt', at: decidedAt, after: null, notBefore: proposedOn, today: doing.today };
    const verdicts = [
      mayEnforceFor(doing.actor, authority, 'case-head'),
      justiceDecider(doing.actor.subject, [...team, proposedBy]),
      transferMoment(entered),
    ];
    const change = { act: 'DECIDE', since: shanghaiDay(Date.parse(decidedAt)), verdicts } as const;
    const by = { decided_by: doing.actor.subject };
    if (reason !== null) {
      const set = { ...by, decline_reason: reason, ended_on: doing.today };
      return { ...change, state: 'DECLINED', set, reason };
    }
    const { dueAt } = due;
    const term = { approved_at: decidedAt, send_due_at: dueAt, due_on: shanghaiDay(Date.parse(dueAt)) };
    return { ...change, state: 'APPROVED', set: { ...by, ...term }, details: { decidedAt, dueAt } };
  });
}

/** How a transfer was sent. */
export interface TransferSending extends WorkAt {
  /** ISO 8601. */
  readonly sentAt: string;
  /** SHA-256 of the letter of transfer. */
  readonly letterSha256: string;
}

/**
 * Notes that a transfer was sent to the police: the case is transferred from now on. Throws NOT_YOUR_CASE,
 * TRANSFER_EVIDENCE_UNFIT, TRANSFER_DAY_UNFIT, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and what `takeStepIn` throws. EN-4a
 */
export async function sendTransfer(database: SiloDatabase, input: TransferSending, doing: WorkDoing): Promise<string> {
  const { sentAt, letterSha256 } = input;
  return changeTransfer(database, input, doing, async (client, row) => {
    const { authority, approvedAt, sendDueAt, stateSince, caseFile, number } = row;
    const late = sendDueAt !== null && Date.parse(sentAt) > Date.parse(sendDueAt);
    const step = { kind: 'TRANSFER_CRIMINAL', transfer: number, sha256: letterSha256 } as const;
    return {
      act: 'SEND',
      state: 'SENT',
      since: shanghaiDay(Date.parse(sentAt)),
      verdicts: [
        mayEnforceFor(doing.actor, authority, 'case-officer'),
        letterHash(letterSha256, 'letterSha256'),
        transferMoment({ field: 'sentAt', at: sentAt, after: approvedAt, notBefore: stateSince, today: doing.today }),
      ],
      set: { sent_at: sentAt, sent_late: late, letter_sha256: letterSha256 },
      details: { sentAt, late, letter: letterSha256 },
      follow: () => takeStepIn(client, { number: caseFile, step }, doing),
    };
  });
}
