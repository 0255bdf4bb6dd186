import { lineOf } from '../../../../kernel/values/work/lineOf';

/** What tells records of one fact from those of another, whoever supplies them and under whatever number. */
export interface SealedFact {
  readonly uscc: string;
  readonly kind: string;
  readonly sourceDepartment: string;
  readonly sourceRecordId: string;
  readonly documentNumber: string | null;
}

/** A number of a document without what writers of it differ in: blanks, width, form of brackets, case. */
const plainNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[〔【[{]/gu, '(')
    .replace(/[〕】\]}]/gu, ')')
    .toUpperCase();

/**
 * By what a sealed record is known again under another number or from another department of the line: entity, kind, line of
 * the department and number of the document. Null where it has no document; a penalty without one goes by its own number.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十七条
 */
export function sealIdentity(fact: SealedFact): string | null {
  const { uscc, kind, sourceDepartment, sourceRecordId, documentNumber } = fact;
  const number = documentNumber ?? (kind === 'ADMINISTRATIVE_PENALTY' ? sourceRecordId : null);
  return number === null ? null : JSON.stringify([uscc, kind, lineOf(sourceDepartment), plainNumber(number)]);
}
