import {
  DecideOnSpotDocument,
  DeclineCaseDocument,
  ExtendCaseFilingDocument,
  FileCaseDocument,
  RecordOnSpotDocument,
  VerifyCaseDocument,
} from '../steps.generated';
import { DOCUMENT_DAY, DOCUMENT_HASH } from './commonFields';
import { verdict } from './fields';
import { ON_SPOT_FIELDS } from './onSpotFields';
import type { StepAction } from './stepAction';

/** The steps from a lead to its filing, or to a decision on the spot. */
export const FILING_ACTIONS: readonly StepAction[] = [
  {
    mutation: 'verifyCase',
    input: 'CaseFileAtInput',
    document: VerifyCaseDocument,
    seat: 'OFFICE',
    stages: ['LEAD'],
    zh: '开始核查线索，案件转入“核查”。',
    en: 'Begins to verify the lead; the case comes to “verifying”.',
    fields: [DOCUMENT_DAY],
  },
  {
    mutation: 'fileCase',
    input: 'FileCaseInput',
    document: FileCaseDocument,
    seat: 'HEAD',
    stages: ['VERIFYING'],
    zh: '以所填案号立案，办案期限自立案之日起计算；线索随之受理。同一行为已由他人立案或者超过期限的，不予办理（行政处罚法 25、36、54）。',
    en: 'Files the case under the number given; the term of the decision runs from then on, and the lead is accepted. Refused where somebody else filed one on the act, or in too late (25, 36, 54).',
    fields: [
      DOCUMENT_DAY,
      { kind: 'text', name: ['caseNumber'], max: 60 },
      DOCUMENT_HASH,
      verdict(
        ['grave'],
        ['涉嫌重大违法犯罪，结案前暂停对该主体的评价', 'grave: evaluation of the entity waits for the case'],
        ['不属于重大违法犯罪，评价照常进行', 'not grave: evaluation goes on'],
      ),
    ],
  },
  {
    mutation: 'declineCase',
    input: 'DeclineCaseInput',
    document: DeclineCaseDocument,
    seat: 'HEAD',
    stages: ['VERIFYING'],
    zh: '决定不予立案，线索连同理由退回，案件到此为止。',
    en: 'Declines to file; the lead goes back with the reason, and the case ends here.',
    fields: [
      DOCUMENT_DAY,
      { kind: 'one', name: ['code'], of: 'CaseLeadReturn' },
      { kind: 'long', name: ['reason'], max: 500 },
    ],
  },
  {
    mutation: 'extendCaseFiling',
    input: 'CaseFileAtInput',
    document: ExtendCaseFilingDocument,
    seat: 'HEAD',
    stages: ['LEAD', 'VERIFYING'],
    zh: '在期限届满前延长一次立案期限。',
    en: 'Lengthens the term of the filing once, before it is over.',
    fields: [DOCUMENT_DAY],
  },
  {
    mutation: 'decideOnSpot',
    input: 'DecideOnSpotInput',
    document: DecideOnSpotDocument,
    seat: 'OFFICE',
    stages: ['LEAD', 'VERIFYING'],
    zh: '适用简易程序当场作出决定：违法事实确凿并有法定依据，只限警告或者规定数额以下罚款；处罚前应当告知并听取陈述申辩，决定书当场交付（行政处罚法 44、45、51、52）。',
    en: 'Decides on the spot by the simple procedure: on certain facts, a warning or a fine within its sum alone, once the party was told and heard; the document is handed over there and then (44, 45, 51, 52).',
    fields: ON_SPOT_FIELDS,
    width: 760,
  },
  {
    mutation: 'recordOnSpot',
    input: 'CaseDocumentInput',
    document: RecordOnSpotDocument,
    seat: 'OFFICERS',
    stages: ['ON_SPOT_DECIDED'],
    zh: '将当场作出的行政处罚决定报所属机关备案（行政处罚法 52）。',
    en: 'Reports the decision on the spot to the agency for its record (52).',
    fields: [DOCUMENT_DAY, DOCUMENT_HASH],
  },
];
