/** The 31 symbols of the code in the order of their values 0 to 30: no I, O, S, V, Z. GB 32100-2015. */
export const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const VALUES = new Int8Array(128).fill(-1);
for (let value = 0; value < USCC_ALPHABET.length; value++) VALUES[USCC_ALPHABET.charCodeAt(value)] = value;

/** Value 0 to 30 of the symbol at `index`, or -1 when it is not one of the 31. */
export function usccValueAt(text: string, index: number): number {
  return VALUES[text.charCodeAt(index)] ?? -1;
}

/**
 * Check character (18) of the first seventeen: weights 3^(i-1) mod 31, then (31 - sum mod 31) mod 31.
 * `first17` may be longer; all of its first 17 symbols must be of the alphabet. GB 32100-2015.
 */
export function usccCheckDigit(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += usccValueAt(first17, i) * (USCC_WEIGHTS[i] ?? 0);
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Check character (9) of an organisation code's first eight. Letters count A = 10 to Z = 35, which is *not* the
 * table of the 18-character code; 10 is written X and 11 is written 0. GB 11714-1997.
 */
export function organisationCheckDigit(first8: string): string {
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const code = first8.charCodeAt(i);
    sum += (code <= 57 ? code - 48 : code - 55) * (ORGANISATION_WEIGHTS[i] ?? 0);
  }
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

/** Whether 18 symbols of the alphabet satisfy both checks, the code's own and the organisation code's. */
export function passesBothChecks(text: string): boolean {
  return usccCheckDigit(text) === text.charAt(17) && organisationCheckDigit(text.slice(8, 16)) === text.charAt(16);
}
