import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { breakDeadLock, withFileLock } from '../../kernel/service/embedded/fileLock';
import { removeScratch, scratchFolder } from '../support/embedded/scratch';

const DEAD = JSON.stringify({ pid: 2 ** 31 - 1, birth: 'never', token: 'dead' });

describe('file lock', () => {
  afterEach(removeScratch);

  it('lets one in at a time, also when all find the lock of a dead process', async () => {
    const path = join(scratchFolder(), 'lock');
    writeFileSync(path, DEAD);
    let inside = 0;
    const crowds: number[] = [];
    const enter = () =>
      withFileLock(path, async () => {
        crowds.push(++inside);
        await sleep(60);
        inside--;
      });
    await Promise.all(Array.from({ length: 8 }, enter));
    expect(crowds).toEqual(Array.from({ length: 8 }, () => 1));
  });

  it('stays with the one who took it anew when a slow process comes to break the dead one', async () => {
    const path = join(scratchFolder(), 'lock');
    writeFileSync(path, DEAD);
    await withFileLock(path, async () => {
      await breakDeadLock(path, DEAD);
      expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
    });
  });

  it('breaks the lock of a process that was killed while breaking one', async () => {
    const folder = scratchFolder();
    for (const name of ['lock', 'lock.break']) writeFileSync(join(folder, name), DEAD);
    expect(await withFileLock(join(folder, 'lock'), async () => 'in')).toBe('in');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is let go when the work fails', async () => {
    const path = join(scratchFolder(), 'lock');
    await expect(withFileLock(path, () => Promise.reject(new Error('work failed')))).rejects.toThrow('work failed');
    expect(existsSync(path)).toBe(false);
  });

  it('gives up on a living holder after its patience and names it', async () => {
    const path = join(scratchFolder(), 'lock');
    await withFileLock(path, async () => {
      const waiting = withFileLock(path, async () => 'in', 50);
      await expect(waiting).rejects.toMatchObject({ code: 'DATA_FOLDER_BUSY', facts: { pid: process.pid } });
      expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
    });
  });
});
