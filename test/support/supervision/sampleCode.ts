import { organisationCheckDigit, usccCheckDigit } from '../../../kernel/values/usccCheck';

/** The lawful code of the entity of a number: different numbers, different codes. */
export function sampleCode(number: number): string {
  const organisation = `MA1${String(number).padStart(5, '0')}`;
  const first = `91310115${organisation}${organisationCheckDigit(organisation)}`;
  return `${first}${usccCheckDigit(first)}`;
}
