import { readFileSync } from 'node:fs';
import { CataloguedError, clip } from '../../kernel/values/cataloguedError';
import { sha256Hex } from '../../kernel/values/sha256';
import { DoorRefusal } from '../http/answer';

const DIGEST = /^[0-9a-f]{64}$/;
const VARIABLE = 'HUB_OPERATIONS_FILE';

/** The operations that a gateway takes where it takes no others. */
export interface Safelist {
  /** The text of the operation of that SHA-256. Throws OPERATION_NOT_LISTED. */
  textOf(digest: string): string;
  /** Throws OPERATION_NOT_LISTED for a text that is not on the list to the letter. */
  requireListed(text: string): void;
}

const unfit = (fault: string): CataloguedError =>
  new CataloguedError('INVALID_CONFIGURATION', { faults: [`${VARIABLE}: ${fault}`] });

function readTexts(file: string): Record<string, unknown> {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw unfit((error as NodeJS.ErrnoException).code ?? 'not JSON');
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw unfit('no object of texts by SHA-256');
  return read as Record<string, unknown>;
}

function requireOwnDigest(digest: string, text: unknown): [string, string] {
  if (typeof text === 'string' && sha256Hex(text) === digest) return [digest, text];
  throw unfit(`${clip(digest)} is not the SHA-256 of its text`);
}

/**
 * Reads the list of operations of a file: a JSON object of texts by their SHA-256.
 * Throws INVALID_CONFIGURATION where it is none, is empty, or a text is not the one of its digest.
 */
export function openSafelist(file: string): Safelist {
  const texts = new Map(Object.entries(readTexts(file)).map(([digest, text]) => requireOwnDigest(digest, text)));
  if (texts.size === 0) throw unfit('no operation');
  const listed = new Set(texts.values());
  return {
    textOf(digest) {
      const text = DIGEST.test(digest) ? texts.get(digest) : undefined;
      if (text === undefined) throw new DoorRefusal('OPERATION_NOT_LISTED', { field: 'extensions', received: digest });
      return text;
    },
    requireListed(text) {
      if (!listed.has(text)) throw new DoorRefusal('OPERATION_NOT_LISTED', { field: 'query' });
    },
  };
}
