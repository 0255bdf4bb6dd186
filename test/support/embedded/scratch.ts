import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../../../kernel/service/embedded/dataFolder';
import {
  type EmbeddedServer,
  type EmbeddedServerOptions,
  openEmbeddedServer,
} from '../../../kernel/service/embedded/openEmbeddedServer';
import { stopPostmaster } from '../../../kernel/service/embedded/postmaster';
import { killHolders } from './spawnHolder';

const PASSABLE = 0o711;
const folders: string[] = [];

/** Settings of servers whose data need not survive, small enough for many in a row. */
export const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '16MB' };

/** Stops the server of a data folder, whoever holds it, and removes its data wherever they lie. */
export async function removeDataFolder(dataDir: string): Promise<void> {
  if (existsSync(join(dataDir, 'database.json'))) {
    const { cluster } = openDataFolder(dataDir, () => undefined);
    await stopPostmaster(cluster);
    rmSync(cluster, { recursive: true, force: true });
  }
  rmSync(dataDir, { recursive: true, force: true });
}

/** A new folder that every user can pass through (or by another mode); `removeScratch` takes it away. */
export function scratchFolder(mode: number = PASSABLE): string {
  const folder = mkdtempSync(join(tmpdir(), 'hub-scratch-'));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

/** Ends what the tests left running on their scratch folders, and removes the folders. */
export async function removeScratch(): Promise<void> {
  killHolders();
  for (const folder of folders.splice(0).reverse()) await removeDataFolder(folder);
}

/** Opens a server that need not be durable. */
export function openFast(dataDir: string, options: Partial<EmbeddedServerOptions> = {}): Promise<EmbeddedServer> {
  return openEmbeddedServer({ dataDir, holder: 'hub', settings: FAST, ...options });
}
