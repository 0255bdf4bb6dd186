import { actsFor } from '../../../app/office';
import type { Session } from '../../../app/session';
import type { ActionSpec } from '../action/FormAction';
import { type Filled, verdict } from '../action/fields';
import {
  AnswerJusticeTransferDocument,
  CloseJusticeTransferDocument,
  DecideJusticeTransferDocument,
  HandOverJusticeEvidenceDocument,
  type JusticeTransferPageQuery,
  ObjectToJusticeTransferDocument,
  ReceiveJusticeTransferDocument,
  ReturnJusticeTransferDocument,
  SendJusticeTransferDocument,
} from '../transfers.generated';

/** A transfer to the police as its page reads it. */
export type Transfer = NonNullable<JusticeTransferPageQuery['justiceTransfer']>;

/** An action on a transfer: whose it is, and in which states it is possible. */
export interface TransferAction extends ActionSpec {
  readonly role: 'case-officer' | 'case-head';
  /** Which party acts: the department whose case it is, or the police. */
  readonly side: 'authority' | 'toAuthority';
  readonly states: readonly Transfer['state'][];
  /** What of the input is the same each time. */
  readonly fixed?: Filled;
}

const POLICE_CODES = ['NOT_PROSECUTED', 'ACQUITTED'];
const COURT_CODES = ['EVIDENCE_INSUFFICIENT', 'NOT_COMPETENT'];

const bounce = { mutation: 'returnJusticeTransfer', input: 'ReturnJusticeTransferInput' };

