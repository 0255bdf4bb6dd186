import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withClient } from '../../kernel/service/embedded/admin';
import { findBinaryPackage, prepareBinaries } from '../../kernel/service/embedded/binaries';
import { linkLibraries } from '../../kernel/service/embedded/libraryLinks';
import { findPostmaster } from '../../kernel/service/embedded/postmaster';
import { canReach, databaseUser, READ, type RunAs } from '../../kernel/service/embedded/runAs';
import { FAST, openFast, removeScratch, scratchFolder } from '../support/embedded/scratch';
import { spawnHolder } from '../support/embedded/spawnHolder';

const NOBODY: RunAs = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? describe : describe.skip;
const asOrdinaryUser = isRoot && canReach(__filename, NOBODY, READ) ? describe : describe.skip;

/** The package as npm unpacks it when install scripts are off: files, but no symbolic links. */
async function unpack(folder: string): Promise<string> {
  const { folder: source } = findBinaryPackage();
  const links = (JSON.parse(readFileSync(join(source, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[]).map(
    ({ target }) => join(source, target),
  );
  await cp(source, folder, { recursive: true, filter: (path) => !links.includes(path) });
  return folder;
}

afterEach(removeScratch);

describe('binaries', () => {
  it('run from a package whose install script never made the links', async () => {
    const folder = await unpack(join(scratchFolder(), 'package'));
    expect(existsSync(join(folder, 'native/lib/libpq.so.5'))).toBe(false);
    expect(await prepareBinaries({ folder, version: 'unused' }, databaseUser())).toBe(join(folder, 'native'));
    expect(existsSync(join(folder, 'native/lib/libpq.so.5'))).toBe(true);
    expect(linkLibraries(folder)).toBe(true);
  });

  it.each([
    ['linux', 's390x'],
    ['win32', 'x64'],
  ])('for %s %s do not exist: told to name a database of one own', (platform, arch) => {
    expect(() => findBinaryPackage(platform, arch)).toThrow(
      expect.objectContaining({ code: 'DATABASE_PLATFORM_UNSUPPORTED', facts: expect.objectContaining({ arch }) }),
    );
  });

  it('whose loader the system lacks, as under musl, are refused as unsupported', async () => {
    const folder = await unpack(join(scratchFolder(), 'package'));
    const program = join(folder, 'native/bin/postgres');
    const elf = readFileSync(program);
    const at = elf.indexOf('/ld-linux');
    elf.write('/ld-gone!', at, 'latin1');
    writeFileSync(program, elf);
    const refused = prepareBinaries({ folder, version: 'unused' }, databaseUser());
    await expect(refused).rejects.toMatchObject({
      code: 'DATABASE_PLATFORM_UNSUPPORTED',
      facts: { received: 'ENOENT' },
    });
  });
});

asRoot('a private home of root', () => {
  it('lends its binaries by one copy a version, whole also when two processes copy at once', async () => {
    const folder = await unpack(join(scratchFolder(0o700), 'package'));
    const source = { folder, version: `test-${process.pid}` };
    const [first, second] = await Promise.all([
      prepareBinaries(source, databaseUser()),
      prepareBinaries(source, databaseUser()),
    ]);
    const copy = dirname(first);
    try {
      expect(second).toBe(first);
      expect(copy.startsWith(folder)).toBe(false);
      expect(existsSync(join(folder, 'native/lib/libpq.so.5'))).toBe(false);
      const made = statSync(copy).ino;
      await prepareBinaries(source, databaseUser());
      expect(statSync(copy).ino).toBe(made);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it('keeps its data outside when the data folder is closed to the database, says where, and finds them again', async () => {
    const dataDir = scratchFolder(0o700);
    const messages: string[] = [];
    const server = await openFast(dataDir, { log: (message) => messages.push(message) });
    const { cluster } = server.folder;
    expect(cluster.startsWith(dataDir)).toBe(false);
    expect(messages[0]).toContain(cluster);
    expect(readFileSync(join(dataDir, 'cluster.location'), 'utf8').trim()).toBe(cluster);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    await withClient(server.superuserUrl('postgres'), (admin) => admin.query('CREATE TABLE kept AS SELECT 1 AS fact'));
    await server.stop();
    const again = await openFast(dataDir);
    expect(again.folder.cluster).toBe(cluster);
    const { rows } = await withClient(again.superuserUrl('postgres'), (admin) => admin.query('SELECT fact FROM kept'));
    expect(rows).toEqual([{ fact: 1 }]);
    await again.stop();
  });

  it.each([
    ['postgres:x:101:104::/:/bin/sh\nnobody:x:65534:65534::/:/bin/sh\n', { uid: 101, gid: 104 }],
    ['root:x:0:0::/:/bin/sh\nnobody:x:65534:65533::/:/bin/sh\n', { uid: 65_534, gid: 65_533 }],
  ])('runs PostgreSQL as postgres, else as nobody: %j', (passwd, user) => {
    const file = join(scratchFolder(), 'passwd');
    writeFileSync(file, passwd);
    expect(databaseUser(undefined, file)).toEqual(user);
  });

  it('is refused where no ordinary user is known', () => {
    const file = join(scratchFolder(), 'passwd');
    writeFileSync(file, 'root:x:0:0::/:/bin/sh\npostgres:x:0:0::/:/bin/sh\n');
    expect(() => databaseUser(undefined, file)).toThrow(expect.objectContaining({ code: 'DATABASE_USER_MISSING' }));
  });
});

asOrdinaryUser('an ordinary user', () => {
  it('runs PostgreSQL as itself in a folder nobody else can enter; root can take over later', async () => {
    const home = scratchFolder();
    chownSync(home, NOBODY.uid, NOBODY.gid);
    const dataDir = join(home, 'data');
    const holder = await spawnHolder({ dataDir, holder: 'hub', settings: FAST }, NOBODY);
    const pid = findPostmaster(join(dataDir, 'cluster'))?.pid;
    expect(statSync(`/proc/${pid}`).uid).toBe(NOBODY.uid);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    await holder.leave();
    const server = await openFast(dataDir);
    expect(server.folder.user).toEqual(NOBODY);
    await server.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('is told which folder it cannot write', async () => {
    const dataDir = join(scratchFolder(0o755), 'data');
    const { report } = await spawnHolder({ dataDir, holder: 'hub' }, NOBODY);
    expect(report).toMatchObject({ code: 'DATA_FOLDER_NOT_WRITABLE', facts: { dataDir, reason: 'EACCES' } });
    mkdirSync(dataDir);
    const second = await spawnHolder({ dataDir, holder: 'hub' }, NOBODY);
    expect(second.report).toMatchObject({ code: 'DATA_FOLDER_NOT_WRITABLE', facts: { dataDir, reason: 'EACCES' } });
  });

  it('without a name is refused before initdb would', async () => {
    const home = scratchFolder();
    const stranger = { uid: 54_321, gid: 54_321 };
    chownSync(home, stranger.uid, stranger.gid);
    const { report } = await spawnHolder({ dataDir: join(home, 'data'), holder: 'hub' }, stranger);
    expect(report).toMatchObject({ code: 'DATABASE_USER_MISSING', facts: { uid: 54_321 } });
  });
});
