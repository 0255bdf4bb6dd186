import type { CopyValue } from '../../../kernel/service/copyRows';
import type { IngestSpec } from '../../../kernel/service/ingest';
import type { CaseInput } from './checkCase';

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

/** The case itself. */
export const CASE: CaseTable = {
  spec: {
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
  },
  values: ({ caseNumber, uscc, cause, department, stage, openedOn, closedOn, grave, ...source }) => {
    const { sourceDepartment, sourceRecordId, observedAt } = source;
    const about = [caseNumber, uscc, cause, department, stage, openedOn, closedOn, grave];
    return [[...about, sourceDepartment, sourceRecordId, observedAt]];
  },
};

/** The stages it came to. */
export const STAGES: CaseTable = {
  spec: {
    ...common,
    table: 'case_stage_entry',
    columns: { case_number: CODE, sequence: 'smallint', uscc: USCC, stage: 'text', entered_on: 'date' },
    key: ['case_number', 'sequence'],
    aggregateType: 'enforcement-stage',
  },
  values: ({ caseNumber, uscc, history }) =>
    history.map(({ stage, enteredOn }, index) => [caseNumber, index + 1, uscc, stage, enteredOn]),
};

/** Its decisions. */
export const DECISIONS: CaseTable = {
  spec: {
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
      ...SOURCE,
    },
    key: ['source_department', 'source_record_id'],
    aggregateType: 'enforcement-decision',
  },
  values: ({ caseNumber, uscc, decisions }) =>
    decisions.map(({ number, decidedOn, outcome, documentTitle, publication, ...source }) => {
      const { sourceDepartment, sourceRecordId, observedAt } = source;
      const about = [caseNumber, uscc, number, decidedOn, outcome, documentTitle, publication];
      return [...about, sourceDepartment, sourceRecordId, observedAt];
    }),
};

/** The penalties that the decisions impose. */
export const PENALTIES: CaseTable = {
  spec: {
    ...common,
    table: 'penalty',
    columns: {
      decision_number: CODE,
      sequence: 'smallint',
      uscc: USCC,
      kind: 'text',
      amount: 'bigint',
      text: 'text',
    },
    key: ['decision_number', 'sequence'],
    aggregateType: 'enforcement-penalty',
  },
  values: ({ uscc, decisions }) =>
    decisions.flatMap(({ number, penalties }) =>
      penalties.map(({ kind, amount, text }, index) => [number, index + 1, uscc, kind, amount, text]),
    ),
};
