import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '../../../../kernel/service/repository';
import { REFERENCE_LISTS } from '../../../../kernel/values/reference/codeLists';

const FOLDER = projectPath('kernel', 'values', 'reference');
const HAN = /\p{Script=Han}/u;

interface Coded {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const isTable = (value: unknown): value is Coded[] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => row?.code && row?.zh && row?.en && !row?.owner);

/** Every table of codes that a file of the folder exports, by its name. */
function tables(): [string, Coded[]][] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && file !== 'codeLists.ts');
  const all = files.flatMap((file) => Object.entries<unknown>(require(join(FOLDER, file))));
  return all.filter((entry): entry is [string, Coded[]] => isTable(entry[1]));
}

describe('the code lists', () => {
  const listed = new Set(REFERENCE_LISTS.flatMap(({ rows }) => rows.map(({ code, zh, en }) => `${code} ${zh} ${en}`)));

  it.each(tables())('hold every row of the table %s', (_, rows) => {
    const missing = rows.filter(({ code, zh, en }) => !listed.has(`${code} ${zh} ${en}`));
    expect(missing).toEqual([]);
  });

  it('are tables of which there are several', () => {
    expect(tables().length).toBeGreaterThanOrEqual(10);
  });

  it.each(REFERENCE_LISTS.map((list) => [list.code, list] as const))(
    '%s has each code once, in both languages, under a code of its own',
    (_, { zh, en, rows }) => {
      const codes = new Set(rows.map(({ code }) => code));
      expect(codes.size).toBe(rows.length);
      expect(`${zh}${rows.map((row) => row.zh).join('')}`).toMatch(HAN);
      expect([en, ...rows.map((row) => row.en)]).not.toContain('');
      expect(rows.filter(({ parent }) => parent !== undefined && !codes.has(parent))).toEqual([]);
    },
  );
});
