import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CataloguedError } from '../../values/cataloguedError';
import { isAlive, type ProcessMark, thisProcess } from './processes';

const SUFFIX = '.pid';

function fileOf(folder: string, holder: string): string {
  return join(folder, `${encodeURIComponent(holder)}${SUFFIX}`);
}

function findMark(file: string): ProcessMark | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessMark;
  } catch {
    return undefined;
  }
}

/**
 * Enters this process as `holder` of the data folder; the file of a killed holder is taken over.
 * Throws DATA_FOLDER_IN_USE when a living process holds the folder under the same name. Call under the folder's lock.
 */
export function enterHolder(folder: string, holder: string): void {
  mkdirSync(folder, { recursive: true });
  const file = fileOf(folder, holder);
  const present = findMark(file);
  if (present && isAlive(present))
    throw new CataloguedError('DATA_FOLDER_IN_USE', { pid: present.pid, holder, dataDir: dirname(folder) });
  writeFileSync(file, JSON.stringify(thisProcess()));
}

/** Takes `holder` off the list. Call under the folder's lock. */
export function leaveHolder(folder: string, holder: string): void {
  rmSync(fileOf(folder, holder), { force: true });
}

/** The names of the living holders. */
export function listHolders(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(SUFFIX));
  return files
    .filter((name) => {
      const mark = findMark(join(folder, name));
      return mark !== undefined && isAlive(mark);
    })
    .map((name) => decodeURIComponent(basename(name, SUFFIX)));
}
