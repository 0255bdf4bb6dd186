import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exportFolder } from './exportFolder';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const FOLDER = new RegExp(`^${UUID}(?:\\.${UUID})?$`);

/**
 * Removes the folders of exports that are over and of attempts that were cut off; `listNeeded` is asked after the folders
 * were listed, so that one that is begun meanwhile is not among them.
 */
export async function removeLeftFolders(dataDir: string, listNeeded: () => Promise<readonly string[]>): Promise<void> {
  const folder = exportFolder(dataDir, '');
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found = names.filter((name) => FOLDER.test(name));
  if (found.length === 0) return;
  const needed = new Set(await listNeeded());
  for (const name of found.filter((one) => !needed.has(one))) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}
