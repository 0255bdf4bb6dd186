import {
  ArchiveCaseDocument,
  DecideCaseDocument,
  DiscussCaseDocument,
  ServeDecisionDocument,
} from '../steps.generated';
import { DOCUMENT_DAY, DOCUMENT_HASH } from './commonFields';
import { verdict } from './fields';
import type { StepAction } from './stepAction';

/** The steps from the discussion of the heads to the archive. */
export const DECIDING_ACTIONS: readonly StepAction[] = [
  {
    mutation: 'discussCase',
    input: 'DiscussCaseInput',
    document: DiscussCaseDocument,
    seat: 'HEAD',
    stages: ['NOTIFIED', 'REREVIEWED', 'HEARING_HELD', 'HEARING_WAIVED', 'COLLECTIVE'],
    zh: '登记负责人集体讨论的结论：至少两名负责人，均未承办或者审核本案，您须在其中（行政处罚法 57）。',
    en: 'Records what the heads concluded together: at least two who neither worked on the case nor reviewed it, you among them (57).',
    fields: [
      DOCUMENT_DAY,
      { kind: 'words', name: ['heads'] },
      { kind: 'long', name: ['conclusion'], max: 500 },
      DOCUMENT_HASH,
    ],
  },
  {
    mutation: 'decideCase',
    input: 'DecideCaseInput',
    document: DecideCaseDocument,
    seat: 'HEAD',
    stages: ['IN_REVIEW', 'NOTIFIED', 'REREVIEWED', 'HEARING_HELD', 'HEARING_WAIVED', 'COLLECTIVE'],
    zh: '按拟处理意见作出决定。尚有条件未满足的不予办理；作出后七个工作日内送达（行政处罚法 57、61）。',
    en: 'Decides as proposed. Refused while a gate is closed; to be served within seven working days (57, 61).',
    fields: [
      DOCUMENT_DAY,
      { kind: 'text', name: ['decisionNumber'], max: 60 },
      { kind: 'text', name: ['title'], max: 200 },
      { kind: 'many', name: ['states'], of: 'CaseDecisionMatter' },
      { kind: 'hash', name: ['hearingRecord'], optional: true },
      DOCUMENT_HASH,
    ],
  },
  {
    mutation: 'serveDecision',
    input: 'ServeDecisionInput',
    document: ServeDecisionDocument,
    seat: 'OFFICERS',
    stages: ['DECIDED'],
    zh: '登记决定书送达；履行期限和救济期限自送达起计算（行政处罚法 61）。',
    en: 'Records the service of the decision, from which the terms of performance and remedies run (61).',
    fields: [
      DOCUMENT_DAY,
      { kind: 'day', name: ['servedOn'] },
      { kind: 'one', name: ['method'], of: 'CaseServiceMethod' },
      verdict(
        ['present'],
        ['宣告时当事人在场', 'the party was present when it was announced'],
        ['宣告时当事人不在场', 'the party was not present'],
      ),
      verdict(
        ['consentSigned'],
        ['已签确认书同意电子送达', 'consent to electronic service is signed'],
        ['未签确认书', 'no consent is signed'],
        { optional: true },
      ),
      verdict(
        ['othersFailed'],
        ['其他方式均无法送达', 'every other way failed'],
        ['其他方式可以送达', 'another way is open'],
        { optional: true },
      ),
      DOCUMENT_HASH,
    ],
  },
  {
    mutation: 'archiveCase',
    input: 'CaseDocumentInput',
    document: ArchiveCaseDocument,
    seat: 'OFFICERS',
    stages: ['PERFORMED', 'SERVED', 'RECORDED'],
    zh: '以卷宗目录归档；材料不齐、履行未毕或者应公示而未公示的不予办理（行政处罚法 47）。',
    en: 'Archives the case by its catalogue; refused while a part is missing, something is to be performed, or a publication is due (47).',
    fields: [DOCUMENT_DAY, DOCUMENT_HASH],
  },
];
