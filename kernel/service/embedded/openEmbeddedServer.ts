import { existsSync } from 'node:fs';
import { adminUrl, checkPassword, requireAdminPassword } from './admin';
import { findBinaryPackage, prepareBinaries } from './binaries';
import { checkVersion, ensureCluster } from './cluster';
import { type DataFolder, ensureDataDir, explainDisk, lockOf, openDataFolder } from './dataFolder';
import { withFileLock } from './fileLock';
import { enterHolder, leaveHolder, listHolders } from './holders';
import { readPasswords, writePasswords } from './passwords';
import { findPostmaster, findReady, type Postmaster, stopPostmaster } from './postmaster';
import type { ServerSettings } from './settings';
import { startPostmaster } from './startPostmaster';

/** How the embedded server is opened. */
export interface EmbeddedServerOptions {
  /** The folder that keeps data, passwords and log; made when it is missing. */
  readonly dataDir: string;
  /** The process's name on this folder, such as `hub` or `credit`: one living process for each name. */
  readonly holder: string;
  readonly log?: (message: string) => void;
  /** PostgreSQL settings that differ from a small hub's, for benches and tests; they count for the one who starts. */
  readonly settings?: ServerSettings;
}

/** A running PostgreSQL on the loopback interface, shared by every holder of its data folder. */
export interface EmbeddedServer {
  readonly port: number;
  readonly folder: DataFolder;
  /** An address of one database as superuser, password included: for the hub's own use, never for logs. */
  superuserUrl(database: string): string;
  /** Leaves the data folder; the server stops when no other living holder is left. Twice is once. */
  stop(): Promise<void>;
}

/** A server that outlived its hub, or that another holder runs: alive, on this cluster, and ours by its password. */
async function adopt(folder: DataFolder, log: (message: string) => void): Promise<Postmaster | undefined> {
  const present = await findReady(folder.cluster);
  if (!present) return undefined;
  await checkPassword(folder, present.port);
  log(`PostgreSQL already runs on this data folder (pid ${present.pid}, port ${present.port})`);
  return present;
}

async function boot(folder: DataFolder, settings: ServerSettings, log: (message: string) => void): Promise<Postmaster> {
  const binaries = findBinaryPackage();
  const isNew = !existsSync(folder.cluster);
  const native = await prepareBinaries(binaries, folder.user);
  await ensureCluster(native, folder, settings.fsync !== 'off');
  checkVersion(folder.cluster, binaries.version);
  requireAdminPassword(folder);
  const passwords = readPasswords(folder.passwords);
  const formerPort = findPostmaster(folder.cluster)?.port || passwords.port;
  const started = await startPostmaster({ native, folder, settings, formerPort });
  await checkPassword(folder, started.port).catch(async (error) => {
    await stopPostmaster(folder.cluster);
    throw error;
  });
  writePasswords(folder.passwords, { ...passwords, port: started.port });
  log(`PostgreSQL started on ${isNew ? 'new ' : ''}${folder.cluster} (pid ${started.pid}, port ${started.port})`);
  return started;
}

async function leave(folder: DataFolder, holder: string): Promise<void> {
  leaveHolder(folder.holders, holder);
  if (listHolders(folder.holders).length === 0) await stopPostmaster(folder.cluster);
}

function handle(folder: DataFolder, port: number, holder: string): EmbeddedServer {
  let left: Promise<void> | undefined;
  return {
    port,
    folder,
    superuserUrl: (database) => adminUrl(folder, port, database),
    stop: () => {
      left ??= withFileLock(folder.lock, () => leave(folder, holder));
      return left;
    },
  };
}

/**
 * Opens the embedded PostgreSQL of a data folder: starts it, or joins the one that runs there.
 * Throws DATA_FOLDER_IN_USE (same holder alive), DATA_FOLDER_NOT_WRITABLE, DATA_FOLDER_OTHER_VERSION,
 * DATA_FOLDER_PASSWORDS, DATABASE_PLATFORM_UNSUPPORTED, DATABASE_USER_MISSING or DATABASE_NOT_STARTED.
 */
export async function openEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { holder, settings = {}, log = () => {} } = options;
  const dataDir = ensureDataDir(options.dataDir);
  return withFileLock(lockOf(dataDir), async () => {
    const folder = openDataFolder(dataDir, log);
    enterHolder(folder.holders, holder);
    try {
      const { port } = (await adopt(folder, log)) ?? (await boot(folder, settings, log));
      return handle(folder, port, holder);
    } catch (error) {
      leaveHolder(folder.holders, holder);
      throw explainDisk(dataDir, error);
    }
  });
}
