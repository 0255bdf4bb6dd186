import type { CodeListRow } from '../../../../kernel/values/reference/codeLists';

const HEADER = ['code', 'zh', 'en', 'parent', 'from', 'to', 'verified'];
/** What a spreadsheet takes for the start of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A row of any code list; those of enumerations are the hub's own and say nothing of verification. */
export type WrittenRow = Omit<CodeListRow, 'verified'> & { readonly verified?: boolean };

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A code list as CSV by RFC 4180: a header, lines that end in CRLF, UTF-8. A cell that a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
export function codeListCsv(rows: readonly WrittenRow[]): string {
  const lines = rows.map(({ code, zh, en, parent, from, to, verified }) =>
    [code, zh, en, parent, from, to, verified].map((value) => cell(String(value ?? ''))),
  );
  return [HEADER, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}
