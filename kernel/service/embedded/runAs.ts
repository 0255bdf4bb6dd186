import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { CataloguedError } from '../../values/cataloguedError';

/** The ordinary user that PostgreSQL runs as when the hub itself runs as root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** What a user must be able to do with a file or folder. */
export const READ = 4;
export const ENTER = 1;

const CANDIDATES = ['postgres', 'nobody'];

function findUser(name: string, passwd: string): RunAs | undefined {
  const fields = passwd
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':');
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return Number.isInteger(uid) && uid > 0 && Number.isInteger(gid) ? { uid, gid } : undefined;
}

function requireOwnName(): void {
  try {
    userInfo();
  } catch {
    throw new CataloguedError('DATABASE_USER_MISSING', { uid: process.getuid?.() ?? -1 });
  }
}

/**
 * Whom PostgreSQL runs as: undefined for the present user; when that is root, which PostgreSQL refuses, the owner of
 * the cluster if there is one, else `postgres`, else `nobody`. No user is created.
 * Throws DATABASE_USER_MISSING where no such user is known (initdb refuses a user without a name).
 */
export function databaseUser(cluster?: string, passwdFile = '/etc/passwd'): RunAs | undefined {
  if (process.getuid?.() !== 0) {
    requireOwnName();
    return undefined;
  }
  const owner = cluster === undefined ? undefined : statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const passwd = readFileSync(passwdFile, 'utf8');
  for (const name of CANDIDATES) {
    const user = findUser(name, passwd);
    if (user) return user;
  }
  throw new CataloguedError('DATABASE_USER_MISSING', { uid: 0 });
}

function allows(path: string, user: RunAs, right: number): boolean {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & right) === right;
}

function allowsThisProcess(path: string, right: number): boolean {
  try {
    accessSync(path, right === READ ? constants.R_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** True when the user can get to `path` through all folders above it and has `right` on it. */
export function canReach(path: string, user: RunAs | undefined, right: number): boolean {
  if (!user) return allowsThisProcess(path, right);
  if (!allows(path, user, right)) return false;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!allows(folder, user, ENTER)) return false;
    if (folder === dirname(folder)) return true;
  }
}