/** The actions on a transfer in the order of its states. */
export const TRANSFER_ACTIONS: readonly TransferAction[] = [
  {
    mutation: 'decideJusticeTransfer',
    input: 'DecideJusticeTransferInput',
    document: DecideJusticeTransferDocument,
    role: 'case-head',
    side: 'authority',
    states: ['PROPOSED'],
    zh: '自接到报告之日起三日内决定是否移送；批准的，应当在二十四小时内向公安机关移送。专案组成员和提请人不得自行决定（行政执法机关移送涉嫌犯罪案件的规定 5）。',
    en: 'Decides within three days whether the case is transferred; what is approved is with the police within 24 hours. Nobody of the team, nor who proposed it, decides (Transfer Rules 5).',
    fields: [
      verdict(
        ['approved'],
        ['批准移送，二十四小时内向公安机关移送', 'approved, to be sent within 24 hours'],
        ['不批准移送，须写明理由', 'declined, for the reason given'],
      ),
      { kind: 'moment', name: ['decidedAt'] },
      { kind: 'long', name: ['reason'], max: 500, optional: true },
    ],
  },
  {
    mutation: 'sendJusticeTransfer',
    input: 'SendJusticeTransferInput',
    document: SendJusticeTransferDocument,
    role: 'case-officer',
    side: 'authority',
    states: ['APPROVED'],
    zh: '登记移送书已送公安机关；自此案件转为“移送司法机关”，在公安机关决定前不得作出行政处罚（行政处罚法 27）。',
    en: 'Notes that the letter went to the police: from now on the case is transferred, and no penalty takes its place (27).',
    fields: [
      { kind: 'moment', name: ['sentAt'] },
      { kind: 'hash', name: ['letterSha256'] },
    ],
  },
  {
    mutation: 'receiveJusticeTransfer',
    input: 'ReceiveJusticeTransferInput',
    document: ReceiveJusticeTransferDocument,
    role: 'case-officer',
    side: 'toAuthority',
    states: ['SENT'],
    zh: '登记公安机关的回执；自签收之日起三日内决定是否立案（行政执法机关移送涉嫌犯罪案件的规定 7、8）。',
    en: 'Gives the receipt of the police, who decide within three days of it whether to file a case (Transfer Rules 7, 8).',
    fields: [
      { kind: 'text', name: ['receiptNumber'], max: 60 },
      { kind: 'day', name: ['receivedOn'] },
    ],
  },
  {
    mutation: 'answerJusticeTransfer',
    input: 'AnswerJusticeTransferInput',
    document: AnswerJusticeTransferDocument,
    role: 'case-officer',
    side: 'toAuthority',
    states: ['RECEIVED', 'OBJECTED'],
    zh: '登记公安机关是否立案的决定；不立案的说明理由，移送部门可以在三个工作日内提请复议（行政执法机关移送涉嫌犯罪案件的规定 8、9）。',
    en: 'Tells whether the police file a case; a refusal gives its reason, and can be objected to within three working days (Transfer Rules 8, 9).',
    fields: [
      verdict(
        ['filed'],
        ['立案侦查，证据随后移交', 'a case is filed; the evidence follows'],
        ['不予立案，须写明理由', 'no case is filed, for the reason given'],
      ),
      { kind: 'day', name: ['answeredOn'] },
      { kind: 'text', name: ['documentNumber'], max: 60 },
      { kind: 'long', name: ['reason'], max: 500, optional: true },
    ],
  },
  {
    mutation: 'objectToJusticeTransfer',
    input: 'ObjectToJusticeTransferInput',
    document: ObjectToJusticeTransferDocument,
    role: 'case-officer',
    side: 'authority',
    states: ['NOT_FILED'],
    zh: '对不予立案的决定提请复议：限一次，自收到通知之日起三个工作日内（行政执法机关移送涉嫌犯罪案件的规定 9）。',
    en: 'Objects to the refusal of the police: once, within three working days (Transfer Rules 9).',
    fields: [{ kind: 'long', name: ['reason'], max: 500 }],
  },
  {
    mutation: 'handOverJusticeEvidence',
    input: 'HandOverJusticeEvidenceInput',
    document: HandOverJusticeEvidenceDocument,
    role: 'case-officer',
    side: 'authority',
    states: ['FILED'],
    zh: '登记清单所列证据已全部移交公安机关；应当在接到立案通知之日起三日内移交（行政执法机关移送涉嫌犯罪案件的规定 12）。',
    en: 'Notes that all evidence of the list was handed over to the police, due within three days of the filing (Transfer Rules 12).',
    fields: [
      { kind: 'picks', name: ['evidence'], from: 'evidence' },
      { kind: 'day', name: ['handedOverOn'] },
    ],
  },
  {
    ...bounce,
    document: ReturnJusticeTransferDocument,
    role: 'case-officer',
    side: 'toAuthority',
    states: ['SENT', 'RECEIVED', 'NOT_FILED', 'OBJECTED', 'FILED', 'HANDED_OVER'],
    fixed: { by: 'POLICE' },
    zh: '以公安机关退回移送并说明理由；案件回到移送部门，恢复调查（行政处罚法 27）。',
    en: 'Sends the transfer back as the police, with the reason; the case is investigated again by the department (27).',
    fields: [
      { kind: 'one', name: ['code'], of: 'JusticeBounce', without: POLICE_CODES },
      { kind: 'long', name: ['reason'], max: 500 },
      { kind: 'text', name: ['documentNumber'], max: 60, optional: true },
    ],
  },
  {
    ...bounce,
    document: ReturnJusticeTransferDocument,
    role: 'case-officer',
    side: 'authority',
    states: ['NOT_FILED'],
    fixed: { by: 'POLICE' },
    zh: '公安机关不予立案，不再提请复议，案件取回；恢复调查，依法处理（行政处罚法 27）。',
    en: 'Takes the case back where the police filed none and nothing more is asked of them; it is investigated again (27).',
    fields: [
      { kind: 'one', name: ['code'], of: 'JusticeBounce', without: POLICE_CODES },
      { kind: 'long', name: ['reason'], max: 500 },
      { kind: 'text', name: ['documentNumber'], max: 60, optional: true },
    ],
  },
  {
    ...bounce,
    document: ReturnJusticeTransferDocument,
    role: 'case-officer',
    side: 'authority',
    states: ['FILED', 'HANDED_OVER'],
    zh: '登记人民检察院或者人民法院以文书退回的移送；案件恢复调查，依法给予行政处罚（行政处罚法 27）。',
    en: 'Enters what a procuratorate or a court sent back by its document; the case is investigated again, and a penalty can follow (27).',
    fields: [
      { kind: 'one', name: ['by'], of: 'JusticeSender', without: ['POLICE'] },
      { kind: 'one', name: ['code'], of: 'JusticeBounce', without: COURT_CODES },
      { kind: 'long', name: ['reason'], max: 500 },
      { kind: 'text', name: ['documentNumber'], max: 60 },
    ],
  },
  {
    mutation: 'closeJusticeTransfer',
    input: 'CloseJusticeTransferInput',
    document: CloseJusticeTransferDocument,
    role: 'case-officer',
    side: 'authority',
    states: ['HANDED_OVER'],
    zh: '办结移送：须有公安机关回执，且证据已经移交（沪府发〔2020〕7号（十））。',
    en: 'Closes the transfer: there is a receipt of the police, and the evidence went over (沪府发〔2020〕7号 10).',
    fields: [{ kind: 'long', name: ['note'], max: 500 }],
  },
];

/** The actions on a transfer that are possible now and are the session's to take. */
export function transferActionsFor(transfer: Transfer, session: Session): readonly TransferAction[] {
  const decidesOwn = ({ mutation }: TransferAction) =>
    mutation === 'decideJusticeTransfer' && transfer.team.includes(session.subject);
  return TRANSFER_ACTIONS.filter(
    (action) =>
      action.states.includes(transfer.state) &&
      session.roles.includes(action.role) &&
      actsFor(session, transfer[action.side].code) &&
      !decidesOwn(action),
  );
}
