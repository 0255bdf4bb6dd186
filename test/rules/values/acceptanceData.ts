import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', '..', '..', 'shared', 'data');

/**
 * Rows of a public data file that lies beside the project, for acceptance only; undefined, with a line that says so,
 * where it does not. Quoted fields may hold commas and doubled quotes; the first row gives the keys.
 */
export function findAcceptanceRows(file: string): Record<string, string>[] | undefined {
  const path = join(FOLDER, file);
  if (!existsSync(path)) {
    process.stderr.write(`SKIPPED: ../shared/data/${file} is not here, so its facts were not compared.\n`);
    return undefined;
  }
  const [keys = [], ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/).map(fieldsOf);
  return rows.map((fields) => Object.fromEntries(keys.map((key, i) => [key, fields[i] ?? ''])));
}

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}
