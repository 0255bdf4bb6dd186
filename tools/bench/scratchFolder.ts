import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ENTER_FOR_ALL = 0o711;

/** A folder for one measurement. */
export interface ScratchFolder {
  readonly path: string;
  remove(): void;
}

/**
 * Makes a folder for one measurement. The user that the database runs as may pass through it: otherwise the data would lie
 * elsewhere, and stay there when the folder is removed.
 */
export function openScratchFolder(bench: string): ScratchFolder {
  const path = mkdtempSync(join(tmpdir(), `hub-bench-${bench}-`));
  chmodSync(path, ENTER_FOR_ALL);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
