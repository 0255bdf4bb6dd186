const NOT_A_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * A name as it is searched: NFKC (full width to half, compatibility forms to plain ones), small letters, nothing but
 * letters and digits. Brackets of both widths, %, _ and spaces make no difference between names.
 */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(NOT_A_WORD, '');
}

/** Every pair of neighbouring characters of a folded name, each once: what the index of names holds. */
export function nameWords(folded: string): string[] {
  const characters = Array.from(folded);
  const pairs = new Set<string>();
  for (let i = 1; i < characters.length; i++) pairs.add(`${characters[i - 1]}${characters[i]}`);
  return [...pairs];
}

/** The folded words of a search, the empty ones left out. */
export function searchWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/\s+/u)
    .map(foldName)
    .filter((word) => word !== '');
}
