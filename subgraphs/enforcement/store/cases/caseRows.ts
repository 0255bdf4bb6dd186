import type { PoolClient } from 'pg';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import {
  type ColumnValues,
  findWork,
  holdSeen,
  selectWork,
  type WorkRow,
  type WorkTable,
} from '../../../../kernel/service/work/workTable';
import { canonicalJson } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import type { CaseStage } from '../../rules/caseStage';
import { caseClocks } from '../../rules/cases/caseClocks';
import type { CaseFile, Procedure } from '../../rules/cases/caseFile';

/** A case file as it is stored: its number and version, the columns of lists, and the file itself. */
export interface CaseFileRow extends WorkRow {
  readonly uscc: string;
  readonly caseNumber: string | null;
  readonly lead: string | null;
  readonly stage: CaseStage;
  readonly procedure: Procedure;
  readonly openedOn: Day;
  readonly filedOn: Day | null;
  readonly dueOn: Day | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: Day | null;
  /** Day since which the file is sealed, because its decision was repaired; null while it is open. */
  readonly sealedOn: Day | null;
  readonly file: CaseFile;
}

/** Case files, as a table of work. */
export const CASE_FILES: WorkTable = {
  name: 'case_file',
  prefix: 'CF',
  columns: {
    uscc: 'uscc',
    caseNumber: 'case_number',
    lead: 'lead',
    stage: 'stage',
    procedure: 'procedure',
    openedOn: 'opened_on',
    filedOn: 'filed_on',
    dueOn: 'due_on',
    decisionNumber: 'decision_number',
    decidedOn: 'decided_on',
    sealedOn: 'sealed_on',
    file: 'file',
  },
};

/** Members that are sums of fen wherever they stand in a file or a step. */
const SUMS: ReadonlySet<string> = new Set(['amount', 'gains', 'gainsReturned', 'value', 'min', 'max']);

/** Plain JSON of a file or a step, sums as texts. */
export function plainOf(told: object): Readonly<Record<string, unknown>> {
  return JSON.parse(canonicalJson(told)) as Readonly<Record<string, unknown>>;
}

/** What was stored as plain JSON, with its sums as bigint again. */
export function withSums<Told>(plain: unknown): Told {
  const revived = (name: string, value: unknown) =>
    SUMS.has(name) && typeof value === 'string' ? BigInt(value) : value;
  return JSON.parse(JSON.stringify(plain), revived) as Told;
}

/** The last day that comes first of all clocks that run on a day; null where none is known. */
function firstDue(file: CaseFile, today: Day): Day | null {
  const known = caseClocks(file, today).flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]));
  return known.sort()[0] ?? null;
}

/** The columns of a file on a day. */
export function columnsOf(file: CaseFile, today: Day): ColumnValues {
  return {
    authority: file.authority,
    uscc: file.uscc,
    case_number: file.caseNumber,
    lead: file.lead,
    stage: file.stage,
    procedure: file.procedure,
    opened_on: file.openedOn,
    filed_on: file.filedOn,
    due_on: firstDue(file, today),
    decision_number: file.decision?.number ?? null,
    decided_on: file.decision?.decidedOn ?? null,
    file: canonicalJson(file),
  };
}

/** A row of the table with the sums of its file. */
export function caseRowOf<Row extends { readonly file: unknown }>(row: Row): Row & { readonly file: CaseFile } {
  return { ...row, file: withSums<CaseFile>(row.file) };
}

async function findBy(client: Queryable, column: string, value: string): Promise<CaseFileRow | undefined> {
  const sql = `SELECT ${selectWork(CASE_FILES)} FROM case_file w WHERE w.${column} = $1`;
  const { rows } = await client.query<CaseFileRow & Record<string, unknown>>(sql, [value]);
  return rows[0] && caseRowOf(rows[0]);
}

/** The file of a number; undefined where there is none. */
export async function findCaseFile(client: Queryable, number: string): Promise<CaseFileRow | undefined> {
  const row = await findWork<CaseFileRow>(client, CASE_FILES, number);
  return row && caseRowOf(row);
}

/** The file of a case number (案号); undefined where there is none. */
export function fileOfCase(client: Queryable, caseNumber: string): Promise<CaseFileRow | undefined> {
  return findBy(client, 'case_number', caseNumber);
}

/** The file of a decision (文号); undefined where there is none. */
export function fileOfDecision(client: Queryable, decision: string): Promise<CaseFileRow | undefined> {
  return findBy(client, 'decision_number', decision);
}

/** Holds a file that the actor sees, in the version that he saw. Throws WORK_UNKNOWN, WORK_CHANGED. */
export async function holdSeenFile(client: PoolClient, at: WorkAt, actor: WorkActor): Promise<CaseFileRow> {
  return caseRowOf(await holdSeen<CaseFileRow>(client, CASE_FILES, at, actor));
}

/** Holds a file as it stands. Throws WORK_UNKNOWN. */
export async function holdCaseFile(client: PoolClient, number: string): Promise<CaseFileRow> {
  const sql = `SELECT ${selectWork(CASE_FILES)} FROM case_file w WHERE w.number = $1 FOR UPDATE`;
  const { rows } = await client.query<CaseFileRow>(sql, [number]);
  if (!rows[0]) throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: number });
  return caseRowOf(rows[0]);
}
