import { findIndustry, INDUSTRY_DIVISIONS } from '../../../kernel/values/reference/industries';
import { type Judged, keep } from './judged';
import { plainText } from './shiftedValue';

const BY_NAME = new Map(INDUSTRY_DIVISIONS.map(({ code, zh }) => [zh, code]));
const CODE = /^[A-T]?(\d{2,4})$/;

/**
 * The industry of a register row
 *
 * A code of two to four digits, with or without the letter of its section, or the name of a division gives the division.
 * Anything else is left out with a doubt: the trade of an entity is no reason to keep it out of the register.
 *
 * GB/T 4754-2017
 */
export function rowIndustry(text: string): Judged<string | null> {
  const plain = plainText(text).normalize('NFKC');
  if (plain === '') return keep(null);
  const [, digits] = CODE.exec(plain) ?? [];
  const code = digits === undefined ? BY_NAME.get(plain) : findIndustry(digits)?.code;
  return code === undefined ? keep(null, 'INDUSTRY_UNLISTED') : keep(code);
}
