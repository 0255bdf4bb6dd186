const BLANK = /^(?:null|nil|none|n\/a|无|-+|—+|\\n)?$/i;
const DATE = /^\d{4}(?:[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{4})(?:[T ]\d{2}:\d{2}.*)?$/;
const CODE = /^(?=.*\d)[0-9A-Z]{15,18}$/i;
const MONEY = /^[\d,.]+\s*(?:\(\s*)?[百千]?[万亿]/;
const NUMBER = /^[\d,.\s-]+$/;

/** What a text looks like when it is not what its column should hold. */
export type Look = 'DATE' | 'CODE' | 'MONEY' | 'NUMBER';

/** A field without the ways of writing "nothing": NULL, -, 无 and spaces come to an empty text. */
export function plainText(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= 4 && BLANK.test(trimmed) ? '' : trimmed;
}

/**
 * What a text looks like
 *
 * Rows whose fields slipped into the next column still have the right number of fields: only a look at each value finds
 * them. A date, a code, a sum of money or a bare number is no name, no district, no type and no address.
 */
export function shiftedValue(text: string): Look | undefined {
  const plain = text.normalize('NFKC').trim();
  if (DATE.test(plain)) return 'DATE';
  if (CODE.test(plain)) return 'CODE';
  if (MONEY.test(plain)) return 'MONEY';
  return plain !== '' && NUMBER.test(plain) ? 'NUMBER' : undefined;
}
