import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExportManifest, exportKeyId, signManifest } from '../../kernel/values/exportManifest';
import { verifyExport } from '../../tools/export/verifyExport';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const CONTENT = Buffer.from('uscc,title\r\n91310115MA1K3B7C6G,处罚\r\n');
const MANIFEST: ExportManifest = {
  version: 1,
  export: '7f8a3c1e-0000-4000-8000-000000000000',
  resource: 'credit-record',
  format: 'CSV_GZ',
  purpose: 'permit-renewal',
  agreement: 'AG-1',
  requester: { subject: 'integrator-housing', department: 'HOUSING' },
  scope: { districts: ['310115'], industries: null, usccs: null },
  asOf: { position: '0123456789ab-42', time: '2026-11-22T00:00:00.000Z' },
  generatedAt: '2026-11-22T00:00:01.000Z',
  schemaVersion: 'f'.repeat(64),
  rows: 1,
  files: [
    {
      name: 'credit-record.csv.gz',
      about: 'credit-record',
      rows: 1,
      bytes: CONTENT.length,
      sha256: createHash('sha256').update(CONTENT).digest('hex'),
      columns: [{ name: 'title', type: 'TEXT', field: 'CreditRecord.title' }],
    },
  ],
  key: exportKeyId(publicKey),
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-verify-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
const files = (manifest: string, content: Buffer, key = pem) => ({
  manifest: put('manifest.json', manifest),
  file: put('renamed.csv.gz', content),
  key: put('key.pem', key),
});

describe('checking an export by the public key alone', () => {
  it('proves a file under any name, with whom it is for and what for', async () => {
    const proven = await verifyExport(files(signManifest(MANIFEST, privateKey), CONTENT));
    expect(proven).toMatchObject({ manifest: { purpose: 'permit-renewal' }, file: { rows: 1 } });
  });

  it('names a file of which any one byte is changed', async () => {
    const manifest = signManifest(MANIFEST, privateKey);
    for (let at = 0; at < CONTENT.length; at++) {
      const changed = Buffer.from(CONTENT);
      changed[at] = (changed[at] as number) ^ 1;
      await expect(verifyExport(files(manifest, changed))).rejects.toMatchObject({ code: 'EXPORT_FILE_ALTERED' });
    }
  });

  it('refuses a manifest that was changed, that another key signed, and what is none', async () => {
    const manifest = signManifest(MANIFEST, privateKey);
    const widened = manifest.replace('permit-renewal', 'anything-at-all');
    await expect(verifyExport(files(widened, CONTENT))).rejects.toMatchObject({ code: 'MANIFEST_FORGED' });
    const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }) as string;
    await expect(verifyExport(files(manifest, CONTENT, other))).rejects.toMatchObject({ code: 'MANIFEST_FORGED' });
    await expect(verifyExport(files('{}', CONTENT))).rejects.toMatchObject({ code: 'MANIFEST_UNFIT' });
    await expect(verifyExport(files(manifest, CONTENT, 'no key'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});
