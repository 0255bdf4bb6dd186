import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkRepository, ownerOf, sourceFiles, type Violation } from '../support/imports/checkRepository';
import { PLANTED_GOOD_HABITS, PLANTED_HABITS } from '../support/imports/plantedHabits';
import { GROUND, LINKS, PLANTED_LAWFUL, PLANTED_VIOLATIONS } from '../support/imports/plantedSources';
import { plantProject } from '../support/imports/plantProject';
import { COMPUTED_IMPORTS, ENVIRONMENT_READERS, POLICY, policyTable } from '../support/imports/policy';
import { HABITS } from '../support/imports/readHabits';
import { readImports, WAYS } from '../support/imports/readImports';
import { parseSyntax } from '../support/imports/syntax';

const ROOT = join(__dirname, '..', '..');
const show = ({ file, line, rule, text }: Violation) => `${file}:${line} ${rule}: ${text}`;

describe('architecture: the import policy in this repository', () => {
  const files = sourceFiles(ROOT);

  it('is kept by every source file', () => {
    expect(checkRepository(ROOT).map(show)).toEqual([]);
  });

  it('sees the sources of every layer that has a folder', () => {
    const seen = new Set(files.map((file) => ownerOf(file)?.layer.folder));
    const present = POLICY.map(({ folder }) => folder).filter((folder) => existsSync(join(ROOT, folder)));
    expect([...present, 'kernel/values', 'test'].filter((folder) => !seen.has(folder))).toEqual([]);
  });

  it('sees what a file imports', () => {
    const source = readFileSync(__filename, 'utf8');
    const specifiers = readImports(parseSyntax(source), source).map(({ specifier }) => specifier);
    expect(specifiers).toContain('../support/imports/policy');
    expect(specifiers).toHaveLength(source.match(/^import /gm)?.length ?? 0);
  });

  it('names no exception whose file has gone', () => {
    const exceptions = [...ENVIRONMENT_READERS, ...COMPUTED_IMPORTS];
    expect(exceptions.filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('excuses no file that does not need it', () => {
    const computes = (path: string) => {
      const source = readFileSync(join(ROOT, path), 'utf8');
      return readImports(parseSyntax(source), source).some(({ specifier }) => specifier === undefined);
    };
    expect(COMPUTED_IMPORTS.filter(({ path }) => !computes(path))).toEqual([]);
  });

  it('cannot be led past by aliases', () => {
    const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'));
    const { imports, exports, workspaces } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect({ paths: compilerOptions.paths, baseUrl: compilerOptions.baseUrl, imports, exports, workspaces }).toEqual(
      {},
    );
  });

  it('is shown to contributors as it is', () => {
    expect(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')).toContain(policyTable());
  });
});

describe('architecture: the guard itself, on planted sources', () => {
  const unlawful = [...PLANTED_VIOLATIONS, ...PLANTED_HABITS];
  const lawful = [...PLANTED_LAWFUL, ...PLANTED_GOOD_HABITS];
  const root = plantProject([...unlawful, ...lawful]);
  const violations = checkRepository(root);
  const rulesBrokenBy = (file: string) => violations.filter((found) => found.file === file).map(({ rule }) => rule);
  afterAll(() => rmSync(dirname(root), { recursive: true }));

  it.each(unlawful)('flags $title', ({ file, breaks }) => {
    expect(rulesBrokenBy(file)).toContain(breaks);
  });

  it.each(lawful)('lets pass $title', ({ file }) => {
    expect(rulesBrokenBy(file)).toEqual([]);
  });

  it('flags a source that is a symbolic link', () => {
    expect(rulesBrokenBy('kernel/values/linked.ts')).toEqual(['symbolic link']);
  });

  it('flags nothing else than what was planted', () => {
    const expected = new Set([...unlawful.map(({ file }) => file), ...LINKS.map(([from]) => from)]);
    expect(violations.filter(({ file }) => !expected.has(file)).map(show)).toEqual([]);
    expect(Object.keys(GROUND).flatMap(rulesBrokenBy)).toEqual([]);
  });

  it('has a planted violation for every way of importing', () => {
    const ways = PLANTED_VIOLATIONS.filter(({ breaks }) => breaks === 'folder').flatMap(({ source, file }) =>
      readImports(parseSyntax(source, file.endsWith('x')), source).map(({ way }) => way),
    );
    expect(WAYS.filter((way) => !ways.includes(way))).toEqual([]);
  });

  it('has a planted violation for every row of the policy that forbids something', () => {
    const rows = new Set(PLANTED_VIOLATIONS.map(({ file }) => ownerOf(file)?.layer.folder));
    expect(POLICY.filter(({ folder, folders }) => folders !== 'any' && !rows.has(folder))).toEqual([]);
  });

  it('has a planted violation for every habit', () => {
    const habits = PLANTED_HABITS.map(({ breaks }) => breaks);
    expect(HABITS.filter((habit) => !habits.includes(habit))).toEqual([]);
  });

  it('tells the line, also after Chinese text', () => {
    const at = violations.find(({ file }) => file === 'gateway/lines.ts')?.line;
    expect(at).toBe(4);
  });
});
