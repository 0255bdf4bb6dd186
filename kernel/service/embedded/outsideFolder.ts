import { accessSync, constants, lstatSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CataloguedError } from '../../values/cataloguedError';
import { canReach, ENTER, type RunAs } from './runAs';

const NAME = 'market-supervision-hub';
const WRITABLE_BY_OTHERS = 0o022;

/** Where things go that cannot stay in the project: lasting places first, temporary ones last. */
function candidates(user: RunAs | undefined): string[] {
  const temporary = [join(tmpdir(), `${NAME}-${process.getuid?.() ?? 0}`), `/tmp/${NAME}-${process.getuid?.() ?? 0}`];
  return user ? [`/var/lib/${NAME}`, ...temporary] : [join(homedir(), '.cache', NAME), ...temporary];
}

/** A folder in a shared place is only used when nobody else could have planted or can change its content. */
function isOurs(path: string): boolean {
  const stat = lstatSync(path);
  return stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & WRITABLE_BY_OTHERS) === 0;
}

function usable(path: string, user: RunAs | undefined): boolean {
  try {
    mkdirSync(path, { recursive: true, mode: 0o755 });
    accessSync(path, constants.W_OK);
    return isOurs(path) && canReach(path, user, ENTER);
  } catch {
    return false;
  }
}

/**
 * A folder outside the project that this process can write and the database's user can reach.
 * Throws DATA_FOLDER_NOT_WRITABLE when there is none.
 */
export function outsideFolder(user: RunAs | undefined): string {
  const places = candidates(user);
  const place = places.find((path) => usable(path, user));
  if (!place) throw new CataloguedError('DATA_FOLDER_NOT_WRITABLE', { dataDir: places.join(', ') });
  return place;
}
