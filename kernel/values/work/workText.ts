import { CataloguedError } from '../cataloguedError';
import { personalIdLikeness } from '../personalId';
import { requireText } from '../requireRow';

/** Characters of a text that somebody writes about work. */
const LONGEST_WORK_TEXT = 2_000;

const MOBILE = /(?<!\d)(?:(?:\+|00)?86[\s-]?)?1[3-9]\d(?:[\s.-]?\d){8}(?![\dA-Za-z])/;
const LANDLINE = /(?<![\dA-Za-z])(?:0\d{2,3}[\s-]\d{7,8}|\(0\d{2,3}\)\s?\d{7,8}|02\d\d{8})(?!\d)/;
const LONG_NUMBER = /(?<!\d)\d(?:[\s-]?\d){13,16}(?:[\s-]?[\dXx])?(?![\dA-Za-z])/g;

/** Whether a text holds what looks like a telephone number or a citizen's identity number. GB 11643-1999 */
export function holdsPersonalNumber(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‐-―−]/g, '-');
  const numbers = (plain.match(LONG_NUMBER) ?? []).map((found) => found.replace(/[\s-]/g, '').toUpperCase());
  return MOBILE.test(plain) || LANDLINE.test(plain) || numbers.some((found) => personalIdLikeness(found) !== 'NONE');
}

/**
 * A text about work: something is in it, it is bounded, and no number leads to a natural person
 *
 * Who reports is strictly protected, so that neither a telephone nor an identity number is kept in free text.
 * Throws the codes of `requireText`, TEXT_TOO_LONG, PERSONAL_DATA_IN_TEXT (without showing the text).
 *
 * 沪府发〔2020〕7号（十五）
 */
export function workText(text: string, field: string, limit = LONGEST_WORK_TEXT): string {
  requireText(text, field);
  if (text.length > limit) throw new CataloguedError('TEXT_TOO_LONG', { field, length: text.length, limit });
  if (holdsPersonalNumber(text)) throw new CataloguedError('PERSONAL_DATA_IN_TEXT', { field });
  return text.trim();
}
