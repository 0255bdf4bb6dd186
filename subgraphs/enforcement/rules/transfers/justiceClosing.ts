import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import type { LeadEvidence } from '../leads/leadOfHandOver';

const TRANSFER = '行政执法机关移送涉嫌犯罪案件的规定';

/** A transfer is closed only with the receipt of the police. 沪府发〔2020〕7号（十） */
export function justiceReceipt(receiptNumber: string | null): Verdict {
  return receiptNumber === null
    ? unlawful('JUSTICE_RECEIPT_MISSING', '沪府发〔2020〕7号（十）', { field: 'receiptNumber' })
    : lawful;
}

/** Everything of the list of evidence is handed over, named by its hash. EN-4a；《行政执法机关移送涉嫌犯罪案件的规定》第十二条 */
export function justiceEvidence(listed: readonly LeadEvidence[], handedOver: readonly string[]): Verdict {
  const missing = listed.map(({ sha256 }) => sha256).filter((hash) => !handedOver.includes(hash));
  return missing.length === 0
    ? lawful
    : unlawful('JUSTICE_EVIDENCE_INCOMPLETE', `${TRANSFER} 12`, { field: 'evidence', missing });
}

/** A refusal of the police, as far as an objection to it goes. */
export interface Refusal {
  readonly dueOn: Day | null;
  /** Day of an earlier objection; null where there was none. */
  readonly objectedOn: Day | null;
}

/** An objection is made once, by the last day of its term. EN-4a；《行政执法机关移送涉嫌犯罪案件的规定》第九条 */
export function justiceObjection({ dueOn, objectedOn }: Refusal, today: Day): Verdict {
  return objectedOn !== null || isOverdue(dueOn, today)
    ? unlawful('JUSTICE_OBJECTION_LATE', `${TRANSFER} 9`, { dueOn, objectedOn, today })
    : lawful;
}

/** A transfer of a case and where it stands. */
export interface OpenTransfer {
  readonly number: string;
}

/**
 * No penalty takes the place of criminal liability: a case is not decided while a transfer of it is open
 *
 * EN-4；《行政处罚法》第八条第二款、第二十七条
 */
export function penaltyInPlaceOfCrime(open: readonly OpenTransfer[]): Verdict {
  const [transfer] = open;
  return transfer ? unlawful('PENALTY_IN_PLACE_OF_CRIME', '行政处罚法 8、27', { transfer: transfer.number }) : lawful;
}

/** A case has one open transfer at a time. 《行政处罚法》第二十七条 */
export function oneTransfer(open: readonly OpenTransfer[]): Verdict {
  const [transfer] = open;
  return transfer ? unlawful('JUSTICE_TRANSFER_OPEN', '行政处罚法 27', { transfer: transfer.number }) : lawful;
}
