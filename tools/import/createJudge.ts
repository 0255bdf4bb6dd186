import type { Day } from '../../kernel/values/day';
import type { Facts } from '../../kernel/values/verdict';
import type { MarketEntityFact } from '../../subgraphs/credit';
import { type Refused, refuse } from '../../subgraphs/credit/rules/judged';
import { type AdmittedRow, type RegisterRowText, rowAdmission } from '../../subgraphs/credit/rules/rowAdmission';
import type { QuarantineEntry } from '../../subgraphs/credit/store/importRuns';
import type { ColumnPlan, Field } from './planColumns';
import { SeenCodes } from './seenCodes';

const LONGEST_RAW = 4_000;
const NUL = '\u0000';
const NUL_SHOWN = '\u2400';
const WITHHELD = '***';

/** A row on one of its two ways: to be stored with its flags, or put aside with its reasons. */
export type JudgedRow =
  | { readonly stored: true; readonly fact: MarketEntityFact }
  | { readonly stored: false; readonly entry: QuarantineEntry };

/** What holds for all rows of a file. */
export interface JudgeOptions {
  readonly plan: ColumnPlan;
  readonly sourceDepartment: string;
  /** Day of the import; no row is registered later. */
  readonly today: Day;
}

/** The row as it was, for whoever mends it; what may be a person's number is not kept. */
function rawRow(record: readonly string[], reasons: readonly Refused[], plan: ColumnPlan): string {
  const personal = reasons.some(({ facts }) => facts.field === 'uscc' && facts.received === undefined);
  const code = plan.positions.get('uscc');
  const shown = personal ? record.map((value, index) => (index === code ? WITHHELD : value)) : record;
  const bounded = shown.map((value) => value.slice(0, LONGEST_RAW).replaceAll(NUL, NUL_SHOWN));
  return JSON.stringify(bounded).slice(0, LONGEST_RAW);
}

/** A row that is put aside, with its number, its text and every reason. */
function quarantined(
  record: readonly string[],
  rowNumber: number,
  { reasons, plan }: { readonly reasons: readonly Refused[]; readonly plan: ColumnPlan },
): JudgedRow {
  const facts = reasons.map((reason): Facts => ({ ...reason.facts, article: reason.article }));
  const codes = reasons.map(({ code }) => code);
  return { stored: false, entry: { rowNumber, rawRow: rawRow(record, reasons, plan), codes, facts } };
}

/** The fields of a record by the plan; undefined where the file has no such column. */
function textOf(record: readonly string[], { positions }: ColumnPlan): RegisterRowText {
  const of = (field: Field): string | undefined => record[positions.get(field) ?? -1];
  return {
    uscc: of('uscc') ?? '',
    name: of('name') ?? '',
    registeredOn: of('registeredOn') ?? '',
    state: of('state'),
    enterpriseType: of('enterpriseType'),
    capital: of('capital'),
    district: of('district'),
    address: of('address'),
    industry: of('industry'),
    sourceRecordId: of('sourceRecordId'),
  };
}

/** A row of a register file says how things are since the day of registration, the only day that it gives. */
function factOf(row: AdmittedRow, sourceDepartment: string): MarketEntityFact {
  return {
    uscc: row.uscc,
    usccReceived: row.usccReceived,
    name: row.name,
    enterpriseTypeCode: row.enterpriseType.code,
    enterpriseType: row.enterpriseType.text,
    state: row.state,
    jurisdiction: row.jurisdiction,
    district: row.district,
    address: row.address,
    industryDivision: row.industryDivision,
    registeredOn: row.registeredOn,
    capital: row.capital,
    qualityFlags: row.flags,
    sourceDepartment,
    sourceRecordId: row.sourceRecordId,
    observedAt: `${row.registeredOn}T00:00:00+08:00`,
  };
}

/** Judges the rows of one file in their order: each by the rules, and none twice. Rows count from 1 under the header. */
export function createJudge({ plan, sourceDepartment, today }: JudgeOptions): (record: readonly string[]) => JudgedRow {
  const seen = new SeenCodes();
  let rowNumber = 0;

  function reasonsOrFact(record: readonly string[]): readonly Refused[] | MarketEntityFact {
    if (record.length !== plan.width) {
      return [refuse('ROW_COLUMNS', 'RFC 4180', { expected: plan.width, found: record.length })];
    }
    const admission = rowAdmission(textOf(record, plan), today);
    if (!admission.admitted) return admission.reasons;
    const { uscc } = admission.row;
    const firstRow = seen.firstRowOf(uscc, rowNumber);
    if (firstRow === undefined) return factOf(admission.row, sourceDepartment);
    return [refuse('ROW_DUPLICATE', 'GB 32100-2015 4', { field: 'uscc', received: uscc, firstRow })];
  }

  return (record) => {
    rowNumber += 1;
    const judged = reasonsOrFact(record);
    return 'uscc' in judged
      ? { stored: true, fact: judged }
      : quarantined(record, rowNumber, { reasons: judged, plan });
  };
}
