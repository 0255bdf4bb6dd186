import { type Day, shanghaiDay } from '../../kernel/values/day';
import { parseUscc } from '../../kernel/values/uscc';
import type { Facts } from '../../kernel/values/verdict';
import type { MarketEntityFact } from '../../subgraphs/credit';
import { type Refused, refuse } from '../../subgraphs/credit/rules/judged';
import { holdsPersonalNumber } from '../../subgraphs/credit/rules/personalNumber';
import { type AdmittedRow, type RegisterRowText, rowAdmission } from '../../subgraphs/credit/rules/rowAdmission';
import type { RowDays } from '../../subgraphs/credit/rules/rowPlace';
import type { QuarantineEntry } from '../../subgraphs/credit/store/importRuns';
import type { ReceivedEntity } from '../../subgraphs/credit/store/keepUnmentioned';
import type { ColumnPlan, Field } from './planColumns';
import { SeenCodes } from './seenCodes';

const NUL = '\u0000';
const NUL_SHOWN = '\u2400';
const WITHHELD = '***';

/** A row on one of its two ways: to be stored with its flags, or put aside with its reasons. */
export type JudgedRow =
  | ({ readonly stored: true } & ReceivedEntity)
  | { readonly stored: false; readonly entry: QuarantineEntry };

/** What holds for all rows of a file. */
export interface JudgeOptions {
  readonly plan: ColumnPlan;
  readonly sourceDepartment: string;
  /** Day of the import; no row is registered later. */
  readonly today: Day;
  /** Moment at which the file says how things are, ISO 8601 with zone. */
  readonly observedAt: string;
}

/**
 * The row as it was, for whoever mends it: whole, but for columns that are not read, and for what may be a person's
 * number.
 */
function rawRow(record: readonly string[], reasons: readonly Refused[], plan: ColumnPlan): string {
  const personal = reasons.some(({ code }) => code === 'USCC_PERSONAL_ID');
  const read = new Set(plan.positions.values());
  const shown = record.map((value, index) => {
    if (plan.ignored.length > 0 && !read.has(index)) return null;
    if (holdsPersonalNumber(value) || (personal && index === plan.positions.get('uscc'))) return WITHHELD;
    return value.replaceAll(NUL, NUL_SHOWN);
  });
  return JSON.stringify(shown);
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
    formerNumber: of('formerNumber'),
    sourceRecordId: of('sourceRecordId'),
  };
}

function factOf(row: AdmittedRow, provenance: Pick<JudgeOptions, 'sourceDepartment' | 'observedAt'>): MarketEntityFact {
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
    formerRegistrationNumber: row.formerNumber,
    capital: row.capital,
    qualityFlags: row.flags,
    sourceDepartment: provenance.sourceDepartment,
    sourceRecordId: row.sourceRecordId,
    observedAt: provenance.observedAt,
  };
}

const isCode = (word: string): boolean => word.length === 18 && parseUscc(word).ok;

/** A field with another row in it: a stray quotation mark closed by one of a later row. */
function swallowed(record: readonly string[]): Refused[] {
  return record.flatMap((value, index) => {
    if (!value.includes('\n')) return [];
    const [, ...later] = value.split('\n');
    const words = later.flatMap((text) => text.split(/[^0-9A-Za-z]+/));
    return words.some(isCode) ? [refuse('ROW_SWALLOWS_ROWS', 'RFC 4180', { column: index + 1 })] : [];
  });
}

function badShape(record: readonly string[], { width }: ColumnPlan): readonly Refused[] {
  const swallows = swallowed(record);
  if (swallows.length > 0 || record.length === width) return swallows;
  return [refuse('ROW_COLUMNS', 'RFC 4180', { expected: width, found: record.length })];
}

/** Judges the rows of one file in their order: each by the rules, and none twice. Rows count from 1 under the header. */
export function createJudge(options: JudgeOptions): (record: readonly string[]) => JudgedRow {
  const { plan, today, observedAt } = options;
  const days: RowDays = { today, observedOn: shanghaiDay(Date.parse(observedAt)) };
  const seen = new SeenCodes();
  let rowNumber = 0;

  function reasonsOrRow(record: readonly string[]): readonly Refused[] | AdmittedRow {
    const shape = badShape(record, plan);
    if (shape.length > 0) return shape;
    const admission = rowAdmission(textOf(record, plan), days);
    if (!admission.admitted) return admission.reasons;
    const { uscc } = admission.row;
    const firstRow = seen.firstRowOf(uscc, rowNumber);
    if (firstRow === undefined) return admission.row;
    return [refuse('ROW_DUPLICATE', 'GB 32100-2015 4', { field: 'uscc', received: uscc, firstRow })];
  }

  return (record) => {
    rowNumber += 1;
    const judged = reasonsOrRow(record);
    return 'uscc' in judged
      ? { stored: true, fact: factOf(judged, options), unmentioned: judged.unmentioned }
      : quarantined(record, rowNumber, { reasons: judged, plan });
  };
}
