import { CataloguedError } from '../../../../kernel/values/cataloguedError';

const SHA_256 = /^[0-9a-f]{64}$/;

/** The SHA-256 of a proof as it was given; null where none was. Throws PROOF_HASH_INVALID. */
export function proofHash(hash: string | null | undefined, field: string): string | null {
  if (hash === null || hash === undefined) return null;
  if (!SHA_256.test(hash)) throw new CataloguedError('PROOF_HASH_INVALID', { field, received: hash });
  return hash;
}
