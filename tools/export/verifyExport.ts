import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import {
  type ExportedFile,
  type ExportManifest,
  requireExportedFile,
  verifyManifest,
} from '../../kernel/values/exportManifest';

/** A manifest, a file that it is to vouch for, and the public key of the hub. */
export interface VerifyOptions {
  readonly manifest: string;
  readonly file: string;
  /** File that holds the key as SPKI in PEM. */
  readonly key: string;
}

/** What was proven. */
export interface VerifiedExport {
  readonly manifest: ExportManifest;
  readonly file: ExportedFile;
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CataloguedError('FILE_UNREADABLE', { file, reason: error.code ?? '' });
  });
}

async function keyOf(file: string): Promise<KeyObject> {
  const pem = await textOf(file);
  try {
    return createPublicKey(pem);
  } catch {
    throw new CataloguedError('FILE_UNREADABLE', { file, reason: 'no public key in PEM' });
  }
}

async function digest(file: string): Promise<Pick<ExportedFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  const source = createReadStream(file).on('data', (chunk) => {
    bytes += chunk.length;
  });
  await pipeline(source, hash).catch((error: NodeJS.ErrnoException) => {
    throw new CataloguedError('FILE_UNREADABLE', { file, reason: error.code ?? '' });
  });
  return { bytes, sha256: hash.digest('hex') };
}

/**
 * Proves, with nothing but the public key, that the hub made a file: the key signed the manifest, and the manifest names
 * the file by its length and hash. Throws FILE_UNREADABLE, MANIFEST_UNFIT, MANIFEST_FORGED, EXPORT_FILE_ALTERED.
 */
export async function verifyExport({ manifest, file, key }: VerifyOptions): Promise<VerifiedExport> {
  const read = verifyManifest(await textOf(manifest), await keyOf(key));
  return { manifest: read, file: requireExportedFile(read, { name: basename(file), ...(await digest(file)) }) };
}
