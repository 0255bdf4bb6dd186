/** What a committed text must not contain, and how to name it. */
export interface UnfitWord {
  readonly name: string;
  readonly pattern: RegExp;
  /** Only files that match are searched. */
  readonly within?: RegExp;
}

/** A file that may contain one of them, with the reason. */
export interface Excuse {
  readonly file: string;
  readonly name: string;
  readonly because: string;
}

/** Marks of unfinished work, paths of one person's machine, tests that do not run. */
export const UNFIT_WORDS: readonly UnfitWord[] = [
  { name: 'unfinished mark', pattern: /(?<![A-Za-z])(TODO|FIXME|XXX|HACK)(?![A-Za-z])/ },
  { name: 'filler text', pattern: /lorem ipsum/i },
  { name: 'unwritten code', pattern: /not (yet )?implemented/i },
  { name: 'path of a machine', pattern: /(?<![\w.:/])\/(work|root)\/\w/ },
  { name: 'path of a machine', pattern: /(?<![\w.:/])\/(home|Users)\/[a-z]\w*\//i },
  { name: 'path of a machine', pattern: /\b[A-Z]:\\Users\\/ },
  {
    name: 'test that does not run',
    pattern: /\b(it|test|describe)\.(skip|only|todo)\(|(?<![\w.])x(it|describe)\(/,
    within: /^test\/.*\.ts$/,
  },
];

/** Where a text contains what it must not, as `file:line name: text`. */
export function unfitWords(file: string, text: string, excuses: readonly Excuse[]): string[] {
  const words = UNFIT_WORDS.filter(
    ({ name, within }) =>
      (within === undefined || within.test(file)) &&
      !excuses.some((excuse) => excuse.file === file && excuse.name === name),
  );
  return text.split('\n').flatMap((line, index) => {
    const found = words.filter(({ pattern }) => pattern.test(line));
    return found.map(({ name }) => `${file}:${index + 1} ${name}: ${line.trim().slice(0, 80)}`);
  });
}
