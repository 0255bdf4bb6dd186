import { parseUscc } from '../../kernel/values/uscc';
import { type Refused, refuse } from '../../subgraphs/credit/rules/judged';
import { NOT_AN_OBJECT } from './ndjsonRecords';
import type { ColumnPlan } from './planColumns';

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

/** What keeps a row out before any of its fields is looked at. */
export function rowShape(record: readonly string[], { width }: ColumnPlan): readonly Refused[] {
  if (record === NOT_AN_OBJECT) return [refuse('ROW_NOT_JSON', 'RFC 8259', {})];
  const swallows = swallowed(record);
  if (swallows.length > 0 || record.length === width) return swallows;
  return [refuse('ROW_COLUMNS', 'RFC 4180', { expected: width, found: record.length })];
}
