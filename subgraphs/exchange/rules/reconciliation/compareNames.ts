import type { NameReading } from './readName';
import type { BaseReason } from './reasons';
import { REASONS } from './reasons';

/** Names that are merely alike are worth less than every reason that rests on equality of some kind. */
const MOST_FOR_LIKENESS = 80;
const OTHER_FORM = 5;
/** Legal forms are one in law, written another way. */
const SAME_FORM_OTHER_WORDS = 92;

/** How two names compare: the reasons, and what they are worth (0 to 100). */
export interface NameComparison {
  readonly score: number;
  readonly reasons: readonly BaseReason[];
}

/** Every pair of neighbouring characters of a core, each once; of a single character, itself. */
export function coreWords(core: string): string[] {
  const characters = Array.from(core);
  if (characters.length < 2) return characters;
  const pairs = new Set<string>();
  for (let i = 1; i < characters.length; i++) pairs.add(`${characters[i - 1]}${characters[i]}`);
  return [...pairs];
}

/** Shared pairs of characters: 1 for the same, 0 for nothing in common (Dice's coefficient). */
function sharedPairs(a: string, b: string): number {
  const [left, right] = [coreWords(a), new Set(coreWords(b))];
  const shared = left.filter((word) => right.has(word)).length;
  return (2 * shared) / Math.max(1, left.length + right.size);
}

/** Characters to change, put in or take out to make one text of the other (Levenshtein's distance). */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** How alike two cores are, 0 to 1: by pairs for words in another order, by characters for a slip in a short name. */
export function coreLikeness(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const longest = Math.max(left.length, right.length, 1);
  const byPairs = sharedPairs(a, b);
  return Math.max(byPairs, byPairs === 0 ? 0 : 1 - editDistance(left, right) / longest);
}

function compareEqualCores(a: NameReading, b: NameReading): NameComparison {
  const formDiffers = a.formKind !== b.formKind;
  if (formDiffers) return { score: REASONS.NAME_FORM_DIFFERS.score, reasons: ['NAME_FORM_DIFFERS'] };
  if (a.form !== b.form) return { score: SAME_FORM_OTHER_WORDS, reasons: ['NAME_FORM_DIFFERS'] };
  return { score: REASONS.NAME_PLACE_DIFFERS.score, reasons: ['NAME_PLACE_DIFFERS'] };
}

/**
 * How a written name compares with one of the register
 *
 * The same letters and digits are the same name. The same core with the place elsewhere, or with another or no legal form,
 * is very likely the same business but for a person to say. Otherwise the cores are compared by pairs of characters and
 * by single ones.
 */
export function compareNames(written: NameReading, registered: NameReading): NameComparison {
  if (written.folded === registered.folded) return { score: REASONS.EXACT_NAME.score, reasons: ['EXACT_NAME'] };
  if (written.core === registered.core) return compareEqualCores(written, registered);
  const bothForms = written.formKind !== '' && registered.formKind !== '';
  const malus = bothForms && written.formKind !== registered.formKind ? OTHER_FORM : 0;
  const score = Math.round(MOST_FOR_LIKENESS * coreLikeness(written.core, registered.core)) - malus;
  return { score: Math.max(0, score), reasons: ['SIMILAR_NAME'] };
}
