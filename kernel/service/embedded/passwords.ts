import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The superuser of the embedded server; only the hub itself works as it. */
export const ADMIN = 'hub_admin';

/** What `database.json` keeps: the generated password of each role, and the port of the last start. */
export interface Passwords {
  readonly port?: number;
  readonly roles: Readonly<Record<string, string>>;
}

const NONE: Passwords = { roles: {} };

/** Reads `database.json`; nothing yet in a new data folder. */
export function readPasswords(file: string): Passwords {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Passwords) : NONE;
}

/** Replaces `database.json` in one step, readable by its owner alone. Call under the data folder's lock. */
export function writePasswords(file: string, passwords: Passwords): void {
  const draft = `${file}.new`;
  writeFileSync(draft, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** Gives each role a password that has none, and tells which ones are new. Call under the data folder's lock. */
export function ensurePasswords(
  file: string,
  roles: readonly string[],
): { roles: Record<string, string>; fresh: string[] } {
  const present = readPasswords(file);
  const fresh = roles.filter((role) => present.roles[role] === undefined);
  const made = Object.fromEntries(fresh.map((role) => [role, randomBytes(24).toString('base64url')]));
  const all = { ...present.roles, ...made };
  if (fresh.length > 0) writePasswords(file, { ...present, roles: all });
  return { roles: all, fresh };
}
