import {
  AddCaseEvidenceDocument,
  AttachCaseDocumentDocument,
  ExcludeCaseEvidenceDocument,
  RegisterCaseEvidenceDocument,
  ReleaseCaseEvidenceDocument,
  VerifyCaseEvidenceDocument,
} from '../steps.generated';
import { DOCUMENT_DAY, DOCUMENT_HASH } from './commonFields';
import { SERVED_ON, type StepAction, TOLD, UNDER_WAY } from './stepAction';

/** The steps by which evidence and the record grow. */
export const EVIDENCE_ACTIONS: readonly StepAction[] = [
  {
    mutation: 'addCaseEvidence',
    input: 'AddCaseEvidenceInput',
    document: AddCaseEvidenceDocument,
    seat: 'OFFICERS',
    stages: ['INVESTIGATING'],
    zh: '以散列值登记一份证据；证据须经查证属实方可作为定案根据（行政处罚法 46）。',
    en: 'Adds a piece of evidence by its hash; it counts once it is verified (46).',
    fields: [DOCUMENT_DAY, { kind: 'one', name: ['evidence'], of: 'CaseEvidenceKind' }, DOCUMENT_HASH],
  },
  {
    mutation: 'verifyCaseEvidence',
    input: 'CaseDocumentInput',
    document: VerifyCaseEvidenceDocument,
    seat: 'OFFICERS',
    stages: ['INVESTIGATING'],
    zh: '记明该份证据已由您查证属实；自己收集的证据由其他承办人员查证（行政处罚法 46）。',
    en: 'Records that you verified this piece of evidence; what you added yourself another officer verifies (46).',
    fields: [DOCUMENT_DAY, { kind: 'pick', name: ['sha256'], from: 'unverified' }],
  },
  {
    mutation: 'excludeCaseEvidence',
    input: 'ExcludeCaseEvidenceInput',
    document: ExcludeCaseEvidenceDocument,
    seat: 'OFFICERS',
    stages: [...UNDER_WAY, ...TOLD],
    zh: '排除该份证据，此后不作为定案根据（行政处罚法 46）。',
    en: 'Excludes the piece of evidence; nothing rests on it any more (46).',
    fields: [
      DOCUMENT_DAY,
      { kind: 'pick', name: ['sha256'], from: 'evidence' },
      { kind: 'long', name: ['reason'], max: 500 },
    ],
  },
  {
    mutation: 'registerCaseEvidence',
    input: 'CaseDocumentInput',
    document: RegisterCaseEvidenceDocument,
    seat: 'HEAD',
    stages: ['INVESTIGATING'],
    zh: '批准对可能灭失或者以后难以取得的证据先行登记保存，以清单的散列值登记；七个工作日内应当作出处理（行政处罚法 56）。',
    en: 'Approves that evidence which may be lost is registered and kept, by the hash of its list; what becomes of it is decided within seven working days (56).',
    fields: [DOCUMENT_DAY, DOCUMENT_HASH],
  },
  {
    mutation: 'releaseCaseEvidence',
    input: 'ReleaseCaseEvidenceInput',
    document: ReleaseCaseEvidenceDocument,
    seat: 'OFFICERS',
    stages: ['INVESTIGATING', 'SUSPENDED'],
    zh: '对先行登记保存的证据作出处理；超过七个工作日的只能解除（行政处罚法 56）。',
    en: 'Decides what becomes of registered evidence; after seven working days it can only be given free (56).',
    fields: [
      DOCUMENT_DAY,
      { kind: 'pick', name: ['sha256'], from: 'registrations' },
      { kind: 'one', name: ['measure'], of: 'CaseRegistrationMeasure' },
    ],
  },
  {
    mutation: 'attachCaseDocument',
    input: 'AttachCaseDocumentInput',
    document: AttachCaseDocumentDocument,
    seat: 'OFFICERS',
    stages: ['FILED', ...UNDER_WAY, ...TOLD, 'DECIDED', ...SERVED_ON],
    zh: '以散列值将一份材料归入办案全过程记录（行政处罚法 47）。',
    en: 'Attaches a part of the whole-process record by its hash (47).',
    fields: [DOCUMENT_DAY, { kind: 'one', name: ['part'], of: 'CaseDocumentPart' }, DOCUMENT_HASH],
  },
];
