import { CataloguedError } from '../../../../kernel/values/cataloguedError';

const MOST_WORDS = 50;

/** Lets pass words that are looked for in a text, as long as they are few. Throws TEXT_TOO_LONG. */
export function requireFewWords(words: readonly string[], field: string): readonly string[] {
  if (words.length <= MOST_WORDS) return words;
  throw new CataloguedError('TEXT_TOO_LONG', { field, length: words.length, limit: MOST_WORDS });
}
