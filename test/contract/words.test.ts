import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Excuse, UNFIT_WORDS, unfitWords } from '../support/duties/unfitWords';

const ROOT = join(__dirname, '..', '..');
const SELF = 'this test plants the words that it searches for';

/** Files that may contain a word all the same. */
const EXCUSES: readonly Excuse[] = [
  ...[...new Set(UNFIT_WORDS.map(({ name }) => name))].map((name) => ({
    file: 'test/contract/words.test.ts',
    name,
    because: SELF,
  })),
  { file: 'test/support/duties/unfitWords.ts', name: 'unfinished mark', because: 'it is the list of the words' },
  { file: 'test/support/duties/unfitWords.ts', name: 'filler text', because: 'it is the list of the words' },
  { file: 'package-lock.json', name: 'unfinished mark', because: 'checksums can spell anything' },
];

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git', '.hub']);

/** Every text file of the project; a file with a NUL byte is no text. */
function texts(folder = ''): [string, string][] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (SKIPPED.has(entry.name) || file.endsWith('.log')) return [];
    if (entry.isDirectory()) return texts(file);
    const text = entry.isFile() ? readFileSync(join(ROOT, file), 'utf8') : '\0';
    return text.includes('\0') ? [] : [[file, text]];
  });
}

describe('words of the project', () => {
  const files = texts();

  it('contain no unfinished mark, no path of a machine, no test that does not run', () => {
    expect(files.flatMap(([file, text]) => unfitWords(file, text, EXCUSES))).toEqual([]);
  });

  it('are all looked at, and every excused file exists', () => {
    const names = new Set(files.map(([file]) => file));
    expect(
      ['package.json', 'kernel/values/codes.ts', ...EXCUSES.map(({ file }) => file)].filter((f) => !names.has(f)),
    ).toEqual([]);
  });
});

describe('words of the project: the guard itself', () => {
  const found = (text: string, file = 'test/a.test.ts') => unfitWords(file, text, EXCUSES);

  it.each([
    ['unfinished mark', '// TODO: later'],
    ['unfinished mark', '# FIXME'],
    ['unfinished mark', 'const x = 1; // XXX'],
    ['filler text', 'Lorem ipsum dolor'],
    ['unwritten code', "throw new Error('Not implemented');"],
    ['path of a machine', "readFileSync('/work/main/a.ts')"],
    ['path of a machine', 'cd /root/hub'],
    ['path of a machine', 'see /home/wang/hub/a.ts'],
    ['path of a machine', 'see /Users/wang/hub/a.ts'],
    ['path of a machine', 'C:\\Users\\wang'],
    ['test that does not run', "it.skip('refuses', () => {});"],
    ['test that does not run', "describe.only('rules', () => {});"],
    ['test that does not run', "xit('refuses', () => {});"],
  ])('finds %s in: %s', (name, text) => {
    expect(found(`first line\n${text}`)).toEqual([expect.stringContaining(`test/a.test.ts:2 ${name}: `)]);
  });

  it.each(['https://example.org/work/1', 'rootDir', 'docs/work/a.md', 'todo list', 'process.exit(1)', '/home'])(
    'lets pass: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('looks for idle tests among tests alone, and keeps to its excuses', () => {
    expect(found("it.skip('refuses')", 'docs/a.md')).toEqual([]);
    expect(found('// TODO', 'package-lock.json')).toEqual([]);
  });
});
