import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { keepSecret } from '../../../../kernel/service/secrets';
import { exportKeyId } from '../../../../kernel/values/exportManifest';

/** The key that signs manifests. */
export interface ExportSigner {
  readonly id: string;
  readonly privateKey: KeyObject;
}

function makeKey(): { privateKey: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string };
}

/** The signing key of the data folder, made once; its public half is put where everybody can read it. */
export async function openExportSigner(database: SiloDatabase, dataDir: string): Promise<ExportSigner> {
  const kept = keepSecret(dataDir, 'export-key', makeKey);
  const privateKey = createPrivateKey(kept.privateKey);
  const publicKey = createPublicKey(privateKey);
  const id = exportKeyId(publicKey);
  const pem = publicKey.export({ type: 'spki', format: 'pem' });
  await database.transaction((client) =>
    client.query('INSERT INTO export_key (id, public_key) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [id, pem]),
  );
  return { id, privateKey };
}
