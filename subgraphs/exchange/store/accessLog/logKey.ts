import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { keepSecret } from '../../../../kernel/service/secrets';
import type { SignerKey } from '../../../../kernel/values/signedNote';
import { LOG_NAME } from '../../rules/accessLog/signing';

interface Kept {
  /** Ed25519, PKCS #8 in DER, base64. */
  readonly privateKey: string;
}

function makeKey(): Kept {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') };
}

/** The key that signs the log of accesses, kept in the data folder. Throws DATA_FOLDER_NOT_WRITABLE. */
export function loadLogKey(dataDir: string): SignerKey {
  const kept = keepSecret(dataDir, 'access-log-key', makeKey);
  const key = Buffer.from(kept.privateKey, 'base64');
  return { name: LOG_NAME, privateKey: createPrivateKey({ key, format: 'der', type: 'pkcs8' }) };
}
