import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CataloguedError } from '../../values/cataloguedError';
import type { DataFolder } from './dataFolder';
import { ADMIN, ensurePasswords } from './passwords';

const DRAFT = '.draft-';
const run = promisify(execFile);

/** Clear environment of every PostgreSQL program: what the caller's shell says about locale or libraries stays out. */
export const CLEAN_ENV = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Character classes come from PostgreSQL's own C.UTF-8; in plain C, Chinese words and trigrams would match nothing. */
const LOCALE = [
  '--encoding=UTF8',
  `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
  '--lc-messages=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

const ACCESS = 'host all all 127.0.0.1/32 scram-sha-256\n';

/** Refuses a cluster of another major version with DATA_FOLDER_OTHER_VERSION. */
export function checkVersion(cluster: string, binaries: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const ours = binaries.split('.')[0];
  if (version !== ours) throw new CataloguedError('DATA_FOLDER_OTHER_VERSION', { cluster, version, limit: ours ?? '' });
}

async function runInitdb(native: string, draft: string, folder: DataFolder, durable: boolean): Promise<void> {
  const passwordFile = `${draft}.password`;
  const password = ensurePasswords(folder.passwords, [ADMIN]).roles[ADMIN];
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  mkdirSync(draft, { mode: 0o700 });
  try {
    if (folder.user) for (const path of [passwordFile, draft]) chownSync(path, folder.user.uid, folder.user.gid);
    const words = [`--pgdata=${draft}`, `--username=${ADMIN}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    if (!durable) words.push('--no-sync');
    await run(join(native, 'bin/initdb'), [...words, ...LOCALE], { cwd: '/', env: CLEAN_ENV, ...folder.user });
    writeFileSync(join(draft, 'pg_hba.conf'), ACCESS);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The line of initdb's output that tells what went wrong; what follows is about the files it removed. */
function errorLine(output: string): string {
  const lines = output.trim().split('\n');
  return lines.find((line) => /error|FATAL/.test(line)) ?? lines.at(-1) ?? '';
}

/** What killed starts left behind. */
function removeDrafts(cluster: string): void {
  const drafts = readdirSync(dirname(cluster)).filter((name) => name.startsWith(basename(cluster) + DRAFT));
  for (const name of drafts) rmSync(join(dirname(cluster), name), { recursive: true, force: true });
}

/**
 * Creates the cluster when there is none; it gets its name when it is complete, so a killed start leaves no half of one.
 * Throws DATABASE_NOT_STARTED with the end of initdb's output.
 */
export async function ensureCluster(native: string, folder: DataFolder, durable: boolean): Promise<void> {
  if (existsSync(folder.cluster)) return;
  removeDrafts(folder.cluster);
  const draft = `${folder.cluster}${DRAFT}${randomUUID()}`;
  try {
    await runInitdb(native, draft, folder, durable);
    renameSync(draft, folder.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const { stderr } = error as { stderr?: string };
    if (!stderr) throw error;
    throw new CataloguedError('DATABASE_NOT_STARTED', { cluster: folder.cluster, reason: errorLine(stderr) });
  }
}
