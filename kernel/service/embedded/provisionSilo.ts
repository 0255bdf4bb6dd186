import { type Client, escapeIdentifier as name, escapeLiteral as text } from 'pg';
import type { SiloUrls } from '../database/siloDatabase';
import { databaseUrl, withClient } from './admin';
import { withFileLock } from './fileLock';
import type { EmbeddedServer } from './openEmbeddedServer';
import { ensurePasswords, readPasswords } from './passwords';

/** The three roles of a silo: one that owns, one that changes tables, one that serves. */
function siloRoles(silo: string): { owner: string; migrator: string; app: string } {
  return { owner: `${silo}_owner`, migrator: `${silo}_migrator`, app: `${silo}_app` };
}

type Roles = ReturnType<typeof siloRoles>;

async function ensureRoles(admin: Client, roles: Roles, passwords: Readonly<Record<string, string>>): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [
    Object.values(roles),
  ]);
  const present = new Set(rows.map((row) => row.rolname));
  if (!present.has(roles.owner)) await admin.query(`CREATE ROLE ${name(roles.owner)} NOLOGIN`);
  for (const role of [roles.migrator, roles.app]) {
    const verb = present.has(role) ? 'ALTER' : 'CREATE';
    const password = passwords[role];
    if (password !== undefined) await admin.query(`${verb} ROLE ${name(role)} LOGIN PASSWORD ${text(password)}`);
  }
  await admin.query(`GRANT ${name(roles.owner)} TO ${name(roles.migrator)}`);
}

async function ensureDatabase(admin: Client, database: string, owner: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount) return;
  await admin.query(
    `CREATE DATABASE ${name(database)} OWNER ${name(owner)} TEMPLATE template0 ENCODING 'UTF8' ` +
      "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'",
  );
}

/**
 * Rights that belong to a database's name and are not copied with a template: whose it is, who may connect, where its tables lie,
 * and that whatever the migrator makes belongs to the owner.
 */
export function databaseRights(database: string, silo: string): string {
  const { owner, migrator, app } = siloRoles(silo);
  const [db, schema] = [name(database), name(silo)];
  return `
    ALTER DATABASE ${db} OWNER TO ${name(owner)};
    REVOKE ALL ON DATABASE ${db} FROM PUBLIC;
    GRANT CONNECT, TEMPORARY ON DATABASE ${db} TO ${name(migrator)}, ${name(app)};
    ALTER DATABASE ${db} SET search_path = ${schema}, public;
    ALTER ROLE ${name(migrator)} IN DATABASE ${db} SET role = ${name(owner)};`;
}

function schemaRights(silo: string): string {
  const { owner, migrator, app } = siloRoles(silo);
  const schema = name(silo);
  const forThose = `ALTER DEFAULT PRIVILEGES FOR ROLE ${name(owner)}, ${name(migrator)} IN SCHEMA ${schema}`;
  return `
    CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${name(owner)};
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA ${schema} TO ${name(app)};
    ${forThose} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${name(app)};
    ${forThose} GRANT USAGE, SELECT ON SEQUENCES TO ${name(app)};`;
}

/** The addresses of one database for a silo's two login roles; the silo has been provisioned before. */
export function siloUrls({ folder, port }: EmbeddedServer, silo: string, database: string): SiloUrls {
  const { migrator, app } = siloRoles(silo);
  const { roles } = readPasswords(folder.passwords);
  const url = (role: string) => databaseUrl({ port, database }, role, roles[role] ?? '');
  return { migratorUrl: url(migrator), appUrl: url(app) };
}

/**
 * Gives a silo its database (`hub_<silo>`), its schema (named as the silo, first in the search path) and its roles, with
 * generated passwords kept in `database.json`. Repeating it changes nothing.
 * The app role reads and writes rows and may make temporary tables for bulk loading; it changes no table and enters no
 * other silo's database.
 */
export async function provisionSilo(
  server: EmbeddedServer,
  silo: string,
  database: string = `hub_${silo}`,
): Promise<SiloUrls> {
  const roles = siloRoles(silo);
  const { folder } = server;
  return withFileLock(folder.lock, async () => {
    const { roles: passwords } = ensurePasswords(folder.passwords, [roles.migrator, roles.app]);
    await withClient(server.superuserUrl('postgres'), async (admin) => {
      await admin.query('REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC');
      await ensureRoles(admin, roles, passwords);
      await ensureDatabase(admin, database, roles.owner);
      await admin.query(databaseRights(database, silo));
    });
    await withClient(server.superuserUrl(database), (admin) => admin.query(schemaRights(silo)));
    return siloUrls(server, silo, database);
  });
}
