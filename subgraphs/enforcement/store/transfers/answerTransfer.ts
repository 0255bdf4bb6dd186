import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import type { Day } from '../../../../kernel/values/day';
import { documentNumber } from '../../../../kernel/values/work/documentNumber';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { justiceEvidence, justiceObjection } from '../../rules/transfers/justiceClosing';
import { transferDay } from '../../rules/transfers/transferDay';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import { changeTransfer } from './changeTransfer';

const REASON_LIMIT = 500;

/** The receipt of the police for a transfer. */
export interface TransferReceipt extends WorkAt {
  readonly receiptNumber: string;
  readonly receivedOn: Day;
}

/**
 * Notes the receipt of the police, who decide within three days of it. Throws NOT_YOUR_CASE, TRANSFER_DAY_UNFIT,
 * WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the codes of `documentNumber`. EN-4a；沪府发〔2020〕7号（十）
 */
export async function receiveTransfer(
  database: SiloDatabase,
  input: TransferReceipt,
  doing: WorkDoing,
): Promise<string> {
  const receipt = documentNumber(input.receiptNumber, 'receiptNumber');
  const { receivedOn: on } = input;
  return changeTransfer(database, input, doing, async (_, { toAuthority, stateSince }) => ({
    act: 'RECEIVE',
    state: 'RECEIVED',
    since: on,
    verdicts: [
      mayEnforceFor(doing.actor, toAuthority, 'case-officer'),
      transferDay({ field: 'receivedOn', on, notBefore: stateSince, today: doing.today }),
    ],
    set: { receipt_number: receipt, received_on: on },
    details: { receipt, on },
  }));
}

/** What the police decide on a transfer. */
export interface TransferAnswer extends WorkAt {
  readonly filed: boolean;
  readonly answeredOn: Day;
  /** Number of the notice of filing, or of not filing. */
  readonly documentNumber: string;
  /** Why no case is filed; null where one is. */
  readonly reason?: string | null;
}

/**
 * Notes what the police decided, on the transfer or on the objection. Throws NOT_YOUR_CASE, TRANSFER_DAY_UNFIT,
 * WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the codes of `documentNumber` and `workText`. EN-4a
 */
export async function answerTransfer(database: SiloDatabase, input: TransferAnswer, doing: WorkDoing): Promise<string> {
  const { filed, answeredOn: on } = input;
  const document = documentNumber(input.documentNumber, 'documentNumber');
  const reason = filed ? null : workText(input.reason ?? '', 'reason', REASON_LIMIT);
  return changeTransfer(database, input, doing, async (_, { toAuthority, stateSince }) => ({
    act: 'ANSWER',
    state: filed ? 'FILED' : 'NOT_FILED',
    since: on,
    verdicts: [
      mayEnforceFor(doing.actor, toAuthority, 'case-officer'),
      transferDay({ field: 'answeredOn', on, notBefore: stateSince, today: doing.today }),
    ],
    set: { answered_on: on, answer_document: document, answer_reason: reason },
    ...(reason !== null && { reason }),
    details: { document, on },
  }));
}

/** An objection to a refusal of the police. */
export interface TransferObjection extends WorkAt {
  readonly reason: string;
}

/**
 * Objects to a refusal of the police, within its term and once. Throws NOT_YOUR_CASE, JUSTICE_OBJECTION_LATE,
 * WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the codes of `workText`. EN-4a
 */
export async function objectToTransfer(
  database: SiloDatabase,
  input: TransferObjection,
  doing: WorkDoing,
): Promise<string> {
  const reason = workText(input.reason, 'reason', REASON_LIMIT);
  return changeTransfer(database, input, doing, async (_, { authority, dueOn, objectedOn }) => ({
    act: 'OBJECT',
    state: 'OBJECTED',
    since: doing.today,
    verdicts: [
      mayEnforceFor(doing.actor, authority, 'case-officer'),
      justiceObjection({ dueOn, objectedOn }, doing.today),
    ],
    set: { objected_on: doing.today, objection: reason },
    reason,
  }));
}

/** What of the evidence was handed over, by its hashes. */
export interface TransferHandOver extends WorkAt {
  readonly evidence: readonly string[];
  readonly handedOverOn: Day;
}

/**
 * Notes that the evidence of the list went to the police who filed a case. Throws NOT_YOUR_CASE, JUSTICE_EVIDENCE_INCOMPLETE,
 * TRANSFER_DAY_UNFIT, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED. EN-4a
 */
export async function handOverEvidence(
  database: SiloDatabase,
  input: TransferHandOver,
  doing: WorkDoing,
): Promise<string> {
  const { evidence: given, handedOverOn: on } = input;
  return changeTransfer(database, input, doing, async (_, { authority, evidence, stateSince }) => ({
    act: 'HAND_OVER',
    state: 'HANDED_OVER',
    since: on,
    verdicts: [
      mayEnforceFor(doing.actor, authority, 'case-officer'),
      justiceEvidence(evidence, given),
      transferDay({ field: 'handedOverOn', on, notBefore: stateSince, today: doing.today }),
    ],
    set: { handed_over_on: on },
    details: { on, evidence: evidence.map(({ sha256 }) => sha256) },
  }));
}
