import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { documentNumber } from '../../../../kernel/values/work/documentNumber';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import {
  JUSTICE_SENDERS,
  type JusticeSender,
  justiceBounce,
  mayReturnTransfer,
} from '../../rules/transfers/justiceBounce';
import { justiceReceipt } from '../../rules/transfers/justiceClosing';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import { takeStepIn } from '../cases/takeStep';
import { changeTransfer } from './changeTransfer';

const REASON_LIMIT = 500;

/** How a transfer comes back. */
export interface TransferReturn extends WorkAt {
  readonly by: JusticeSender;
  readonly code: string;
  readonly reason: string;
  /** Number of the document that sends it back; null without one. */
  readonly documentNumber?: string | null;
}

/**
 * Sends a transfer back with its reason: the case is investigated again. The police enter their own bounce, the department
 * that of a procuratorate or a court. Throws NOT_YOUR_CASE, JUSTICE_BOUNCE_UNFIT, WORK_STATE_UNFIT, WORK_UNKNOWN,
 * WORK_CHANGED and the codes of `documentNumber` and `workText`, and what `takeStepIn` throws. EN-4；《行政处罚法》第二十七条
 */
export async function returnTransfer(database: SiloDatabase, input: TransferReturn, doing: WorkDoing): Promise<string> {
  const by = requireOneOf(input.by, JUSTICE_SENDERS, 'by');
  const reason = workText(input.reason, 'reason', REASON_LIMIT);
  const document = input.documentNumber ? documentNumber(input.documentNumber, 'documentNumber') : null;
  const { code } = input;
  return changeTransfer(
    database,
    input,
    doing,
    async (client, { authority, toAuthority, state, caseFile, number }) => ({
      act: 'RETURN',
      state: 'RETURNED',
      since: doing.today,
      reason,
      verdicts: [
        mayReturnTransfer(doing.actor, { by, state, authority, toAuthority }),
        justiceBounce({ by, code, documentNumber: document }),
      ],
      set: {
        ...{ returned_by: by, return_code: code, return_reason: reason, return_document: document },
        ended_on: doing.today,
      },
      details: { by, code, document },
      follow: () =>
        takeStepIn(client, { number: caseFile, step: { kind: 'COME_BACK', transfer: number, reason } }, doing),
    }),
  );
}

/** How a transfer ended. */
export interface TransferClosing extends WorkAt {
  readonly note: string;
}

/**
 * Closes a transfer whose receipt came and whose evidence was handed over. Throws NOT_YOUR_CASE, JUSTICE_RECEIPT_MISSING,
 * WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the codes of `workText`. 沪府发〔2020〕7号（十）
 */
export async function closeTransfer(database: SiloDatabase, input: TransferClosing, doing: WorkDoing): Promise<string> {
  const note = workText(input.note, 'note', REASON_LIMIT);
  return changeTransfer(database, input, doing, async (_, { authority, receiptNumber }) => ({
    act: 'CLOSE',
    state: 'CLOSED',
    since: doing.today,
    reason: note,
    verdicts: [mayEnforceFor(doing.actor, authority, 'case-officer'), justiceReceipt(receiptNumber)],
    set: { ended_on: doing.today, closing_note: note },
  }));
}
