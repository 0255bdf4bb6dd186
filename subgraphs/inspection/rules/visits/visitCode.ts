import { sha256Hex } from '../../../../kernel/values/sha256';

/** Letters and digits of codes: without I, O, S, V and Z, which are misread. GB 32100-2015 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SECRET_LENGTH = 10;
const FORM = new RegExp(`^SH-(\\d{4}-\\d{6,})-([${ALPHABET}]{${SECRET_LENGTH}})([${ALPHABET}])$`);

/** How many letters of a code there are to choose from. */
export const CODE_LETTERS = ALPHABET.length;

/** How many of the letters are drawn by chance; the last one checks what was typed. */
export const CODE_DICE = SECRET_LENGTH;

const checkOf = (typed: string): string =>
  ALPHABET.charAt(Number.parseInt(sha256Hex(typed).slice(0, 2), 16) % ALPHABET.length);

/**
 * Writes the code of a visit: SH, the visit's number without its prefix, ten letters by chance, one that checks the rest
 *
 * `dice` are ten numbers from 0 to 30, drawn evenly where the code is issued: one in 31^10, about 8 x 10^14, so that whoever
 * knows a visit's number does not know its code. The check is the first byte of the SHA-256 of all that stands before it,
 * modulo 31: it tells a slip of the pen from a code that nobody issued. Whether a code is genuine is known to the hub alone,
 * which keeps it with its visit. Throws RangeError for other dice.
 *
 * DR-13
 */
export function writeVisitCode(visit: string, dice: readonly number[]): string {
  const letters = dice.map((one) => ALPHABET[one]);
  if (letters.length !== SECRET_LENGTH || letters.includes(undefined))
    throw new RangeError('Ten numbers from 0 to 30.');
  const typed = `SH-${visit.replace(/^VS-/, '')}-${letters.join('')}`;
  return `${typed}${checkOf(typed)}`;
}

/** A code as the hub writes it, from what somebody typed or scanned; null where it has not the form or the check fails. */
export function readVisitCode(typed: string): string | null {
  const code = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return FORM.test(code) && checkOf(code.slice(0, -1)) === code.slice(-1) ? code : null;
}
