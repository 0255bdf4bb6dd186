import { lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

interface Link {
  readonly source: string;
  readonly target: string;
}

function make(path: string, to: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })) return;
  mkdirSync(dirname(path), { recursive: true });
  try {
    symlinkSync(to, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/**
 * Makes the names under which PostgreSQL looks for its libraries. npm packs no symbolic links: the package lists them in
 * `native/pg-symlinks.json` for its install script, which need not have run.
 * @returns false when the folder cannot be written
 */
export function linkLibraries(folder: string): boolean {
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as Link[];
  try {
    for (const { source, target } of links) {
      const path = join(folder, target);
      make(path, relative(dirname(path), join(folder, source)));
    }
    return true;
  } catch {
    return false;
  }
}
