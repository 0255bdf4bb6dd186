import { randomUUID } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { linkLibraries } from './libraryLinks';
import { outsideFolder } from './outsideFolder';
import type { RunAs } from './runAs';

/** Left out of a copy: what only compilers read. */
const FOR_COMPILERS = /\.a$|^pkgconfig$|^pgxs$/;
const PROGRAM = /(^|\/)bin\/|\.so(\.|$)|\.dylib$/;

async function copyReadable(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (FOR_COMPILERS.test(entry.name) || entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) await copyReadable(source, target);
    else {
      await copyFile(source, target, constants.COPYFILE_FICLONE);
      await chmod(target, PROGRAM.test(target) ? 0o755 : 0o644);
    }
  }
}

/**
 * Copies the binaries once per version to a place that `user` can read. The copy gets its name when it is complete, so
 * a killed copy is never used, and of two processes that copy at once both end with a whole one.
 */
export async function copyBinaries(from: string, version: string, user: RunAs | undefined): Promise<string> {
  const place = outsideFolder(user);
  const folder = join(place, `postgresql-${version}`);
  if (existsSync(folder)) return folder;
  const draft = join(place, `.draft-${randomUUID()}`);
  await mkdir(draft);
  await chmod(draft, 0o755);
  try {
    await copyReadable(join(from, 'native'), join(draft, 'native'));
    linkLibraries(draft);
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}
