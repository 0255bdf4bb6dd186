import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { withClient } from '../../kernel/service/embedded/admin';
import type { EmbeddedServer } from '../../kernel/service/embedded/openEmbeddedServer';
import { findPostmaster } from '../../kernel/service/embedded/postmaster';
import { findProcess, thisProcess } from '../../kernel/service/embedded/processes';
import { databaseUser } from '../../kernel/service/embedded/runAs';
import { FAST, openFast, removeScratch, scratchFolder } from '../support/embedded/scratch';
import { type HolderProcess, spawnHolder } from '../support/embedded/spawnHolder';

const clusterOf = (dataDir: string): string => join(dataDir, 'cluster');
const postmasterOf = (dataDir: string): number => findPostmaster(clusterOf(dataDir))?.pid ?? 0;
const holderFile = (dataDir: string, holder: string): string => join(dataDir, 'holders', `${holder}.pid`);

function startHolder(dataDir: string, holder: string): Promise<HolderProcess> {
  return spawnHolder({ dataDir, holder, settings: FAST });
}

async function answers(url: string | undefined): Promise<boolean> {
  return withClient(url ?? '', async (client) => (await client.query('SELECT 1')).rowCount === 1);
}

async function untilGone(pid: number): Promise<void> {
  for (let turn = 0; findProcess(pid) && turn < 500; turn++) await sleep(10);
}

async function killPostmaster(dataDir: string): Promise<void> {
  const pid = postmasterOf(dataDir);
  process.kill(pid, 'SIGKILL');
  await untilGone(pid);
}

afterEach(removeScratch);

describe('holders of one data folder', () => {
  it('refuse a second process of the same name and name the first', async () => {
    const dataDir = scratchFolder();
    const first = await startHolder(dataDir, 'hub');
    const second = await startHolder(dataDir, 'hub');
    expect(second.report).toMatchObject({ code: 'DATA_FOLDER_IN_USE', facts: { pid: first.pid, holder: 'hub' } });
    expect(await answers(first.report.url)).toBe(true);
    await first.leave();
  });

  it('refuse a second opening by the same process', async () => {
    const dataDir = scratchFolder();
    const server = await openFast(dataDir);
    await expect(openFast(dataDir)).rejects.toMatchObject({
      code: 'DATA_FOLDER_IN_USE',
      facts: { pid: process.pid },
    });
    await server.stop();
  });

  it('share one server under different names; it stops with the last of them', async () => {
    const dataDir = scratchFolder();
    const [credit, inspection] = await Promise.all([
      startHolder(dataDir, 'credit'),
      startHolder(dataDir, 'inspection'),
    ]);
    expect(inspection.report.port).toBe(credit.report.port);
    await credit.leave();
    expect(await answers(inspection.report.url)).toBe(true);
    const pid = postmasterOf(dataDir);
    await inspection.leave();
    expect(findProcess(pid)).toBeUndefined();
  });

  it('get one server when six processes start at once on a new folder', async () => {
    const dataDir = scratchFolder();
    const names = ['hub', 'credit', 'supervision', 'inspection', 'enforcement', 'exchange'];
    const holders = await Promise.all(names.map((name) => startHolder(dataDir, name)));
    expect(new Set(holders.map(({ report }) => report.port)).size).toBe(1);
    const starts = readFileSync(join(dataDir, 'postgres.log'), 'utf8').match(/starting PostgreSQL/g);
    expect(starts).toHaveLength(1);
    await Promise.all(holders.map((holder) => holder.leave()));
    expect(existsSync(join(clusterOf(dataDir), 'postmaster.pid'))).toBe(false);
  }, 60_000);

  it('count no more once killed: the next of that name gets in, and the last living one stops the server', async () => {
    const dataDir = scratchFolder();
    const killed = await startHolder(dataDir, 'credit');
    await killed.kill();
    const server = await openFast(dataDir, { holder: 'credit' });
    const other = await startHolder(dataDir, 'inspection');
    await other.kill();
    const pid = postmasterOf(dataDir);
    await server.stop();
    expect(findProcess(pid)).toBeUndefined();
  });

  it('are not mistaken for another process that got the same number later', async () => {
    const dataDir = scratchFolder();
    mkdirSync(join(dataDir, 'holders'));
    writeFileSync(holderFile(dataDir, 'hub'), JSON.stringify({ ...thisProcess(), birth: 'another' }));
    const server = await openFast(dataDir);
    expect(JSON.parse(readFileSync(holderFile(dataDir, 'hub'), 'utf8'))).toEqual(thisProcess());
    await server.stop();
    expect(existsSync(holderFile(dataDir, 'hub'))).toBe(false);
  });
});

