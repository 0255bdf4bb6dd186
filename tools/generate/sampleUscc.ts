import { requireUscc, type Uscc } from '../../kernel/values/uscc';
import { organisationCheckDigit, USCC_ALPHABET, usccCheckDigit } from '../../kernel/values/usccCheck';

const SYMBOLS = 5;
const BASE = USCC_ALPHABET.length;

/** How many different codes the sample's block of organisation codes holds. */
export const SAMPLE_CODES = BASE ** SYMBOLS;

/** Near the golden section of both ranges, and sharing no factor with 31 (codes) or 2, 3, 7 (brands): every number is met once. */
const STEP = 17_693_773;

/** The `index`-th of the numbers below `size` in scattered order: each occurs once before any comes again. */
export function scatter(index: number, size: number): number {
  return ((index % size) * STEP) % size;
}

/** The code over an authority and category ('91'), a division and the first eight of an organisation code. */
export function usccOver(head: string, division: string, organisation8: string): Uscc {
  const first17 = `${head}${division}${organisation8}${organisationCheckDigit(organisation8)}`;
  return requireUscc(first17 + usccCheckDigit(first17));
}

/**
 * Eight characters of an organisation code in the block MAX. Codes are given out block by block (MA0.., MAA.. and on),
 * and this one is, as far as is known, decades away: a thrown code is no living firm's. Different numbers below
 * SAMPLE_CODES give different codes.
 */
export function sampleOrganisation(number: number): string {
  let left = number;
  let symbols = '';
  for (let i = 0; i < SYMBOLS; i++) {
    symbols = USCC_ALPHABET.charAt(left % BASE) + symbols;
    left = Math.floor(left / BASE);
  }
  return `MAX${symbols}`;
}
