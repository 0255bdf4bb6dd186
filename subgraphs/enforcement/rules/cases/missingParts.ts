import type { CaseFile, DocumentPart } from './caseFile';

/** What was decided on the spot has its document, which is handed over there and then, and the report of it. */
const ON_SPOT: readonly DocumentPart[] = ['DECISION_DOCUMENT', 'ON_SPOT_REPORT'];

/** The parts that the steps of a file ask for. */
function neededParts({
  decision,
  notice,
  statement,
  hearing,
  discussion,
  filedOn,
  stage,
  procedure,
}: CaseFile): readonly DocumentPart[] {
  if (procedure === 'SIMPLE') return ON_SPOT;
  const isPenalty = decision?.outcome === 'PENALTY';
  const asked: readonly (readonly [unknown, readonly DocumentPart[]])[] = [
    [filedOn, ['FILING_APPROVAL', 'INVESTIGATION_REPORT', 'REVIEW_OPINION']],
    [notice, ['NOTICE', 'NOTICE_RECEIPT']],
    [statement, ['STATEMENT', 'REREVIEW_OPINION']],
    [hearing, ['HEARING_REQUEST']],
    [hearing?.scheduledOn, ['HEARING_NOTICE']],
    [hearing?.heldOn, ['HEARING_RECORD']],
    [hearing?.waivedOn, ['HEARING_WAIVER']],
    [discussion, ['DISCUSSION_RECORD']],
    [decision, ['DECISION_DOCUMENT', 'SERVICE_RECEIPT']],
    [isPenalty && stage === 'PERFORMED', ['PERFORMANCE_PROOF']],
  ];
  return asked.flatMap(([isAsked, parts]) => (isAsked ? parts : []));
}

/**
 * Parts of the whole-process record that a file lacks
 *
 * What is handed on to another agency needs no report and no review of its own: its letter stands for them.
 *
 * 《行政处罚法》第四十七条、第五十二条；沪府发〔2020〕7号（十七）
 */
export function missingParts(file: CaseFile): readonly DocumentPart[] {
  const has = new Set(file.documents.map(({ part }) => part));
  const handedOn = file.decision?.outcome === 'TRANSFERRED_AGENCY' && has.has('TRANSFER_LETTER');
  const spared: readonly DocumentPart[] = handedOn
    ? ['INVESTIGATION_REPORT', 'REVIEW_OPINION', 'DECISION_DOCUMENT']
    : [];
  return neededParts(file).filter((part) => !has.has(part) && !spared.includes(part));
}
