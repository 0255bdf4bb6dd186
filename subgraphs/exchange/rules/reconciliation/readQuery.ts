import type { Code } from '../../../../kernel/values/codes';
import { isRegistrationNumber } from '../../../../kernel/values/registrationNumber';
import { findTextFault } from '../../../../kernel/values/text';
import { parseUscc, type UsccRefused } from '../../../../kernel/values/uscc';
import { organisationCheckDigit } from '../../../../kernel/values/usccCheck';
import { normaliseUscc } from '../../../../kernel/values/usccNormalise';
import { codeRepairs, numberRepairs, type Repair } from './codeRepairs';
import { type NameReading, readName } from './readName';

/** What a row's text turns out to be. */
export type QueryReading =
  | { readonly kind: 'CODE'; readonly uscc: string }
  | {
      readonly kind: 'MISTYPED_CODE';
      readonly code: Code;
      /** The one code that was surely meant, where there is one. */
      readonly suggestion?: string;
      readonly repairs: readonly Repair[];
    }
  | {
      readonly kind: 'OLD_NUMBER';
      readonly number: string;
      readonly isSound: boolean;
      readonly repairs: readonly Repair[];
    }
  | { readonly kind: 'ORGANISATION_CODE'; readonly organisation: string; readonly isSound: boolean }
  | { readonly kind: 'NAME'; readonly name: NameReading }
  | { readonly kind: 'REFUSED'; readonly code: Code };

/** Characters of a row's text or name; more are no name of a business. */
export const LONGEST_TEXT = 200;

const LABEL =
  /^\s*(?:统一社会信用代码|社会信用代码|信用代码|工商注册号|注册号|组织机构代码|纳税人识别号|税号)\s*[:：]?\s*/u;

const HAN = /\p{Script=Han}/u;
const FEWEST_DIGITS = 5;
const CODE_LENGTHS = { least: 9, most: 24 };
/** Refusals that no repair can mend: there is nothing to look for, or it must not be looked for. */
const FINAL: ReadonlySet<Code> = new Set<Code>(['USCC_EMPTY', 'USCC_PERSONAL_ID', 'USCC_SPREADSHEET_FLOAT']);

function looksLikeCode(text: string): boolean {
  if (HAN.test(text)) return false;
  const { length } = text;
  const digits = text.replace(/\D/g, '').length;
  return length >= CODE_LENGTHS.least && length <= CODE_LENGTHS.most && digits >= FEWEST_DIGITS;
}

function readOldNumber(number: string): QueryReading {
  const isSound = isRegistrationNumber(number);
  return { kind: 'OLD_NUMBER', number, isSound, repairs: isSound ? [] : numberRepairs(number) };
}

function readOrganisation(organisation: string): QueryReading {
  const isSound = organisationCheckDigit(organisation) === organisation.charAt(8);
  return { kind: 'ORGANISATION_CODE', organisation, isSound };
}

function readRefused({ code, suggestion }: UsccRefused, text: string): QueryReading {
  if (FINAL.has(code)) return { kind: 'REFUSED', code };
  if (code === 'USCC_OLD_REGISTRATION_NUMBER') return readOldNumber(text);
  if (code === 'USCC_ORGANISATION_CODE') return readOrganisation(text);
  const repairs = codeRepairs(text);
  return { kind: 'MISTYPED_CODE', code, ...(suggestion === undefined ? {} : { suggestion }), repairs };
}

/**
 * What a row of a list holds
 *
 * A sound code, a code with a slip and the codes that it may be, an old registration number with its own check digit, an
 * organisation code, or a name. A label in front (统一社会信用代码：) is passed over. What may be a citizen's number is
 * refused and not repeated. Nothing is corrected: repairs are what may be looked for.
 *
 * GB 32100-2015 4; GB 11714-1997; GB 11643-1999
 */
export function readQuery(raw: string): QueryReading {
  const fault = findTextFault(raw);
  if (fault !== undefined) return { kind: 'REFUSED', code: fault };
  if (raw.length > LONGEST_TEXT) return { kind: 'REFUSED', code: 'RECONCILE_TEXT_TOO_LONG' };
  const unlabelled = raw.replace(LABEL, '');
  const { text, spreadsheetFloat } = normaliseUscc(unlabelled);
  if (text === '') return { kind: 'REFUSED', code: 'RECONCILE_TEXT_EMPTY' };
  if (spreadsheetFloat) return { kind: 'REFUSED', code: 'USCC_SPREADSHEET_FLOAT' };

  if (looksLikeCode(text)) {
    const parsed = parseUscc(text);
    return parsed.ok ? { kind: 'CODE', uscc: parsed.uscc } : readRefused(parsed, text);
  }
  const name = readName(raw);
  return name.folded === '' ? { kind: 'REFUSED', code: 'RECONCILE_TEXT_EMPTY' } : { kind: 'NAME', name };
}
