import type { FollowUp } from '../decision/useDecision';
import {
  AskCourtEnforcementDocument,
  AskPaymentDeferralDocument,
  BeginPerformanceDocument,
  CompletePerformanceDocument,
  DecidePaymentDeferralDocument,
  HandInCashDocument,
  PayFineDocument,
  RecordDutiesDoneDocument,
  RemindPenaltyPartyDocument,
} from '../decision.generated';
import { DOCUMENT_DAY } from './commonFields';
import type { DecisionAction } from './decisionAction';
import { verdict } from './fields';

const RUNS = ['RUNNING', 'DEFERRED', 'OVERDUE', 'COURT'];
const runs = ({ performance }: FollowUp): boolean => RUNS.includes(performance.state);

/** Whether a payment was taken in cash and not handed in yet. */
export const isCashHeld = ({ channel, handedInOn }: FollowUp['performance']['payments'][number]): boolean =>
  channel === 'CASH_ON_SPOT' && handedInOn === null;

/** The actions on the performance of a decision. */
export const PERFORMANCE_ACTIONS: readonly DecisionAction[] = [
  {
    mutation: 'beginPerformance',
    input: 'BeginPerformanceInput',
    document: BeginPerformanceDocument,
    role: 'case-officer',
    isPossible: ({ performance, outcome }) => performance.state === 'NOT_BEGUN' && outcome === 'PENALTY',
    zh: '开始履行：缴纳期限自送达之日起十五日（行政处罚法 67）。',
    en: 'Begins the performance: the term of payment of fifteen days runs from the service (67).',
    fields: [DOCUMENT_DAY],
  },
  {
    mutation: 'payFine',
    input: 'PayFineInput',
    document: PayFineDocument,
    role: 'case-officer',
    isPossible: runs,
    zh: '按收据登记一笔缴款；除依法当场收缴外，机关不得自行收缴罚款（行政处罚法 67、68）。',
    en: 'Enters a payment from its receipt; the agency takes nothing itself but cash on the spot where the law lets it (67, 68).',
    fields: [
      DOCUMENT_DAY,
      { kind: 'one', name: ['kind'], of: 'FinePaymentKind' },
      { kind: 'money', name: ['amount'] },
      { kind: 'one', name: ['channel'], of: 'FinePaymentChannel' },
      { kind: 'text', name: ['receipt'], max: 60 },
      { kind: 'one', name: ['cashGround'], of: 'FineCashGround', optional: true },
    ],
  },
  {
    mutation: 'recordDutiesDone',
    input: 'RecordDutiesDoneInput',
    document: RecordDutiesDoneDocument,
    role: 'case-officer',
    isPossible: (followUp) => runs(followUp) && followUp.performance.dutiesLeft,
    zh: '登记罚款以外的处罚已经执行。',
    en: 'Records that the penalties beside money were carried out.',
    fields: [DOCUMENT_DAY, { kind: 'long', name: ['note'], max: 500 }],
  },
  {
    mutation: 'completePerformance',
    input: 'CompletePerformanceInput',
    document: CompletePerformanceDocument,
    role: 'case-officer',
    isPossible: runs,
    zh: '登记履行完毕：罚款、加处罚款和没收款均已缴清，其他处罚均已执行。',
    en: 'Ends the performance: fine, surcharge and gains are paid and other penalties are carried out.',
    fields: [DOCUMENT_DAY, { kind: 'hash', name: ['proof'], optional: true }],
  },
  {
    mutation: 'askPaymentDeferral',
    input: 'AskPaymentDeferralInput',
    document: AskPaymentDeferralDocument,
    role: 'case-officer',
    isPossible: ({ performance }) => ['RUNNING', 'OVERDUE'].includes(performance.state),
    zh: '登记当事人延期或者分期缴纳的申请，由负责人决定（行政处罚法 66）。',
    en: 'Enters the application of the party to pay later or in instalments, which the head answers (66).',
    fields: [
      DOCUMENT_DAY,
      { kind: 'long', name: ['ground'], max: 500 },
      { kind: 'instalments', name: ['instalments'] },
    ],
    width: 760,
  },
  {
    mutation: 'decidePaymentDeferral',
    input: 'DecidePaymentDeferralInput',
    document: DecidePaymentDeferralDocument,
    role: 'case-head',
    isPossible: ({ performance }) => performance.deferrals.some(({ state }) => state === 'ASKED'),
    zh: '答复当事人延期或者分期缴纳的申请；不得答复自己登记的申请。',
    en: 'Answers the application to pay later or in instalments; nobody answers one that he entered himself.',
    fields: [
      DOCUMENT_DAY,
      verdict(
        ['grant'],
        ['准予延期或者分期', 'granted as applied for'],
        ['不予准予，原缴纳期限不变', 'refused, the term stays as it is'],
      ),
      { kind: 'long', name: ['reason'], max: 500 },
    ],
  },
  {
    mutation: 'remindPenaltyParty',
    input: 'RemindPenaltyPartyInput',
    document: RemindPenaltyPartyDocument,
    role: 'case-officer',
    isPossible: ({ performance }) => performance.state === 'OVERDUE' && performance.remindedOn === null,
    zh: '登记催告书已送达逾期的当事人；十个工作日后可以申请法院强制执行（行政强制法 54）。',
    en: 'Records that the overdue party was reminded in writing; ten working days later the court can be asked (Coercion Law 54).',
    fields: [DOCUMENT_DAY],
  },
  {
    mutation: 'askCourtEnforcement',
    input: 'AskCourtEnforcementInput',
    document: AskCourtEnforcementDocument,
    role: 'case-head',
    isPossible: ({ performance }) => performance.state === 'OVERDUE' && performance.remindedOn !== null,
    zh: '申请法院强制执行：救济期限届满后三个月内，且催告送达满十个工作日（行政强制法 53、54）。',
    en: 'Asks the court to enforce: within three months after the terms for remedies, and ten working days after the reminder (Coercion Law 53, 54).',
    fields: [DOCUMENT_DAY, { kind: 'text', name: ['court'], max: 100 }],
  },
  {
    mutation: 'handInCash',
    input: 'HandInCashInput',
    document: HandInCashDocument,
    role: 'case-officer',
    isPossible: ({ performance }) => performance.payments.some(isCashHeld),
    zh: '登记当场收缴的罚款已经上交；应当自收缴之日起两个工作日内交至行政机关（行政处罚法 71）。',
    en: 'Records that cash taken on the spot was handed in, due within two working days (71).',
    fields: [DOCUMENT_DAY, { kind: 'pick', name: ['receipt'], from: 'cash' }],
  },
];
