import { CataloguedError } from './cataloguedError';
import { isDay } from './day';
import { getDepartment } from './reference/departments';
import { findWrittenFault, isUnseen } from './text';
import { requireUscc } from './uscc';
import type { Facts } from './verdict';

/** Who supplied a fact, under which number, and when it was so. */
export interface Provenance {
  /** Code of a department or a district office. */
  readonly sourceDepartment: string;
  readonly sourceRecordId: string;
  /** ISO 8601 with zone. */
  readonly observedAt: string;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** The words that place a row in an error: supplier and number. */
export function rowOf({ sourceDepartment, sourceRecordId }: Provenance): Facts {
  return { sourceDepartment, sourceRecordId };
}

/**
 * A text with something in it to be read, that a database can hold and that reads as it is written
 *
 * It is kept character for character: compatibility forms of characters too, since it is what somebody wrote. Numbers are
 * brought to one form where they are read (`parseUscc`, `documentNumber`), names where they are searched (`foldName`).
 * Throws TEXT_EMPTY, TEXT_NUL, TEXT_LONE_SURROGATE or TEXT_BIDI_CONTROL.
 */
export function requireText(text: string, field: string): string {
  const fault = findWrittenFault(text);
  if (fault) throw new CataloguedError(fault, { field });
  if (isUnseen(text)) throw new CataloguedError('TEXT_EMPTY', { field });
  return text;
}

/** One of the admitted values. Throws VALUE_NOT_ADMITTED with the list. */
export function requireOneOf<T extends string>(value: T, admitted: readonly T[], field: string): T {
  if (!admitted.includes(value)) throw new CataloguedError('VALUE_NOT_ADMITTED', { field, received: value, admitted });
  return value;
}

/**
 * What every fact must have before it is stored.
 * Throws UNKNOWN_DEPARTMENT, INVALID_MOMENT and the codes of `requireText`.
 */
export function requireProvenance({ sourceDepartment, sourceRecordId, observedAt }: Provenance): void {
  getDepartment(sourceDepartment, 'sourceDepartment');
  requireText(sourceRecordId, 'sourceRecordId');
  const [, date] = MOMENT.exec(observedAt) ?? [];
  if (!date || !isDay(date)) throw new CataloguedError('INVALID_MOMENT', { field: 'observedAt', received: observedAt });
}

/** What every fact about an entity must have before it is stored; also throws the codes of `requireUscc`. */
export function requireEntityFact(row: Provenance & { readonly uscc: string }): void {
  requireProvenance(row);
  requireUscc(row.uscc);
}
