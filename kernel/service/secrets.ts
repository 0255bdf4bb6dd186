import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CataloguedError } from '../values/cataloguedError';
import { SILOS, type SiloName } from '../values/silos';
import type { HubConfig } from './config';

/** The keys of a hub: one for cursors, one per silo for the gateway's assertions. */
export interface Secrets {
  readonly cursor: Buffer;
  readonly assertion: Readonly<Record<SiloName, Buffer>>;
}

const KEY_BYTES = 32;

/**
 * Reads a secret kept as JSON in the data folder, or keeps the one that `make` gives: readable by the owner alone, and
 * the first of several processes to arrive decides. Throws DATA_FOLDER_NOT_WRITABLE.
 */
export function keepSecret<T extends object>(dataDir: string, name: string, make: () => T): T {
  try {
    return keep(dataDir, name, make);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CataloguedError('DATA_FOLDER_NOT_WRITABLE', { dataDir, reason: code });
  }
}

function keep<T extends object>(dataDir: string, name: string, make: () => T): T {
  const file = join(dataDir, `${name}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  mkdirSync(dataDir, { recursive: true });
  const draft = join(dataDir, `.${name}.${process.pid}.${randomBytes(4).toString('hex')}`);
  writeFileSync(draft, JSON.stringify(make(), null, 2), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

type Kept = Readonly<Record<'cursor' | SiloName, string>>;

function makeKeys(): Kept {
  const names = ['cursor', ...SILOS] as const;
  return Object.fromEntries(names.map((name) => [name, randomBytes(KEY_BYTES).toString('base64')])) as Kept;
}

/** The hub's keys: those of the environment, and for the rest those kept in the data folder. */
export function loadSecrets(config: HubConfig): Secrets {
  let kept: Kept | undefined;
  const own = (name: keyof Kept): Buffer => {
    kept ??= keepSecret(config.dataDir, 'keys', makeKeys);
    return Buffer.from(kept[name], 'base64');
  };
  const assertion = SILOS.map((silo) => [silo, config.silos[silo].assertionKey ?? own(silo)]);
  return { cursor: config.cursorKey ?? own('cursor'), assertion: Object.fromEntries(assertion) };
}
