import { existsSync, realpathSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What an import leads to. A file's path is relative to the root of the project, with forward slashes. */
export type Target =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unresolved' };

const ENDINGS = ['', '.ts', '.tsx', '.mts', '.cts', '.d.ts', '.js', '.jsx', '.mjs', '.cjs', '.json'];

/**
 * Follows a specifier from a file to what it really names: symbolic links and `..` are resolved, a `.js` ending
 * means the TypeScript file beside it, a folder means its index, a built-in module gets its `node:` prefix.
 */
export function resolveImport(root: string, from: string, specifier: string): Target {
  if (specifier.startsWith('file:')) return fileTarget(root, fileURLToPath(specifier));
  if (isAbsolute(specifier)) return fileTarget(root, specifier);
  if (/^\.{1,2}(\/|$)/.test(specifier)) return fileTarget(root, join(root, dirname(from), specifier));
  if (isBuiltin(specifier)) return { kind: 'package', name: `node:${specifier.replace(/^node:/, '')}` };
  if (specifier.startsWith('#')) return { kind: 'unresolved' };
  const name = packageName(specifier);
  return linkedIntoProject(root, name)
    ? fileTarget(root, join(root, 'node_modules', specifier))
    : { kind: 'package', name };
}

/** True for a package that is only a link to a folder of the project itself. */
function linkedIntoProject(root: string, name: string): boolean {
  const installed = join(root, 'node_modules', name);
  return existsSync(installed) && !realpathSync(installed).split(sep).includes('node_modules');
}

function fileTarget(root: string, path: string): Target {
  const found = existing(path);
  if (found === undefined) return { kind: 'unresolved' };
  const file = relative(realpathSync(root), realpathSync(found)).split(sep).join('/');
  const modules = file.lastIndexOf('node_modules/');
  if (modules >= 0) return { kind: 'package', name: packageName(file.slice(modules + 'node_modules/'.length)) };
  return file.startsWith('..') || isAbsolute(file) ? { kind: 'outside' } : { kind: 'file', file };
}

function existing(path: string): string | undefined {
  const bare = path.replace(/\.([cm]?)jsx?$/, '');
  const stems = bare === path ? [path] : [path, bare];
  const files = stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending));
  const indexes = ENDINGS.slice(1).map((ending) => join(path, `index${ending}`));
  return [...files, ...indexes].find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}

/** `@scope/name` or `name` of a specifier with or without a path behind it. */
function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
