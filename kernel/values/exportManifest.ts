import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { CataloguedError } from './cataloguedError';

/** A file of an export. */
export interface ExportedFile {
  readonly name: string;
  /** What its rows are, such as inspection-result. */
  readonly about: string;
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256 of the whole file, hexadecimal. */
  readonly sha256: string;
  /** The columns in their order, each with the field of the schema that it tells. */
  readonly columns: readonly { readonly name: string; readonly type: string; readonly field: string }[];
}

/** What an export is, for whom and for what: all that its signature vouches for. */
export interface ExportManifest {
  readonly version: 1;
  readonly export: string;
  readonly resource: string;
  readonly format: string;
  readonly purpose: string;
  readonly agreement: string | null;
  readonly requester: { readonly subject: string; readonly department: string };
  /** Entities that it is limited to, null for all. */
  readonly scope: object | null;
  /** The place in the feed whose state it shows, and the moment at which that was the newest. */
  readonly asOf: { readonly position: string; readonly time: string };
  readonly generatedAt: string;
  /** Hash of the files' lists of columns: two exports with the same one have the same columns. */
  readonly schemaVersion: string;
  readonly rows: number;
  readonly files: readonly ExportedFile[];
  /** Which key signed it. */
  readonly key: string;
}

const hexDigest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash that stands for the columns of an export. */
export function schemaVersion(files: readonly Pick<ExportedFile, 'about' | 'columns'>[]): string {
  return hexDigest(JSON.stringify(files.map(({ about, columns }) => [about, columns])));
}

/** The name of a public key: the beginning of the SHA-256 of its SPKI form. */
export function exportKeyId(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}

/**
 * The text of a signed manifest: the manifest with `signature` as its last member, the Ed25519 signature (base64) of the
 * UTF-8 bytes of the manifest without it, written as JSON without spaces in the order of its members.
 */
export function signManifest(manifest: ExportManifest, privateKey: KeyObject): string {
  const signature = sign(null, Buffer.from(JSON.stringify(manifest)), privateKey).toString('base64');
  return `${JSON.stringify({ ...manifest, signature }, null, 2)}\n`;
}

function parseManifest(text: string): ExportManifest & { readonly signature: string } {
  try {
    const read = JSON.parse(text);
    if (read.version === 1 && Array.isArray(read.files) && typeof read.signature === 'string') return read;
  } catch {
    throw new CataloguedError('MANIFEST_UNFIT');
  }
  throw new CataloguedError('MANIFEST_UNFIT');
}

/** The manifest of a text, if the key signed it. Throws MANIFEST_UNFIT, MANIFEST_FORGED. */
export function verifyManifest(text: string, publicKey: KeyObject | string): ExportManifest {
  const { signature, ...manifest } = parseManifest(text);
  const key = typeof publicKey === 'string' ? createPublicKey(publicKey) : publicKey;
  const isSigned = verify(null, Buffer.from(JSON.stringify(manifest)), key, Buffer.from(signature, 'base64'));
  if (!isSigned) throw new CataloguedError('MANIFEST_FORGED', { key: exportKeyId(key), named: String(manifest.key) });
  return manifest;
}

/** Holds a file against its manifest. Throws EXPORT_FILE_ALTERED. */
export function requireExportedFile(
  { files }: ExportManifest,
  found: Pick<ExportedFile, 'name' | 'bytes' | 'sha256'>,
): ExportedFile {
  const listed = files.find(({ sha256 }) => sha256 === found.sha256);
  if (listed && listed.bytes === found.bytes) return listed;
  const expected = files.map(({ name, bytes, sha256 }) => `${name} ${bytes} ${sha256}`);
  throw new CataloguedError('EXPORT_FILE_ALTERED', {
    expected,
    received: `${found.name} ${found.bytes} ${found.sha256}`,
  });
}
