import { isKnownCategory } from './usccCategory';
import { passesBothChecks, usccValueAt } from './usccCheck';

const FORBIDDEN: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' };

const LOOKALIKES = new Map<string, string>(
  [
    ['АВСЕНКМОРТХУЅІЈԚԜ', 'ABCEHKMOPTXYSIJQW'],
    ['асекмортхуѕіјԛԝ', 'ACEKMOPTXYSIJQW'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['οκνρτυχι', 'OKVPTUXI'],
  ].flatMap(([foreign = '', latin = '']) =>
    [...foreign].map((letter, i): [string, string] => [letter, latin.charAt(i)]),
  ),
);

/** Symbols of the alphabet that eyes and scanners take for one another. */
const CONFUSED = ['8B', '38', '0D', '0Q', 'DQ', '1L', '17', '27', '56', '6G', 'CG', 'EF', 'PR', 'MN', 'KX', 'UW'];
const CONFUSED_WITH = new Map<string, string>();
for (const pair of CONFUSED) {
  const [a = '', b = ''] = pair;
  CONFUSED_WITH.set(a, (CONFUSED_WITH.get(a) ?? '') + b);
  CONFUSED_WITH.set(b, (CONFUSED_WITH.get(b) ?? '') + a);
}

/** The letters of the Latin alphabet that the standard leaves out. */
export const isForbiddenLetter = (symbol: string): boolean => symbol in FORBIDDEN;

/** Whether a letter belongs to a script whose capitals are mistaken for Latin ones. */
export const isLookalikeLetter = (symbol: string): boolean => /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(symbol);

/**
 * What was probably meant by a code that holds letters it may not hold (I, O, S, V, Z, Cyrillic, Greek).
 * Only a code that then passes both checks is offered; nothing is ever corrected unasked.
 */
export function suggestForLetters(text: string): string | undefined {
  const latin = [...text].map((symbol) => LOOKALIKES.get(symbol) ?? symbol);
  const candidate = latin.map((symbol) => FORBIDDEN[symbol] ?? symbol).join('');
  return isSound(candidate) ? candidate : undefined;
}

/**
 * What was probably meant by a code whose check fails: the one code that differs in a single easily confused symbol
 * and passes both checks. Undefined when there is none, or more than one.
 */
export function suggestForCheck(text: string): string | undefined {
  const found = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    for (const other of CONFUSED_WITH.get(text.charAt(i)) ?? '') {
      const candidate = text.slice(0, i) + other + text.slice(i + 1);
      if (isSound(candidate)) found.add(candidate);
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** 18 symbols of the alphabet, digits in the division, a known category, both checks right. */
export function isSound(text: string): boolean {
  if (text.length !== 18 || !/^..\d{6}/.test(text)) return false;
  for (let i = 0; i < 18; i++) if (usccValueAt(text, i) < 0) return false;
  return isKnownCategory(text.charAt(0), text.charAt(1)) && passesBothChecks(text);
}
