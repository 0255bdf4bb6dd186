import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CataloguedError } from '../../values/cataloguedError';
import { outsideFolder } from './outsideFolder';
import { canReach, databaseUser, ENTER, type RunAs } from './runAs';

/** Where everything of one embedded database lies. */
export interface DataFolder {
  readonly dataDir: string;
  /** PostgreSQL's own folder: inside `dataDir`, or elsewhere when its user cannot get into `dataDir`. */
  readonly cluster: string;
  readonly user: RunAs | undefined;
  readonly lock: string;
  readonly holders: string;
  readonly passwords: string;
  readonly log: string;
}

const POINTER = 'cluster.location';
const ENTER_FOR_ALL = 0o711;
const DISK = /^(EACCES|EPERM|EROFS|ENOSPC|EDQUOT|ENOTDIR|EEXIST|EIO)$/;
const OWNER_ALONE = 0o700;

function findPointer(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** A disk that is full, read-only or closed, as DATA_FOLDER_NOT_WRITABLE; any other failure as it is. */
export function explainDisk(dataDir: string, failure: unknown): unknown {
  const reason = (failure as NodeJS.ErrnoException).code ?? '';
  return DISK.test(reason) ? new CataloguedError('DATA_FOLDER_NOT_WRITABLE', { dataDir, reason }) : failure;
}

/**
 * Makes the folder when it is missing; another user that the database runs as can pass through it.
 * @returns its real path
 * Throws DATA_FOLDER_NOT_WRITABLE, DATABASE_USER_MISSING.
 */
export function ensureDataDir(dataDir: string): string {
  const mode = databaseUser() ? ENTER_FOR_ALL : OWNER_ALONE;
  try {
    if (mkdirSync(dataDir, { recursive: true })) chmodSync(dataDir, mode);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    return realpathSync(dataDir);
  } catch (error) {
    throw explainDisk(dataDir, error);
  }
}

function placeCluster(dataDir: string, pointer: string, log: (message: string) => void): string {
  const inside = join(dataDir, 'cluster');
  const user = databaseUser();
  if (existsSync(inside) || canReach(dataDir, user, ENTER)) return inside;
  const outside = join(outsideFolder(user), `cluster-${randomUUID()}`);
  writeFileSync(pointer, `${outside}\n`);
  log(`PostgreSQL may not run as root and its user cannot enter ${dataDir}: the data lie in ${outside}`);
  return outside;
}

/** The lock that starting, stopping and provisioning take turns by. */
export function lockOf(dataDir: string): string {
  return join(dataDir, 'lock');
}

/**
 * Tells where the parts of a data folder are; a cluster outside of it is named in `cluster.location`.
 * Call under the folder's lock. Throws DATA_FOLDER_NOT_WRITABLE when the cluster finds no place.
 */
export function openDataFolder(dataDir: string, log: (message: string) => void): DataFolder {
  const pointer = join(dataDir, POINTER);
  const cluster = findPointer(pointer) ?? placeCluster(dataDir, pointer, log);
  return {
    dataDir,
    cluster,
    user: databaseUser(cluster),
    lock: lockOf(dataDir),
    holders: join(dataDir, 'holders'),
    passwords: join(dataDir, 'database.json'),
    log: join(dataDir, 'postgres.log'),
  };
}
