import type { Day } from '../../../kernel/values/day';
import { findTextFault } from '../../../kernel/values/text';
import type { Uscc } from '../../../kernel/values/uscc';
import { type Judged, type Refused, refuse } from './judged';
import { holdsPersonalNumber } from './personalNumber';
import type { QualityFlag } from './qualityFlags';
import type { CapitalFact } from './readCapital';
import { rowCapital } from './rowCapital';
import { rowCode } from './rowCode';
import { rowDay } from './rowDay';
import { rowFormerNumber } from './rowFormerNumber';
import { rowIndustry } from './rowIndustry';
import { rowName } from './rowName';
import { type RowDays, type RowPlace, rowPlace } from './rowPlace';
import { rowState } from './rowState';
import { type RowType, rowType } from './rowType';
import { plainText } from './shiftedValue';

/** The fields of a register row, as the file writes them; a column that the file lacks is undefined. */
export interface RegisterRowText {
  readonly uscc: string;
  readonly name: string;
  readonly registeredOn: string;
  readonly state?: string | undefined;
  readonly enterpriseType?: string | undefined;
  readonly capital?: string | undefined;
  readonly district?: string | undefined;
  readonly address?: string | undefined;
  readonly industry?: string | undefined;
  readonly formerNumber?: string | undefined;
  readonly sourceRecordId?: string | undefined;
}

const OPTIONAL = ['state', 'enterpriseType', 'capital', 'district', 'address', 'industry', 'formerNumber'] as const;

/** A part of a register entry of which a row may say nothing: the file has no such column, or the cell is blank. */
export type OptionalPart = (typeof OPTIONAL)[number];

/** A register row that is fit to keep. */
export interface AdmittedRow extends RowPlace {
  readonly uscc: Uscc;
  readonly usccReceived: string;
  readonly name: string;
  readonly registeredOn: Day;
  readonly state: string;
  readonly enterpriseType: RowType;
  readonly capital: CapitalFact | null;
  readonly industryDivision: string | null;
  /** The 15-digit registration number that the code replaced. */
  readonly formerNumber: string | null;
  /** The supplier's own number of the row; the code where the file gives none. */
  readonly sourceRecordId: string;
  readonly flags: readonly QualityFlag[];
  /** Parts of which the row says nothing; what the register knows of them stands. */
  readonly unmentioned: readonly OptionalPart[];
}

/** What becomes of a row: kept with its doubts, or kept out with every reason. */
export type Admission =
  | { readonly admitted: true; readonly row: AdmittedRow }
  | { readonly admitted: false; readonly reasons: readonly Refused[] };

/**
 * Whether a row of a register file is stored
 *
 * Every field is judged by its own rule. One that is unfit keeps the whole row out, and all reasons are told together, so
 * that a row is mended once. Text that no database holds keeps it out too, and so does what may be a person's number.
 *
 * 《市场主体登记管理条例》第八条
 */
export function rowAdmission(text: RegisterRowText, days: RowDays): Admission {
  const damaged = [...textFaults(text), ...personalNumbers(text)];
  if (damaged.length > 0) return { admitted: false, reasons: damaged };
  const code = rowCode(text.uscc);
  const name = rowName(text.name);
  const registeredOn = rowDay(text.registeredOn, days.today);
  const state = rowState(text.state);
  const type = rowType(text.enterpriseType ?? '');
  const capital = rowCapital(text.capital ?? '');
  const place = rowPlace(text.district ?? '', text.address ?? '', days);
  const industry = rowIndustry(text.industry ?? '');
  const formerNumber = rowFormerNumber(text.formerNumber ?? '');
  if (
    code.kept &&
    name.kept &&
    registeredOn.kept &&
    state.kept &&
    type.kept &&
    capital.kept &&
    place.kept &&
    industry.kept &&
    formerNumber.kept
  ) {
    const parts = [code, name, registeredOn, state, type, capital, place, industry, formerNumber];
    const row = {
      uscc: code.value.uscc,
      usccReceived: code.value.received,
      name: name.value,
      registeredOn: registeredOn.value,
      state: state.value,
      enterpriseType: type.value,
      capital: capital.value,
      ...place.value,
      industryDivision: industry.value,
      formerNumber: formerNumber.value,
      sourceRecordId: plainText(text.sourceRecordId ?? '') || code.value.uscc,
      flags: parts.flatMap(({ flags }) => flags),
      unmentioned: OPTIONAL.filter((part) => plainText(text[part] ?? '') === ''),
    };
    return { admitted: true, row };
  }
  const all: readonly Judged<unknown>[] = [code, name, registeredOn, state, type, capital, place, industry];
  return { admitted: false, reasons: all.filter((judged) => !judged.kept) };
}

/** One look at all fields together; only a row with a fault is looked at field by field. */
function textFaults(text: RegisterRowText): Refused[] {
  const values: readonly [string, string | undefined][] = Object.entries(text);
  if (findTextFault(values.map(([, value]) => value ?? '').join('\n')) === undefined) return [];
  return values.flatMap(([field, value]) => {
    const fault = findTextFault(value ?? '');
    return fault ? [refuse(fault, 'UTF-8', { field })] : [];
  });
}

/** Fields beside the code, which has its own rule, that may hold a person's number; the reason does not repeat it. */
function personalNumbers({ uscc: _, ...fields }: RegisterRowText): Refused[] {
  return Object.entries(fields).flatMap(([field, value]: [string, string | undefined]) =>
    value !== undefined && holdsPersonalNumber(value)
      ? [refuse('ROW_PERSONAL_NUMBER', '个人信息保护法 6', { field })]
      : [],
  );
}
