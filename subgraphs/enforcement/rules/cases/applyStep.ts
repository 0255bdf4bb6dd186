import type { Day } from '../../../../kernel/values/day';
import type { CaseStage } from '../caseStage';
import { applyDecision } from './applying/applyDecision';
import { applyFiling } from './applying/applyFiling';
import { applyInvestigation } from './applying/applyInvestigation';
import type { Applying } from './applying/applying';
import { applyReview } from './applying/applyReview';
import type { CaseDocument, CaseFile, DocumentPart } from './caseFile';
import type { CaseStep, CaseStepKind } from './caseStep';
import { CASE_STEPS } from './caseSteps';
import { everOfficersAfter } from './everOfficers';
import type { StepTaken } from './openFile';

const APPLYING: { readonly [Kind in CaseStepKind]: Applying<Kind> } = {
  ...applyFiling,
  ...applyInvestigation,
  ...applyReview,
  ...applyDecision,
};

/** The part of the record that a step's document is. */
const PARTS: Readonly<Partial<Record<CaseStepKind, DocumentPart>>> = {
  FILE: 'FILING_APPROVAL',
  DECIDE_ON_SPOT: 'DECISION_DOCUMENT',
  RECORD_ON_SPOT: 'ON_SPOT_REPORT',
  CLOSE: 'INVESTIGATION_REPORT',
  REVIEW: 'REVIEW_OPINION',
  NOTIFY: 'NOTICE',
  WAIVE_RIGHTS: 'WAIVER',
  RECEIVE_STATEMENT: 'STATEMENT',
  REREVIEW: 'REREVIEW_OPINION',
  REQUEST_HEARING: 'HEARING_REQUEST',
  SCHEDULE_HEARING: 'HEARING_NOTICE',
  HOLD_HEARING: 'HEARING_RECORD',
  WAIVE_HEARING: 'HEARING_WAIVER',
  EXTEND: 'DISCUSSION_RECORD',
  DISCUSS: 'DISCUSSION_RECORD',
  DECIDE: 'DECISION_DOCUMENT',
  SERVE: 'SERVICE_RECEIPT',
  PERFORM: 'PERFORMANCE_PROOF',
  ARCHIVE: 'ARCHIVE_CATALOGUE',
  TRANSFER_CRIMINAL: 'TRANSFER_LETTER',
  TRANSFER_AGENCY: 'TRANSFER_LETTER',
};

function documentsOf(step: CaseStep, on: Day): readonly CaseDocument[] {
  const part = step.kind === 'ATTACH' ? step.part : PARTS[step.kind];
  const sha256 = 'sha256' in step ? step.sha256 : undefined;
  return part === undefined || sha256 == null ? [] : [{ part, sha256, on }];
}

/** Where a step leads from a stage: where the table has no such step, nowhere else. */
export function stageAfter(stage: CaseStage, kind: CaseStepKind): CaseStage {
  return CASE_STEPS[kind].moves[stage] ?? stage;
}

/**
 * The file after a step; it judges nothing
 *
 * The same steps by the same people on the same days make the same file: the record is the case.
 *
 * 《行政处罚法》第四十七条
 */
export function applyStep(file: CaseFile, step: CaseStep, taken: StepTaken): CaseFile {
  const applying = APPLYING[step.kind] as Applying<CaseStepKind>;
  const stage = stageAfter(file.stage, step.kind);
  const enteredOn = step.kind === 'SERVE' ? step.servedOn : taken.today;
  const entered = stage === file.stage ? [] : [{ stage, enteredOn }];
  const changed = { ...file, ...applying(file, step, taken) };
  return {
    ...changed,
    everOfficers: everOfficersAfter(changed, step, taken.actor),
    stage,
    history: [...file.history, ...entered],
    documents: [...file.documents, ...documentsOf(step, taken.today)],
  };
}
