import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GROUND, LINKS, type Planted } from './plantedSources';

/** Writes a throwaway project with these files on the common ground; answers its root, which the caller removes. */
export function plantProject(planted: readonly Planted[]): string {
  const outer = mkdtempSync(join(tmpdir(), 'planted-'));
  const root = join(outer, 'project');
  write(join(outer, 'outside.ts'), 'export const outside = 1;\n');
  for (const [file, source] of Object.entries(GROUND)) write(join(root, file), source);
  for (const { file, source } of planted) write(join(root, file), source);
  for (const [from, to] of LINKS) symlinkSync(join(root, to), join(root, from));
  return root;
}

function write(path: string, source: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
}
