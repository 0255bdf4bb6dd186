import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { withClient } from '../../kernel/service/embedded/admin';
import { type EmbeddedServer, openEmbeddedServer } from '../../kernel/service/embedded/openEmbeddedServer';
import { findPostmaster } from '../../kernel/service/embedded/postmaster';
import { findProcess } from '../../kernel/service/embedded/processes';
import { FAST, openFast, removeScratch, scratchFolder } from '../support/embedded/scratch';

const mode = (path: string): number => statSync(path).mode & 0o777;

async function setting(server: EmbeddedServer, name: string): Promise<string> {
  return withClient(server.superuserUrl('postgres'), async (admin) => {
    const { rows } = await admin.query('SELECT current_setting($1) AS value', [name]);
    return rows[0].value;
  });
}

function listens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const answer = (value: boolean) => {
      socket.destroy();
      resolve(value);
    };
    socket.on('connect', () => answer(true));
    for (const event of ['error', 'timeout']) socket.on(event, () => answer(false));
  });
}

describe('embedded server on a new data folder', () => {
  const dataDir = join(scratchFolder(), 'made', 'when', 'missing');
  let server: EmbeddedServer;

  beforeAll(async () => {
    server = await openEmbeddedServer({ dataDir, holder: 'hub' });
  });
  afterAll(async () => {
    await server.stop();
    await removeScratch();
  });

  it.each([
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['full_page_writes', 'on'],
    ['shared_buffers', '256MB'],
    ['max_connections', '300'],
    ['jit', 'off'],
    ['huge_pages', 'off'],
    ['TimeZone', 'UTC'],
    ['log_timezone', 'UTC'],
    ['password_encryption', 'scram-sha-256'],
    ['listen_addresses', '127.0.0.1'],
    ['unix_socket_directories', ''],
    ['server_encoding', 'UTF8'],
  ])('runs with %s = %s', async (name, value) => {
    expect(await setting(server, name)).toBe(value);
  });

  it('listens on the loopback interface and on no other address of the machine', async () => {
    const others = Object.values(networkInterfaces()).flatMap((addresses) =>
      (addresses ?? []).filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
    );
    expect(await listens('127.0.0.1', server.port)).toBe(true);
    expect(await Promise.all(['127.0.0.2', ...others].map((host) => listens(host, server.port)))).not.toContain(true);
  });

  it('refuses a wrong password and a missing one', async () => {
    const wrong = new URL(server.superuserUrl('postgres'));
    wrong.password = 'guessed';
    await expect(withClient(wrong.href, async () => 'in')).rejects.toThrow('password authentication failed');
    const client = new Client({ host: '127.0.0.1', port: server.port, user: 'hub_admin', password: () => '' });
    await expect(client.connect()).rejects.toThrow();
  });

  it('keeps passwords and log for the owner of the data folder alone', () => {
    expect(mode(join(dataDir, 'database.json'))).toBe(0o600);
    expect(mode(join(dataDir, 'postgres.log'))).toBe(0o600);
    expect(mode(server.folder.cluster)).toBe(0o700);
  });

  it("writes PostgreSQL's output to postgres.log", () => {
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('ready to accept connections');
  });

  it('runs as an ordinary user also when the hub is root', () => {
    const pid = findPostmaster(server.folder.cluster)?.pid ?? 0;
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).not.toMatch(/^Uid:\s+0\s/m);
  });
});

describe('embedded server on a data folder it has stopped on', () => {
  afterAll(removeScratch);

  it('finds the facts and the port again, and starts with the settings asked for', async () => {
    const dataDir = scratchFolder();
    const first = await openFast(dataDir);
    await withClient(first.superuserUrl('postgres'), (admin) => admin.query('CREATE TABLE kept AS SELECT 42 AS fact'));
    await first.stop();
    const second = await openFast(dataDir, { settings: { ...FAST, work_mem: '7MB' } });
    const { rows } = await withClient(second.superuserUrl('postgres'), (admin) => admin.query('SELECT fact FROM kept'));
    expect(rows).toEqual([{ fact: 42 }]);
    expect(second.port).toBe(first.port);
    expect(await setting(second, 'work_mem')).toBe('7MB');
    await second.stop();
  });

  it('puts a log of more than 20 MB aside when it starts', async () => {
    const dataDir = scratchFolder();
    const log = join(dataDir, 'postgres.log');
    writeFileSync(log, 'former\n');
    truncateSync(log, 21_000_000);
    const server = await openFast(dataDir);
    expect(readFileSync(`${log}.1`, 'latin1').startsWith('former')).toBe(true);
    expect(readFileSync(log, 'utf8').startsWith('former')).toBe(false);
    await server.stop();
  });

  it('does not wait for open sessions when it stops, and leaves no process behind', async () => {
    const server = await openFast(scratchFolder());
    const idle = new Client(server.superuserUrl('postgres'));
    const cutOff = new Promise<string>((resolve) => idle.on('error', (error) => resolve(error.message)));
    await idle.connect();
    const pid = findPostmaster(server.folder.cluster)?.pid ?? 0;
    expect(findProcess(pid)).toBeDefined();
    await server.stop();
    expect(await cutOff).toMatch(/terminating connection|terminated unexpectedly/);
    expect(findProcess(pid)).toBeUndefined();
    expect(await listens('127.0.0.1', server.port)).toBe(false);
  });
});
