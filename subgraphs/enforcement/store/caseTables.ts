import type { CopyValue } from '../../../kernel/service/copyRows';
import type { IngestSpec } from '../../../kernel/service/ingest';
import { SEALED_PUBLICATIONS } from '../rules/caseVisibility';
import { decisionPublicationEnd } from '../rules/decisionPublicationEnd';
import { type CaseInput, type DecisionInput, severityOf } from './checkCase';

/** How a part of a case is fed to its table. */
export interface CaseTable {
  readonly spec: IngestSpec;
  values(row: CaseInput): readonly (readonly CopyValue[])[];
}

const USCC = 'character(18) COLLATE "C"';
const CODE = 'text COLLATE "C"';
const SOURCE = {
  source_department: 'text',
  source_record_id: 'text',
  observed_at: 'timestamp with time zone',
};

const common = { silo: 'enforcement', aggregateId: 'uscc' };

const CASE: IngestSpec = {
  ...common,
  table: 'enforcement_case',
  columns: {
    case_number: CODE,
    uscc: USCC,
    cause: 'text',
    department: 'text',
    stage: 'text',
    opened_on: 'date',
    closed_on: 'date',
    grave: 'boolean',
    ...SOURCE,
  },
  key: ['source_department', 'source_record_id'],
  aggregateType: 'enforcement-case',
};

function caseValues(row: CaseInput): readonly (readonly CopyValue[])[] {
  const { caseNumber, uscc, cause, department, stage, openedOn, closedOn, grave } = row;
  const { sourceDepartment, sourceRecordId, observedAt } = row;
  const about = [caseNumber, uscc, cause, department, stage, openedOn, closedOn, grave];
  return [[...about, sourceDepartment, sourceRecordId, observedAt]];
}

const STAGE: IngestSpec = {
  ...common,
  table: 'case_stage_entry',
  columns: { case_number: CODE, sequence: 'smallint', uscc: USCC, stage: 'text', entered_on: 'date', ...SOURCE },
  key: ['case_number', 'sequence'],
  aggregateType: 'enforcement-stage',
};

function stageValues(row: CaseInput): readonly (readonly CopyValue[])[] {
  const { caseNumber, uscc, history, sourceDepartment, sourceRecordId, observedAt } = row;
  return history.map(({ stage, enteredOn }, index) => {
    const source = [sourceDepartment, sourceRecordId, observedAt];
    return [caseNumber, index + 1, uscc, stage, enteredOn, ...source];
  });
}

const DECISION: IngestSpec = {
  ...common,
  table: 'enforcement_decision',
  columns: {
    case_number: CODE,
    uscc: USCC,
    number: CODE,
    decided_on: 'date',
    outcome: 'text',
    document_title: 'text',
    publication: 'text',
    publication_ends_on: 'date',
    ...SOURCE,
  },
  key: ['source_department', 'source_record_id'],
  aggregateType: 'enforcement-decision',
};

function decisionValues(row: CaseInput, decision: DecisionInput): readonly CopyValue[] {
  const { number, decidedOn, outcome, documentTitle, publication } = decision;
  const { sourceDepartment, sourceRecordId, observedAt } = decision;
  const end = decisionPublicationEnd(decidedOn, severityOf(decision));
  const about = [row.caseNumber, row.uscc, number, decidedOn, outcome, documentTitle, publication, end];
  return [...about, sourceDepartment, sourceRecordId, observedAt];
}

const PENALTY: IngestSpec = {
  ...common,
  table: 'penalty',
  columns: {
    decision_number: CODE,
    sequence: 'smallint',
    uscc: USCC,
    kind: 'text',
    amount: 'bigint',
    text: 'text',
    ...SOURCE,
  },
  key: ['decision_number', 'sequence'],
  aggregateType: 'enforcement-penalty',
};

function penaltyValues({ uscc }: CaseInput, decision: DecisionInput): readonly (readonly CopyValue[])[] {
  const { number, penalties, sourceDepartment, sourceRecordId, observedAt } = decision;
  return penalties.map(({ kind, amount, text }, index) => {
    const source = [sourceDepartment, sourceRecordId, observedAt];
    return [number, index + 1, uscc, kind, amount, text, ...source];
  });
}

/** Whether a decision is kept from everybody. */
export const isSealed = ({ publication }: DecisionInput): boolean => SEALED_PUBLICATIONS.includes(publication);

/** The spec of sealed rows: their events say which fact to take away and nothing of what it said. */
const sealed = (spec: IngestSpec, state: readonly string[]): IngestSpec => ({
  ...spec,
  quiet: Object.keys(spec.columns).filter((column) => !['uscc', ...Object.keys(SOURCE), ...state].includes(column)),
});

/** Whether a case tells nothing but sealed decisions, so that it is kept from everybody itself. */
export const isSealedCase = ({ decisions }: CaseInput): boolean => decisions.length > 0 && decisions.every(isSealed);

/** What a case is told by once it is sealed. */
export const SEALED_CASE: IngestSpec = sealed(CASE, []);

/** The case itself; a sealed one apart, because its events are. */
export const CASES: readonly CaseTable[] = [
  { spec: CASE, values: (row) => (isSealedCase(row) ? [] : caseValues(row)) },
  { spec: SEALED_CASE, values: (row) => (isSealedCase(row) ? caseValues(row) : []) },
];

/** What the stages of a sealed case are told by. */
export const SEALED_STAGE: IngestSpec = sealed(STAGE, ['sequence']);

/** The stages it came to, each as its case supplied it; those of a sealed one apart. */
export const STAGES: readonly CaseTable[] = [
  { spec: STAGE, values: (row) => (isSealedCase(row) ? [] : stageValues(row)) },
  { spec: SEALED_STAGE, values: (row) => (isSealedCase(row) ? stageValues(row) : []) },
];

/** Its decisions; those that are sealed apart, because their events are. */
export const DECISIONS: readonly CaseTable[] = [
  {
    spec: DECISION,
    values: (row) => row.decisions.filter((one) => !isSealed(one)).map((one) => decisionValues(row, one)),
  },
  {
    spec: sealed(DECISION, ['publication']),
    values: (row) => row.decisions.filter(isSealed).map((one) => decisionValues(row, one)),
  },
];

/** Penalties of sealed decisions. */
export const SEALED_PENALTY: IngestSpec = sealed(PENALTY, ['sequence']);

/** The penalties that the decisions impose; those of sealed ones apart. */
export const PENALTIES: readonly CaseTable[] = [
  {
    spec: PENALTY,
    values: (row) => row.decisions.filter((one) => !isSealed(one)).flatMap((one) => penaltyValues(row, one)),
  },
  {
    spec: SEALED_PENALTY,
    values: (row) => row.decisions.filter(isSealed).flatMap((one) => penaltyValues(row, one)),
  },
];
