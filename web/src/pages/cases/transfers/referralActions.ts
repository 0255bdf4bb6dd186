import { actsFor } from '../../../app/office';
import type { Session } from '../../../app/session';
import type { ActionSpec } from '../action/FormAction';
import type { Field } from '../action/fields';
import {
  AnswerReferralDocument,
  CloseReferralDocument,
  ReceiveReferralDocument,
  type ReferralsQuery,
  RemindReferralDocument,
  ReopenReferralDocument,
  ReturnReferralDocument,
  SendReferralDocument,
} from '../referrals.generated';

/** A referral as the list reads it. */
export type Referral = NonNullable<ReferralsQuery['referrals']>['edges'][number]['node'];

/** An action on a referral: which side takes it, and in which states it is possible. */
export interface ReferralAction extends ActionSpec {
  readonly side: 'SENDER' | 'RECEIVER';
  readonly states: readonly Referral['state'][];
  isFit?(referral: Referral): boolean;
}

const ASKED: readonly Field[] = [
  { kind: 'text', name: ['subject'], max: 200 },
  { kind: 'long', name: ['request'], max: 1_000 },
  { kind: 'heading', name: ['h1'], term: 'SendReferralInput.evidence' },
  { kind: 'pieces', name: ['evidence'] },
  { kind: 'day', name: ['dueOn'], optional: true },
];

const send = { mutation: 'sendReferral', input: 'SendReferralInput', document: SendReferralDocument, width: 760 };

/** Tells or asks another agency something, in the city or outside it. */
export const SEND_REFERRAL: ActionSpec = {
  ...send,
  zh: '向本市其他部门或者外省市机关发出函告：抄告、移送线索或者请求协助；对方应在期限内反馈（行政处罚法 22、26）。移交已立案的案件，由负责人在案件档案中办理。',
  en: 'Copies something to another agency, hands a matter on to it or asks for assistance; it owes feedback by a day (22, 26). A case that was filed is handed on by the head, on its own page.',
  fields: [
    { kind: 'one', name: ['kind'], of: 'ReferralKind' },
    { kind: 'department', name: ['toAuthority'], optional: true },
    { kind: 'region', name: ['toRegion'], optional: true },
    { kind: 'text', name: ['toName'], max: 100, optional: true },
    { kind: 'text', name: ['uscc'], max: 18 },
    ...ASKED,
  ],
};

/** Hands a case on to the agency that is competent. */
export const HAND_ON: ActionSpec = {
  ...send,
  zh: '将案件移送有管辖权的机关，本案以“移送其他机关”作出决定；移送书须已由承办人员归入案卷，您不得承办本案或者起草移送书（行政处罚法 22、57）。',
  en: 'Hands the case on to the agency that is competent; it is decided so here. An officer on the case put the letter into its record, and you neither worked on the case nor drafted the letter (22, 57).',
  fields: [
    { kind: 'department', name: ['toAuthority'] },
    ...ASKED,
    { kind: 'heading', name: ['h2'], term: 'SendReferralInput.handOn' },
    { kind: 'text', name: ['handOn', 'number'], max: 60, term: 'HandOnCaseInput.number' },
    { kind: 'text', name: ['handOn', 'title'], max: 200, term: 'HandOnCaseInput.title' },
    { kind: 'pick', name: ['handOn', 'sha256'], from: 'letters', term: 'HandOnCaseInput.sha256' },
  ],
};

/** The actions on a referral in the order of its states. */
export const REFERRAL_ACTIONS: readonly ReferralAction[] = [
  {
    mutation: 'receiveReferral',
    input: 'ReferralAtInput',
    document: ReceiveReferralDocument,
    side: 'RECEIVER',
    states: ['SENT'],
    zh: '接收函告；移送的事项成为本部门的案件线索，答复期限自此计算。',
    en: 'Receives it; what is handed on becomes a lead of your department, whose term begins.',
    fields: [],
  },
  {
    mutation: 'answerReferral',
    input: 'AnswerReferralInput',
    document: AnswerReferralDocument,
    side: 'RECEIVER',
    states: ['RECEIVED'],
    zh: '向发函部门反馈处理结果（沪府发〔2020〕7号（十））。',
    en: 'Gives the feedback to whoever sent it (沪府发〔2020〕7号 10).',
    fields: [
      { kind: 'one', name: ['outcome'], of: 'ReferralOutcome' },
      { kind: 'long', name: ['answer'], max: 1_000 },
      { kind: 'text', name: ['documentNumber'], max: 60, optional: true },
    ],
  },
  {
    mutation: 'returnReferral',
    input: 'ReturnReferralInput',
    document: ReturnReferralDocument,
    side: 'RECEIVER',
    states: ['SENT', 'RECEIVED'],
    zh: '退回函告并说明理由；移送的案件成为发函部门的线索。职权范围内的协助请求不得以证据不足拒绝（行政处罚法 26）。',
    en: 'Returns it with its reason; a case that was handed on becomes a lead of the sender. Assistance within your powers is not refused for weak evidence (26).',
    fields: [
      { kind: 'one', name: ['code'], of: 'ReferralReturn' },
      { kind: 'long', name: ['reason'], max: 1_000 },
    ],
  },
  {
    mutation: 'remindReferral',
    input: 'ReferralAtInput',
    document: RemindReferralDocument,
    side: 'SENDER',
    states: ['SENT', 'RECEIVED'],
    isFit: ({ isOverdue }) => isOverdue,
    zh: '催办逾期未反馈的函告，每日至多一次。',
    en: 'Reminds the receiver of what is overdue, once a day at most.',
    fields: [],
  },
  {
    mutation: 'reopenReferral',
    input: 'ReopenReferralInput',
    document: ReopenReferralDocument,
    side: 'SENDER',
    states: ['ANSWERED'],
    zh: '反馈不符合要求，要求重新反馈并说明理由。',
    en: 'Asks anew with the reason, because the answer does not do.',
    fields: [
      { kind: 'long', name: ['reason'], max: 1_000 },
      { kind: 'day', name: ['dueOn'], optional: true },
    ],
  },
  {
    mutation: 'closeReferral',
    input: 'ReferralAtInput',
    document: CloseReferralDocument,
    side: 'SENDER',
    states: ['ANSWERED'],
    zh: '办结已有反馈的函告。',
    en: 'Closes the referral on which feedback came.',
    fields: [],
  },
];

/** The actions on a referral that are possible now and are the session's; for an agency outside the city the sender acts. */
export function referralActionsFor(referral: Referral, session: Session): readonly ReferralAction[] {
  const { authority, toAuthority, state } = referral;
  const sideOf = ({ side }: ReferralAction) => (side === 'SENDER' ? authority : (toAuthority ?? authority)).code;
  if (!session.roles.includes('case-officer')) return [];
  return REFERRAL_ACTIONS.filter(
    (action) => action.states.includes(state) && actsFor(session, sideOf(action)) && (action.isFit?.(referral) ?? true),
  );
}
