/** How many entities bear a word, as far as is known. */
export type RowsOf = (word: string) => number;

/** Entities that one row's search may look at; more of them share the word of a trade than a person ever means. */
export const MOST_LOOKED_AT = 800;

/**
 * The words of a name by which entities alike are looked for: the rarest, until what they lead to is enough. A word that
 * half of the city bears leads nowhere, unless it is all that the name has.
 */
export function leadWords(words: readonly string[], rowsOf: RowsOf): string[] {
  const byRarity = words.map((word) => ({ word, rows: rowsOf(word) })).sort((a, b) => a.rows - b.rows);
  let looked = 0;
  return byRarity
    .filter(({ rows }, index) => {
      looked += rows;
      return index === 0 || looked <= MOST_LOOKED_AT;
    })
    .map(({ word }) => word);
}
