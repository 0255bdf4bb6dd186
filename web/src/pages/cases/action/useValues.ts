import type { Choice } from '../../../parts/choices/choice';
import { type SchemaWords, useLabel } from '../../../words/language';

/** The values of an enum that the words know, as choices. */
export function useValues(words: SchemaWords): (of: string, without?: readonly string[]) => Choice[] {
  const label = useLabel(words);
  return (of, without = []) =>
    Object.keys(words)
      .filter((key) => key.startsWith(`${of}.`))
      .map((key) => ({ value: key.slice(of.length + 1), label: label(key) }))
      .filter(({ value }) => !without.includes(value));
}
