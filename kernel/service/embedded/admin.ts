import { Client, DatabaseError } from 'pg';
import { CataloguedError } from '../../values/cataloguedError';
import type { DataFolder } from './dataFolder';
import { ADMIN, readPasswords } from './passwords';

const WRONG_PASSWORD = '28P01';

/** The address of a database on the loopback interface for one role. */
export function databaseUrl(at: { port: number; database: string }, role: string, password: string): string {
  const [user, database] = [encodeURIComponent(role), encodeURIComponent(at.database)];
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${at.port}/${database}`;
}

/** The superuser's password. Throws DATA_FOLDER_PASSWORDS when it is not kept any more. */
export function requireAdminPassword(folder: DataFolder): string {
  const password = readPasswords(folder.passwords).roles[ADMIN];
  if (password === undefined) throw new CataloguedError('DATA_FOLDER_PASSWORDS', { file: folder.passwords });
  return password;
}

/** The address of a database as the superuser. Throws DATA_FOLDER_PASSWORDS. */
export function adminUrl(folder: DataFolder, port: number, database: string): string {
  return databaseUrl({ port, database }, ADMIN, requireAdminPassword(folder));
}

/** Runs `work` on one connection that is closed afterwards. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, ssl: false, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes sure that the server at this port is the one of this data folder. Throws DATA_FOLDER_PASSWORDS if not. */
export async function checkPassword(folder: DataFolder, port: number): Promise<void> {
  try {
    await withClient(adminUrl(folder, port, 'postgres'), (client) => client.query('SELECT 1'));
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== WRONG_PASSWORD) throw error;
    throw new CataloguedError('DATA_FOLDER_PASSWORDS', { file: folder.passwords });
  }
}