describe('after a kill', () => {
  it('of the hub, the server it left behind is taken over with all that was acknowledged', async () => {
    const dataDir = scratchFolder();
    const killed = await startHolder(dataDir, 'hub');
    await withClient(killed.report.url ?? '', (admin) => admin.query('CREATE TABLE kept AS SELECT 1 AS fact'));
    const pid = postmasterOf(dataDir);
    await killed.kill();
    expect(findProcess(pid)).toBeDefined();
    const messages: string[] = [];
    const server = await openFast(dataDir, { log: (message) => messages.push(message) });
    expect(postmasterOf(dataDir)).toBe(pid);
    expect(messages.join()).toContain(`already runs on this data folder (pid ${pid}`);
    const { rows } = await withClient(server.superuserUrl('postgres'), (admin) => admin.query('SELECT * FROM kept'));
    expect(rows).toEqual([{ fact: 1 }]);
    await server.stop();
    expect(findProcess(pid)).toBeUndefined();
  });

  it('of the server, a durable one starts again on the same port with every acknowledged row', async () => {
    const dataDir = scratchFolder();
    const open = (holder: string): Promise<EmbeddedServer> => openFast(dataDir, { holder, settings: {} });
    const server = await open('hub');
    const url = server.superuserUrl('postgres');
    const client = new Client(url);
    client.on('error', () => undefined);
    await client.connect();
    await client.query('CREATE TABLE row (id int)');
    let acknowledged = 0;
    const writing = (async () => {
      for (; ; acknowledged++) await client.query('INSERT INTO row VALUES ($1)', [acknowledged]);
    })().catch(() => undefined);
    await sleep(300);
    await killPostmaster(dataDir);
    await writing;
    const again = await open('inspection');
    expect(again.port).toBe(server.port);
    const { rows } = await withClient(url, (admin) => admin.query('SELECT count(*)::int AS n FROM row'));
    expect(acknowledged).toBeGreaterThan(0);
    expect(rows[0].n).toBeGreaterThanOrEqual(acknowledged);
    await again.stop();
    expect(await answers(url)).toBe(true);
    await server.stop();
  });

  it('of the server, a child that still works is waited for', async () => {
    const dataDir = scratchFolder();
    const server = await openFast(dataDir);
    const client = new Client(server.superuserUrl('postgres'));
    client.on('error', () => undefined);
    await client.connect();
    const working = client.query('SELECT count(*) FROM generate_series(1, 12000000)').catch(() => undefined);
    await sleep(100);
    await killPostmaster(dataDir);
    const again = await openFast(dataDir, { holder: 'inspection' });
    expect(await answers(again.superuserUrl('postgres'))).toBe(true);
    await working;
    await again.stop();
    await server.stop();
  });

  it('of the server, a process of its user that got its number does not block the start', async () => {
    const dataDir = scratchFolder();
    const server = await openFast(dataDir);
    await killPostmaster(dataDir);
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', cwd: '/', ...databaseUser(clusterOf(dataDir)) });
    const file = join(clusterOf(dataDir), 'postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(stranger.pid)));
    const again = await openFast(dataDir, { holder: 'inspection' });
    expect(await answers(again.superuserUrl('postgres'))).toBe(true);
    expect(findProcess(stranger.pid ?? 0)).toBeDefined();
    stranger.kill();
    await once(stranger, 'exit');
    await again.stop();
    await server.stop();
  });

  it('of a process that held the lock, the next start breaks the lock', async () => {
    const dataDir = scratchFolder();
    const gone = spawn('true');
    await once(gone, 'exit');
    writeFileSync(join(dataDir, 'lock'), JSON.stringify({ pid: gone.pid, birth: 'before', token: 'of the killed' }));
    const server = await openFast(dataDir);
    expect(await answers(server.superuserUrl('postgres'))).toBe(true);
    await server.stop();
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });
});
