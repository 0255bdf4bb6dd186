import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A file of the dashboard, as it is sent. */
export interface WebFile {
  readonly type: string;
  readonly tag: string;
  readonly plain: Buffer;
  /** Compressed when it is first asked for, so that a start waits for none of it. */
  gzipped(): Buffer;
  /** Its name changes with its contents, so that browsers need never ask for it again. */
  readonly isImmutable: boolean;
}

function readWebFile(path: string, isImmutable: boolean): WebFile {
  const plain = readFileSync(path);
  const tag = `"${createHash('sha256').update(plain).digest('base64url')}"`;
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  let kept: Buffer | undefined;
  const gzipped = (): Buffer => {
    kept ??= gzipSync(plain, { level: 9 });
    return kept;
  };
  return { type, tag, plain, gzipped, isImmutable };
}

/** The files of the built dashboard by path, such as `/index.html`; none where it was not built. */
export function readWebFiles(folder: string): ReadonlyMap<string, WebFile> {
  if (!existsSync(folder)) return new Map();
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    found.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const address = path.slice(folder.length).split(sep).join('/');
      return [address, readWebFile(path, address.startsWith('/assets/'))];
    }),
  );
}
