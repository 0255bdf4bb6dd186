import { CataloguedError } from './cataloguedError';
import type { Code } from './codes';
import { personalIdLikeness } from './personalId';
import { isRegistrationNumber } from './registrationNumber';
import { findTextFault } from './text';
import { isKnownCategory } from './usccCategory';
import { organisationCheckDigit, usccCheckDigit, usccValueAt } from './usccCheck';
import { normaliseUscc } from './usccNormalise';
import { isForbiddenLetter, isLookalikeLetter, isSound, suggestForCheck, suggestForLetters } from './usccSuggestion';
import type { Facts } from './verdict';

declare const usccBrand: unique symbol;

/** A Unified Social Credit Code that passed GB 32100-2015: 18 capital symbols. Lifelong; it does not tell the district. */
export type Uscc = string & { readonly [usccBrand]: true };

/** Oddities of a code that is accepted all the same. */
export type UsccFlag = 'ORG_CHECK_MISMATCH' | 'UNKNOWN_CATEGORY';

/** The five parts of a code; `division` is that of the registering authority at the time, not where the entity is. */
export interface UsccParts {
  readonly authority: string;
  readonly category: string;
  readonly division: string;
  readonly organisation: string;
  readonly check: string;
}

/** A code that is accepted; `changed` when what was written differs from `uscc`. */
export interface UsccAccepted {
  readonly ok: true;
  readonly uscc: Uscc;
  readonly raw: string;
  readonly changed: boolean;
  readonly flags: readonly UsccFlag[];
  readonly parts: UsccParts;
}

/** A code that is refused. Facts never hold what may be a person's number; `suggestion` passes both checks. */
export interface UsccRefused {
  readonly ok: false;
  readonly code: Code;
  readonly facts: Facts;
  readonly suggestion?: string;
}

/** What `parseUscc` makes of a text. */
export type UsccParse = UsccAccepted | UsccRefused;

const LONGEST_RAW = 200;

/**
 * Reads a Unified Social Credit Code as people write it: see `normaliseUscc` for what is forgiven.
 * Refuses with a code of its own for each way of going wrong. A wrong check of the organisation code (characters 9 to
 * 17) and an unknown category are flags, not refusals: old allocations have them.
 *
 * GB 32100-2015 4; GB 11714-1997
 */
export function parseUscc(raw: string): UsccParse {
  const fault = findTextFault(raw);
  if (fault !== undefined) return refuse(fault, {});
  if (raw.length > LONGEST_RAW) return refuse('USCC_LENGTH', { length: raw.length, limit: 18 });
  const { text, spreadsheetFloat } = normaliseUscc(raw);
  if (text === '') return refuse('USCC_EMPTY', { received: raw });
  if (spreadsheetFloat) return refuse('USCC_SPREADSHEET_FLOAT', { received: raw });
  const refused = refuseShape(text) ?? refuseSymbol(text) ?? refuseCheck(text);
  if (refused === undefined) return accept(text, raw);
  if (personalIdLikeness(text) !== 'NONE') return refuse(refused.code, { length: text.length });
  return { ...refused, facts: { received: raw, ...refused.facts } };
}

/** The code that `raw` holds. Throws the parse's refusal as a CataloguedError that names `field`. */
export function requireUscc(raw: string, field = 'uscc'): Uscc {
  const parsed = parseUscc(raw);
  if (parsed.ok) return parsed.uscc;
  const suggestion = parsed.suggestion === undefined ? {} : { suggestion: parsed.suggestion };
  throw new CataloguedError(parsed.code, { ...parsed.facts, ...suggestion, field });
}

/** Order of codes by ASCII bytes, the order of `COLLATE "C"` and of the alphabet's values. */
export function compareUscc(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function refuse(code: Code, facts: Facts, suggestion?: string): UsccRefused {
  return { ok: false, code, facts, ...(suggestion !== undefined && { suggestion }) };
}

function refuseShape(text: string): UsccRefused | undefined {
  const likeness = personalIdLikeness(text);
  if (/^\d{15}$/.test(text)) {
    const personal = likeness !== 'NONE' && !isRegistrationNumber(text);
    return refuse(personal ? 'USCC_PERSONAL_ID' : 'USCC_OLD_REGISTRATION_NUMBER', { length: 15 });
  }
  if (/^[0-9A-Z]{9}$/.test(text)) return refuse('USCC_ORGANISATION_CODE', { length: 9 });
  const length = [...text].length;
  if (length !== 18) return refuse('USCC_LENGTH', { length, limit: 18 });
  return likeness === 'CHECKED' && !isSound(text) ? refuse('USCC_PERSONAL_ID', { length }) : undefined;
}

function refuseSymbol(text: string): UsccRefused | undefined {
  const symbols = [...text];
  const foreign = symbols.filter((symbol) => symbol.length > 1 || usccValueAt(symbol, 0) < 0);
  const symbol = foreign.find(isLookalikeLetter) ?? foreign.find(isForbiddenLetter) ?? foreign[0];
  if (symbol !== undefined) {
    const facts = { position: symbols.indexOf(symbol) + 1, symbol };
    if (isLookalikeLetter(symbol)) return refuse('USCC_LOOKALIKE_LETTER', facts, suggestForLetters(text));
    if (isForbiddenLetter(symbol)) return refuse('USCC_FORBIDDEN_LETTER', facts, suggestForLetters(text));
    return refuse('USCC_FORBIDDEN_SYMBOL', facts);
  }
  const letter = text.slice(2, 8).search(/\D/);
  if (letter < 0) return undefined;
  return refuse('USCC_DIVISION', { position: letter + 3, symbol: text.charAt(letter + 2) }, suggestForCheck(text));
}

function refuseCheck(text: string): UsccRefused | undefined {
  const expected = usccCheckDigit(text);
  const found = text.charAt(17);
  if (expected === found) return undefined;
  return refuse('USCC_CHECK_DIGIT', { position: 18, expected, found }, suggestForCheck(text));
}

function accept(text: string, raw: string): UsccAccepted {
  const parts: UsccParts = {
    authority: text.charAt(0),
    category: text.charAt(1),
    division: text.slice(2, 8),
    organisation: text.slice(8, 17),
    check: text.charAt(17),
  };
  const flags: UsccFlag[] = [];
  if (organisationCheckDigit(parts.organisation) !== parts.organisation.charAt(8)) flags.push('ORG_CHECK_MISMATCH');
  if (!isKnownCategory(parts.authority, parts.category)) flags.push('UNKNOWN_CATEGORY');
  return { ok: true, uscc: text as Uscc, raw, changed: text !== raw, flags, parts };
}
