/** Places of a registration number of the old kind. */
export const REGISTRATION_NUMBER_LENGTH = 15;

/**
 * Check digit (15) of an old registration number's first fourteen: ISO 7064 MOD 11,10 (工商注册号编制规则; agrees with
 * the registry's rows). `first14` may be longer; its first 14 characters must be digits.
 */
export function registrationCheckDigit(first14: string): string {
  let product = 10;
  for (let i = 0; i < 14; i++) product = (((product + Number(first14.charAt(i))) % 10 || 10) * 2) % 11;
  return String((11 - product) % 10);
}

/** Whether a text is an old registration number: 15 digits, the last of them the check of the others. */
export function isRegistrationNumber(text: string): boolean {
  return /^\d{15}$/.test(text) && registrationCheckDigit(text) === text.charAt(14);
}
