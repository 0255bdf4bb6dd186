import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPostmaster } from '../../kernel/service/embedded/postmaster';
import { openFast, removeScratch, scratchFolder } from '../support/embedded/scratch';

afterEach(removeScratch);

describe('a data folder', () => {
  it('under a file is refused as not writable', async () => {
    const file = join(scratchFolder(), 'file');
    writeFileSync(file, '');
    await expect(openFast(join(file, 'data'))).rejects.toMatchObject({
      code: 'DATA_FOLDER_NOT_WRITABLE',
      facts: { reason: 'ENOTDIR' },
    });
  });

  it('on a full disk is refused as not writable, and let go', async () => {
    const dataDir = scratchFolder();
    symlinkSync('/dev/full', join(dataDir, 'database.json.new'));
    await expect(openFast(dataDir)).rejects.toMatchObject({
      code: 'DATA_FOLDER_NOT_WRITABLE',
      facts: { dataDir, reason: 'ENOSPC' },
    });
    rmSync(join(dataDir, 'database.json.new'));
    await (await openFast(dataDir)).stop();
  });

  it('of another major version is refused and left alone', async () => {
    const dataDir = scratchFolder();
    const server = await openFast(dataDir);
    await server.stop();
    writeFileSync(join(server.folder.cluster, 'PG_VERSION'), '15\n');
    await expect(openFast(dataDir)).rejects.toMatchObject({
      code: 'DATA_FOLDER_OTHER_VERSION',
      facts: { version: '15', limit: '18' },
    });
    expect(findPostmaster(server.folder.cluster)).toBeUndefined();
  });

  it('whose passwords were lost or changed is refused, and no server keeps running', async () => {
    const dataDir = scratchFolder();
    const passwords = join(dataDir, 'database.json');
    const server = await openFast(dataDir);
    await server.stop();
    const kept = readFileSync(passwords, 'utf8');
    rmSync(passwords);
    await expect(openFast(dataDir)).rejects.toMatchObject({ code: 'DATA_FOLDER_PASSWORDS' });
    writeFileSync(passwords, kept.replace(/("hub_admin": ")./, '$1!'));
    await expect(openFast(dataDir)).rejects.toMatchObject({ code: 'DATA_FOLDER_PASSWORDS' });
    expect(findPostmaster(server.folder.cluster)).toBeUndefined();
    writeFileSync(passwords, kept);
    await (await openFast(dataDir)).stop();
  });

  it('that PostgreSQL cannot start on names the log and its last line', async () => {
    const dataDir = scratchFolder();
    const refused = openFast(dataDir, { settings: { shared_buffers: 'plenty' } });
    await expect(refused).rejects.toMatchObject({
      code: 'DATABASE_NOT_STARTED',
      facts: { log: join(dataDir, 'postgres.log'), reason: expect.stringContaining('shared_buffers') },
    });
    await (await openFast(dataDir)).stop();
  });
});
