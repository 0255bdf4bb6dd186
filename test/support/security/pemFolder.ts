import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of keys and certificates for one test file. */
export interface PemFolder {
  readonly folder: string;
  /** Writes a file, and gives its path. */
  fileOf(name: string, text: string): string;
  remove(): void;
}

/** Makes an empty folder whose name begins so. */
export function makePemFolder(prefix: string): PemFolder {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  return {
    folder,
    fileOf(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
