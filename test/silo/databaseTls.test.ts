import { loadConfig } from '../../kernel/service/config';
import type { SiloUrls } from '../../kernel/service/database/siloDatabase';
import { withClient } from '../../kernel/service/embedded/admin';
import type { EmbeddedServer } from '../../kernel/service/embedded/openEmbeddedServer';
import { provisionSilo } from '../../kernel/service/embedded/provisionSilo';
import { openDatabases } from '../../tools/assembly/openDatabases';
import { openFast, removeScratch, scratchFolder } from '../support/embedded/scratch';
import { makeAuthority } from '../support/security/certificates';
import { makePemFolder } from '../support/security/pemFolder';

const LONG = 120_000;
const authority = makeAuthority('Hub test authority');
const other = makeAuthority('Another authority');
const pem = makePemFolder('hub-database-tls-');
const believed = pem.fileOf('ca.pem', authority.cert);
const stranger = pem.fileOf('other.pem', other.cert);

let server: EmbeddedServer;
let urls: SiloUrls;
const asSuperuser = (...statements: string[]): Promise<Record<string, unknown>[][]> =>
  withClient(server.superuserUrl('postgres'), async (client) => {
    const ends: Record<string, unknown>[][] = [];
    for (const sql of statements) ends.push((await client.query(sql)).rows);
    return ends;
  });

/** Lets the server itself write a file that its user alone may read. */
const writing = (text: string, file: string): string => {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => `('${line}')`);
  return `COPY (VALUES ${lines.join(', ')}) TO PROGRAM 'umask 077 && cat > ${file}'`;
};

async function serveOverTls(hosts: readonly string[]): Promise<void> {
  const { cert, key } = authority.issue(hosts);
  const [rows] = await asSuperuser('SHOW data_directory');
  const place = String(rows?.[0]?.data_directory);
  await asSuperuser(
    writing(cert, `${place}/hub.crt`),
    writing(key, `${place}/hub.key`),
    `ALTER SYSTEM SET ssl_cert_file = 'hub.crt'`,
    `ALTER SYSTEM SET ssl_key_file = 'hub.key'`,
    'ALTER SYSTEM SET ssl = on',
    'SELECT pg_reload_conf()',
  );
  let shown: unknown;
  while (shown !== 'on') {
    const [state] = await asSuperuser('SHOW ssl');
    shown = state?.[0]?.ssl;
  }
}

beforeAll(async () => {
  server = await openFast(scratchFolder());
  urls = await provisionSilo(server, 'credit');
}, LONG);
afterAll(async () => {
  await removeScratch();
  pem.remove();
});

/** Opens the credit silo's database by addresses that ask for a server that this authority vouches for. */
function open(ca: string) {
  const secured = (url: string): string => {
    const address = new URL(url);
    address.hostname = 'localhost';
    address.search = `?sslmode=verify-full&sslrootcert=${ca}`;
    return address.href;
  };
  const config = loadConfig({
    HUB_DATABASE_URL_CREDIT: secured(urls.appUrl),
    HUB_DATABASE_MIGRATOR_URL_CREDIT: secured(urls.migratorUrl),
  });
  return openDatabases(config, { silos: ['credit'], holder: 'tls' });
}
const unreachable = (reason: RegExp) => ({
  code: 'DATABASE_UNREACHABLE',
  facts: { field: 'HUB_DATABASE_URL_CREDIT', reason: expect.stringMatching(reason) },
});

describe('a database over TLS', () => {
  it(
    'is not spoken to without TLS where TLS is asked for',
    async () => {
      await expect(open(believed)).rejects.toMatchObject(unreachable(/does not support SSL/));
    },
    LONG,
  );

  it(
    'has every session of a silo under TLS: those that make tables, read, write and show signs of life',
    async () => {
      await serveOverTls(['localhost']);
      const { databases, stop } = await open(believed);
      const credit = databases.get('credit');
      await credit?.ready();
      await credit?.transaction(async (client) => client.query('SELECT 1'));
      await credit?.forJobs().transaction(async (client) => client.query('SELECT 1'));
      await credit?.statements.run('SELECT 1', []);
      const [sessions] = await asSuperuser(
        `SELECT s.ssl, s.version, count(*)::int AS sessions FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid)
       WHERE a.usename = 'credit_app' GROUP BY 1, 2`,
      );
      expect(sessions).toEqual([{ ssl: true, version: 'TLSv1.3', sessions: expect.any(Number) }]);
      expect(Number(sessions?.[0]?.sessions)).toBeGreaterThan(3);
      await stop();
    },
    LONG,
  );

  it(
    'is refused where another authority is believed, with the variable named and no password',
    async () => {
      const refused = await open(stranger).catch((error: unknown) => error);
      expect(refused).toMatchObject(unreachable(/certificate|issuer/i));
      expect(JSON.stringify(refused)).not.toContain(new URL(urls.appUrl).password);
    },
    LONG,
  );

  it(
    'is refused where its certificate is for another host',
    async () => {
      await serveOverTls(['db.example.cn']);
      await expect(open(believed)).rejects.toMatchObject(unreachable(/does not match|altnames/i));
    },
    LONG,
  );
});
