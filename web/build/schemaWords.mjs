const LEADING_CHINESE = /^([\p{Script=Han}\d][^\s]*)/u;

/** The Chinese term with which a description begins; the name itself where it begins otherwise. */
export function chineseOf(description, name) {
  return LEADING_CHINESE.exec((description ?? '').trim())?.[1] ?? name;
}

/** Values that are names, and no words. */
const PROPER_NAMES = { CREDIT_CHINA: 'Credit China', NECIPS: 'NECIPS' };

/** A name of the schema as English words: `openCaseCount` and `OPEN_CASE` become "Open case count" and "Open case". */
export function englishOf(name) {
  if (name in PROPER_NAMES) return PROPER_NAMES[name];
  const spaced =
    name.includes('_') || name === name.toUpperCase()
      ? name.replaceAll('_', ' ')
      : name.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
  const words = spaced.toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
