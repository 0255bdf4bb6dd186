import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** What a verifier's process ended with. */
export interface VerifierEnd {
  readonly code: number | null;
  readonly text: string;
}

/** Runs `tools/verify-draw.mjs` as anybody would. */
export function runVerifier(...args: readonly string[]): VerifierEnd {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'tools', 'verify-draw.mjs'), ...args], {
    encoding: 'utf8',
  });
  return { code: status, text: `${stdout}${stderr}` };
}

/** Whether the machine has Python 3, which the verifier in another language needs. */
export const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Runs the verifier that was written from the page alone, in another language. */
export function runPython(folder: string): VerifierEnd {
  const file = join(__dirname, 'verify_draw.py');
  const { status, stdout, stderr } = spawnSync('python3', [file, folder], { encoding: 'utf8' });
  return { code: status, text: `${stdout}${stderr}` };
}

/** Files of a round and which of them is changed at every so manieth byte. */
export interface Flips {
  readonly files: Readonly<Record<string, string | undefined>>;
  readonly change: string;
  readonly every?: number;
}

/** Flips bits of a file and has each change verified in one process; places whose change went unnoticed. */
export function flipBytes({ files, change, every = 1 }: Flips): { changes: number; unnoticed: number[] } {
  const driver = join(__dirname, 'flipBytes.mjs');
  const argument = JSON.stringify({ files, change, every });
  const { stdout, stderr } = spawnSync(process.execPath, [driver, argument], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Files of a round, and other texts for one of them. */
export interface OtherTexts {
  readonly files: Readonly<Record<string, string | undefined>>;
  readonly change: string;
  readonly texts: readonly string[];
}

/** Has texts verified in the place of a file, all in one process; the places of those that were found VALID. */
export function validTexts({ files, change, texts }: OtherTexts): number[] {
  const list = `${files[change]}.texts`;
  writeFileSync(list, JSON.stringify(texts));
  const argument = JSON.stringify({ files, change, texts: list });
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'verifyTexts.mjs'), argument], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}
