import {
  HoldCaseHearingDocument,
  RequestCaseHearingDocument,
  ScheduleCaseHearingDocument,
  WaiveCaseHearingDocument,
} from '../steps.generated';
import { DOCUMENT_DAY, DOCUMENT_HASH } from './commonFields';
import { verdict } from './fields';
import type { StepAction } from './stepAction';

/** The steps of a hearing. */
export const HEARING_ACTIONS: readonly StepAction[] = [
  {
    mutation: 'requestCaseHearing',
    input: 'RequestCaseHearingInput',
    document: RequestCaseHearingDocument,
    seat: 'OFFICERS',
    stages: ['NOTIFIED', 'REREVIEWED'],
    zh: '登记当事人申请听证；听证期间不计入办案期限（行政处罚法 64）。',
    en: 'Records that the party asks for a hearing; its days do not count towards the term (64).',
    fields: [DOCUMENT_DAY, { kind: 'day', name: ['requestedOn'] }, DOCUMENT_HASH],
  },
  {
    mutation: 'scheduleCaseHearing',
    input: 'ScheduleCaseHearingInput',
    document: ScheduleCaseHearingDocument,
    seat: 'HEAD',
    stages: ['HEARING_REQUESTED', 'HEARING_SCHEDULED'],
    zh: '安排听证日期和主持人：提前七个工作日通知，主持人不得是本案调查人员（行政处罚法 64）。',
    en: 'Sets day and chair of the hearing: told seven working days before, and no officer of the case chairs it (64).',
    fields: [
      DOCUMENT_DAY,
      { kind: 'text', name: ['chair'], max: 100 },
      { kind: 'day', name: ['heldOn'] },
      DOCUMENT_HASH,
    ],
  },
  {
    mutation: 'holdCaseHearing',
    input: 'HoldCaseHearingInput',
    document: HoldCaseHearingDocument,
    seat: 'CHAIR',
    stages: ['HEARING_SCHEDULED'],
    zh: '登记听证已经举行并附听证笔录；此后的决定应当根据笔录作出（行政处罚法 64、65）。',
    en: 'Records that the hearing was held, with its record, on which the decision then rests (64, 65).',
    fields: [
      DOCUMENT_DAY,
      verdict(
        ['signedByParty'],
        ['当事人已在笔录上签字', 'the party signed the record'],
        ['当事人未签字', 'the party did not sign'],
      ),
      verdict(
        ['refusalNoted'],
        ['笔录已注明拒绝签字', 'the record notes the refusal'],
        ['笔录未注明', 'the record does not note it'],
        { optional: true },
      ),
      verdict(
        ['isOpen'],
        ['听证公开举行', 'the hearing was public'],
        ['听证不公开，须写明理由', 'it was not public, for the reason chosen'],
      ),
      { kind: 'one', name: ['closedFor'], of: 'CaseHearingClosure', optional: true },
      DOCUMENT_HASH,
    ],
  },
  {
    mutation: 'waiveCaseHearing',
    input: 'WaiveCaseHearingInput',
    document: WaiveCaseHearingDocument,
    seat: 'OFFICERS',
    stages: ['HEARING_REQUESTED', 'HEARING_SCHEDULED'],
    zh: '登记当事人撤回听证申请；未到场或者中途退出的，由听证主持人登记（行政处罚法 64）。',
    en: 'Records that the party withdrew its request; that it stayed away or left, the chair records (64).',
    fields: [
      DOCUMENT_DAY,
      { kind: 'one', name: ['attendance'], of: 'CaseHearingAttendance', without: ['ABSENT', 'LEFT_WITHOUT_LEAVE'] },
      DOCUMENT_HASH,
    ],
  },
  {
    mutation: 'waiveCaseHearing',
    input: 'WaiveCaseHearingInput',
    document: WaiveCaseHearingDocument,
    seat: 'CHAIR',
    stages: ['HEARING_REQUESTED', 'HEARING_SCHEDULED'],
    zh: '以听证主持人登记当事人无正当理由未到场，或者未经许可中途退出，视为放弃听证（行政处罚法 64）。',
    en: 'Records as its chair that the party stayed away without good reason or left without leave, which gives the hearing up (64).',
    fields: [
      DOCUMENT_DAY,
      { kind: 'one', name: ['attendance'], of: 'CaseHearingAttendance', without: ['WITHDRAWN'] },
      verdict(
        ['goodReason'],
        ['有正当理由，不视为放弃', 'it had good reason, nothing is given up'],
        ['无正当理由', 'it had no good reason'],
      ),
      DOCUMENT_HASH,
    ],
  },
];
