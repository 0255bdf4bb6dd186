import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPUTED_IMPORTS, ENVIRONMENT_READERS, type Layer, POLICY, TOOL_CONFIGURATION } from './policy';
import { readHabits } from './readHabits';
import { type FoundImport, readImports } from './readImports';
import { resolveImport } from './resolveImport';
import { parseSyntax } from './syntax';

/** Which rule a file breaks. */
export type BrokenRule =
  | 'folder'
  | 'package'
  | 'undeclared package'
  | 'outside the project'
  | 'leads nowhere'
  | 'cannot be read'
  | 'no layer'
  | 'symbolic link'
  | 'environment'
  | 'clock'
  | 'dice'
  | 'await';

/** One broken rule in one place. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly rule: BrokenRule;
  readonly text: string;
}

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git', '.hub']);
const SOURCE = /\.[cm]?[jt]sx?$/;

/** Source files under the root, relative to it, sorted; symbolic links are listed as they are, not followed. */
export function sourceFiles(root: string, folder = ''): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  const found = entries.flatMap((entry) => {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourceFiles(root, file);
    return SOURCE.test(entry.name) || (entry.isSymbolicLink() && !SKIPPED.has(entry.name)) ? [file] : [];
  });
  return found.sort();
}

interface Owner {
  readonly layer: Layer;
  readonly folder: string;
  readonly silo: string;
}

/** The row of the policy that a file falls under, with its silo where the row speaks of one. */
export function ownerOf(file: string): Owner | undefined {
  for (const layer of POLICY) {
    const folder = layer.folder.replace('.', '\\.').replace('$s', '([^/]+)');
    const match = new RegExp(`^(${folder})/`).exec(file);
    if (match?.[1] !== undefined) return { layer, folder: match[1], silo: match[2] ?? '' };
  }
  return undefined;
}

interface Packages {
  readonly running: ReadonlySet<string>;
  readonly development: ReadonlySet<string>;
}

function declaredPackages(root: string): Packages {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { running: names(dependencies), development: names(dependencies, devDependencies) };
}

const names = (...lists: (object | undefined)[]) => new Set(lists.flatMap((list) => Object.keys(list ?? {})));

/** Checks every source file under the root against the policy; an empty answer means that all of them keep it. */
export function checkRepository(root: string): Violation[] {
  const packages = declaredPackages(root);
  return sourceFiles(root).flatMap((file) => {
    const at = (line: number, rule: BrokenRule, text: string): Violation => ({ file, line, rule, text });
    if (lstatSync(join(root, file)).isSymbolicLink()) return [at(1, 'symbolic link', 'sources are plain files')];
    const owner = ownerOf(file);
    if (owner === undefined) {
      return TOOL_CONFIGURATION.test(file) ? [] : [at(1, 'no layer', 'no row of the import policy speaks of it')];
    }
    return checkFile({ root, file, owner, packages, at });
  });
}

interface Subject {
  readonly root: string;
  readonly file: string;
  readonly owner: Owner;
  readonly packages: Packages;
  readonly at: (line: number, rule: BrokenRule, text: string) => Violation;
}

function checkFile(subject: Subject): Violation[] {
  const { root, file, owner, at } = subject;
  const source = readFileSync(join(root, file), 'utf8');
  try {
    const syntax = parseSyntax(source, file.endsWith('x'));
    const habits = readHabits(syntax)
      .filter(({ habit }) => (habit === 'environment' ? !mayReadEnvironment(file) : owner.layer.pure === true))
      .map(({ habit, line, what }) => at(line, habit, what));
    return [...readImports(syntax, source).flatMap((found) => checkImport(found, subject)), ...habits];
  } catch (error) {
    return [at(1, 'cannot be read', error instanceof Error ? error.message : String(error))];
  }
}

function mayReadEnvironment(file: string): boolean {
  return ENVIRONMENT_READERS.some(({ path }) => file === path || (path.endsWith('/') && file.startsWith(path)));
}

function checkImport({ way, specifier, line }: FoundImport, subject: Subject): Violation[] {
  const { root, file, owner, packages, at } = subject;
  if (specifier === undefined) {
    return mayCompute(file, owner) ? [] : [at(line, 'cannot be read', `${way} of something computed`)];
  }
  const target = resolveImport(root, file, specifier);
  const text = `${way} '${specifier}'`;
  switch (target.kind) {
    case 'unresolved':
      return [at(line, 'leads nowhere', text)];
    case 'outside':
      return [at(line, 'outside the project', text)];
    case 'package':
      return checkPackage(target.name, owner, packages).map((rule) => at(line, rule, text));
    case 'file':
      return mayImport(owner, target.file) ? [] : [at(line, 'folder', `${text} -> ${target.file}`)];
  }
}

function mayCompute(file: string, { layer }: Owner): boolean {
  return layer.folders === 'any' || COMPUTED_IMPORTS.some(({ path }) => path === file);
}

function checkPackage(name: string, { layer }: Owner, packages: Packages): BrokenRule[] {
  const builtin = name.startsWith('node:');
  const allowed =
    layer.packages === 'any' || layer.packages.includes(name) || (builtin && layer.packages.includes('node:*'));
  if (!allowed) return ['package'];
  const declared = layer.development === true ? packages.development : packages.running;
  return builtin || declared.has(name) ? [] : ['undeclared package'];
}

function mayImport({ layer, folder, silo }: Owner, target: string): boolean {
  if (layer.folders === 'any') return true;
  const allowed = [folder, ...layer.folders.map((other) => other.replace('$s', silo))];
  return allowed.some((other) => target === other || target.startsWith(`${other}/`));
}
