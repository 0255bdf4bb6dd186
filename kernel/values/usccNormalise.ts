const PLAIN = /^[0-9A-Z]*$/;
const INVISIBLE = /\s|\p{Cf}|\p{Variation_Selector}/gu;
const HYPHENS = /[\p{Pd}\u2212]/gu;
const LEADING_APOSTROPHE = /^['’‘`]/;
const SPREADSHEET_FLOAT = /^\d(?:[.,]\d*)?E\+?\d{1,3}$/;

/** A written code brought to one form, and whether a spreadsheet had made a number of it. */
export interface NormalisedUscc {
  readonly text: string;
  readonly spreadsheetFloat: boolean;
}

/**
 * Brings a written code to one form: NFKC (full width to half), without spaces, hyphens and invisible characters
 * (zero-width, byte order mark), without the apostrophe a spreadsheet puts in front, ASCII letters in upper case.
 * No letter is ever turned into another.
 */
export function normaliseUscc(raw: string): NormalisedUscc {
  if (PLAIN.test(raw)) return { text: raw, spreadsheetFloat: SPREADSHEET_FLOAT.test(raw) };
  const visible = raw
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(LEADING_APOSTROPHE, '')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  return { text: visible.replace(HYPHENS, ''), spreadsheetFloat: SPREADSHEET_FLOAT.test(visible) };
}
