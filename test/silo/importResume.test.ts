import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { day } from '../../kernel/values/day';
import { type ImportReport, importMarketEntities } from '../../tools/import/marketEntities';
import { openCredit } from '../support/openCredit';
import type { OpenSilo } from '../support/openSilo';
import { csvFile, HEADER, removeCsvFiles, soundLines } from '../support/registerCsv';

const today = day('2026-11-22');
const SOUND = soundLines(3_000);
const BAD = 'no code,,,,,,';
/** Every tenth row is bad, and the last one was there before. */
const LINES = [HEADER, ...SOUND.flatMap((text, i) => (i % 9 === 8 ? [text, BAD] : [text])), SOUND[0] as string];
const ROWS = LINES.length - 1;
const BAD_ROWS = ROWS - SOUND.length;

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openCredit();
});
afterEach(async () => {
  removeCsvFiles();
  await silo.close();
});

/** Imports in a process of its own and kills it after the `batches`-th batch has been told. */
async function importAndKill(file: string, batches: number): Promise<void> {
  const hook = join(__dirname, '..', 'support', 'typescriptHook.js');
  const child = join(__dirname, '..', 'support', 'importChild.ts');
  const running = spawn(process.execPath, ['-r', hook, child, silo.urls.appUrl, file, '100']);
  const ended = once(running, 'exit');
  let seen = 0;
  for await (const _ of createInterface({ input: running.stdout })) {
    seen += 1;
    if (seen === batches) running.kill('SIGKILL');
  }
  await ended;
}

async function state(): Promise<{ done: number; stored: number; aside: number; told: number }> {
  const [row] = await silo.database.dataSource.query(`SELECT
    (SELECT rows_done::int FROM import_run) AS done, (SELECT count(*)::int FROM market_entity) AS stored,
    (SELECT count(*)::int FROM import_quarantine) AS aside, (SELECT count(*)::int FROM outbox) AS told`);
  return row;
}

const resume = (file: string): Promise<ImportReport> =>
  importMarketEntities({ file, database: silo.database, today, batchRows: 100 });

describe('an import that was killed', () => {
  it.each([1, 20])('after %i batches has done whole rows only, and goes on from there', async (batches) => {
    const file = csvFile(LINES);
    await importAndKill(file, batches);
    const cut = await state();
    expect(cut.done).toBeGreaterThanOrEqual(batches * 100);
    expect(cut.done).toBeLessThan(ROWS);
    expect(cut.stored + cut.aside).toBe(cut.done);
    expect(cut.told).toBe(cut.stored);
    const report = await resume(file);
    expect(report).toMatchObject({ rows: ROWS, resumedAt: cut.done, inserted: SOUND.length, quarantined: BAD_ROWS });
    expect(report.reasons.ROW_DUPLICATE).toMatchObject({ rows: 1, examples: [{ row: ROWS }] });
    expect(await state()).toEqual({ done: ROWS, stored: SOUND.length, aside: BAD_ROWS, told: SOUND.length });
  });

  it('is another run once the file is another one, and finds its own rows unchanged', async () => {
    await importAndKill(csvFile(LINES), 3);
    const longer = await resume(csvFile([...LINES, BAD]));
    expect(longer).toMatchObject({ resumedAt: 0, rows: ROWS + 1, stored: SOUND.length });
    expect(longer.inserted + longer.unchanged).toBe(SOUND.length);
  });
});

describe('two imports of one file at once', () => {
  it('store every row once: one of them stands back', async () => {
    const file = csvFile(LINES);
    const outcomes = await Promise.allSettled([resume(file), resume(file)]);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toEqual([
      { status: 'rejected', reason: expect.objectContaining({ code: 'IMPORT_RUN_ELSEWHERE' }) },
    ]);
    expect(await state()).toEqual({ done: ROWS, stored: SOUND.length, aside: BAD_ROWS, told: SOUND.length });
  });
});
