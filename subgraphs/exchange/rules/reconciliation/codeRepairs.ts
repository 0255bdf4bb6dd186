import { isRegistrationNumber } from '../../../../kernel/values/registrationNumber';
import { USCC_ALPHABET, usccCheckDigit } from '../../../../kernel/values/usccCheck';
import { isSound, suggestForCheck, suggestForLetters } from '../../../../kernel/values/usccSuggestion';
import type { BaseReason } from './reasons';

/** What was perhaps meant: a code or number that is sound, and which slip it mends. */
export interface Repair {
  readonly value: string;
  readonly reason: BaseReason;
}

const CODE_LENGTH = 18;
const DIGITS = '0123456789';

function* substitutions(text: string, symbols: string): Generator<readonly [changed: string, at: number]> {
  for (let at = 0; at < text.length; at++) {
    for (const symbol of symbols) {
      if (symbol !== text.charAt(at)) yield [text.slice(0, at) + symbol + text.slice(at + 1), at];
    }
  }
}

function* swaps(text: string): Generator<string> {
  for (let at = 1; at < text.length; at++) {
    const [left, right] = [text.charAt(at - 1), text.charAt(at)];
    if (left !== right) yield text.slice(0, at - 1) + right + left + text.slice(at + 1);
  }
}

function* insertions(text: string): Generator<string> {
  for (let at = 0; at <= text.length; at++) {
    for (const symbol of USCC_ALPHABET) yield text.slice(0, at) + symbol + text.slice(at);
  }
}

function* deletions(text: string): Generator<string> {
  for (let at = 0; at < text.length; at++) yield text.slice(0, at) + text.slice(at + 1);
}

/** The cheap check first: one candidate in thirty-one passes it. */
const isCode = (text: string): boolean => usccCheckDigit(text) === text.charAt(CODE_LENGTH - 1) && isSound(text);

/** Each value once, by the first and so the likeliest slip that leads to it. */
function firstOfEach(repairs: Iterable<Repair>): Repair[] {
  const found = new Map<string, Repair>();
  for (const repair of repairs) if (!found.has(repair.value)) found.set(repair.value, repair);
  return [...found.values()];
}

function* codeSlips(text: string): Generator<Repair> {
  const letters = suggestForLetters(text);
  if (letters !== undefined && letters !== text) yield { value: letters, reason: 'REPAIRED_LETTERS' };
  if (text.length === CODE_LENGTH) {
    const confused = suggestForCheck(text);
    if (confused !== undefined) yield { value: confused, reason: 'REPAIRED_CONFUSED_SYMBOL' };
    for (const value of swaps(text)) if (isCode(value)) yield { value, reason: 'REPAIRED_SWAP' };
    for (const [value, at] of substitutions(text, USCC_ALPHABET)) {
      const reason = at === CODE_LENGTH - 1 ? 'REPAIRED_CHECK_DIGIT' : 'REPAIRED_SYMBOL';
      if (isCode(value)) yield { value, reason };
    }
  }
  const mended = text.length === CODE_LENGTH - 1 ? insertions(text) : deletions(text);
  if (Math.abs(text.length - CODE_LENGTH) !== 1) return;
  for (const value of mended) if (isCode(value)) yield { value, reason: 'REPAIRED_LENGTH' };
}

/**
 * Every sound code from which a written one differs by one slip
 *
 * Letters that only look like others, one wrong character, two neighbours that changed places, one character too few or
 * too many. About one in thirty-one of what one slip can lead to is sound, so a list of a few dozen; which of them is
 * meant is for the register to say, and for a person to decide.
 *
 * GB 32100-2015 4
 */
export function codeRepairs(text: string): Repair[] {
  return firstOfEach(codeSlips(text));
}

function* numberSlips(text: string): Generator<Repair> {
  const candidates = [...swaps(text), ...[...substitutions(text, DIGITS)].map(([value]) => value)];
  for (const value of candidates) if (isRegistrationNumber(value)) yield { value, reason: 'REPAIRED_OLD_NUMBER' };
}

/** Every sound old registration number from which 15 written digits differ by one digit or by a swap of neighbours. */
export function numberRepairs(text: string): Repair[] {
  return firstOfEach(numberSlips(text));
}
