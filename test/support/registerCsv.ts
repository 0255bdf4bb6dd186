import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { registerEntry } from '../../tools/generate/creditFacts/registerEntry';
import { csvLine } from '../../tools/import/csvLine';

/** The header of the files of these tests. */
export const HEADER = 'uscc,name,registered_on,state,registered_capital,district,address';

/** One line of a file. */
export const line = (...values: string[]): string => csvLine(values);

/** Lines of sound rows of the sample city, the same for the same number. */
export function soundLines(count: number): string[] {
  return [...cityEntities({ entities: count, seed: 'csv', today: SAMPLE_DAY })].map((entity) => {
    const { uscc, name, registeredOn, state, capital, district, address } = registerEntry(
      entity,
      entity.dice('credit'),
    );
    return line(uscc, name, registeredOn, state, capital?.text ?? '', district ?? '', address ?? '');
  });
}

const folders: string[] = [];

/** Writes a file into a folder of its own; returns its path. */
export function csvFile(content: string | Buffer | readonly string[], name = 'register.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'hub-csv-'));
  folders.push(folder);
  const file = join(folder, name);
  writeFileSync(file, Array.isArray(content) ? `${content.join('\n')}\n` : (content as string | Buffer));
  return file;
}

/** Removes the files of this suite. */
export function removeCsvFiles(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}
