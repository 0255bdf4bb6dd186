import { formulaSafe } from '../../../../kernel/values/formulaSafe';
import type { Cell } from './xlsx';

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formulaSafe(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV by RFC 4180, with the mark by which spreadsheets know UTF-8; no text of it becomes a formula. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(fieldOf).join(',')).join('\r\n')}\r\n`;
}
