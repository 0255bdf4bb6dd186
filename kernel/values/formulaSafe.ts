const FORMULA = /^[=+\-@\t\r]/;

/**
 * A text as a spreadsheet may open it: one that a spreadsheet would take for a formula gets an apostrophe before it.
 * Full-width forms of the marks count too, since spreadsheets fold them.
 */
export function formulaSafe(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** Whether a spreadsheet would take a text for a formula. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text.slice(0, 1).normalize('NFKC'));
}
