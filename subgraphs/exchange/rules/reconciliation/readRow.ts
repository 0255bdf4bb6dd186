import { findTextFault } from '../../../../kernel/values/text';
import type { ReadRow } from './judgeCandidate';
import { readName } from './readName';
import { LONGEST_TEXT, readQuery } from './readQuery';

/** A row as a list has it. */
export interface ListRow {
  /** A code, a number or a name. */
  readonly text: string;
  /** The name that stands beside a code. */
  readonly name?: string | null;
  /** Six-digit district that stands beside it. */
  readonly district?: string | null;
}

/** Reads a row of a list; where the cell is empty, the name beside it is what is looked for. */
export function readRow({ text, name, district }: ListRow): ReadRow {
  const beside = (name ?? '').trim();
  const fault = findTextFault(beside) ?? findTextFault(district ?? '');
  if (fault !== undefined) return { reading: { kind: 'REFUSED', code: fault }, name: undefined, district: undefined };
  const reading = text.trim() === '' && beside !== '' ? readQuery(beside) : readQuery(text);
  const written = beside === '' || beside.length > LONGEST_TEXT ? undefined : readName(beside);
  return {
    reading,
    name: reading.kind === 'REFUSED' || written?.folded === '' ? undefined : written,
    district: district?.trim() || undefined,
  };
}
