import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireOperationParameters, requireOperationRequest } from '../../../gateway/http/operationRequest';
import { openSafelist } from '../../../gateway/limits/safelist';
import { sha256Hex } from '../../../kernel/values/sha256';

const LISTED = 'query Listed { __typename }';
const OTHER = 'query Other { __typename }';
const folder = mkdtempSync(join(tmpdir(), 'hub-safelist-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: unknown): string {
  const file = join(folder, `${sha256Hex(JSON.stringify(content))}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
const listOf = (...texts: string[]) => fileOf(Object.fromEntries(texts.map((text) => [sha256Hex(text), text])));
const faultsOf = (file: string) => {
  try {
    openSafelist(file);
  } catch (error) {
    return (error as { facts: { faults: unknown } }).facts.faults;
  }
  return undefined;
};
const byDigest = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });

describe('a list of operations', () => {
  it.each([
    ['a file that is not there', join(folder, 'none.json'), 'HUB_OPERATIONS_FILE: ENOENT'],
    ['what is not JSON', fileOf('{'), 'HUB_OPERATIONS_FILE: not JSON'],
    ['no object', fileOf([LISTED]), 'HUB_OPERATIONS_FILE: no object of texts by SHA-256'],
    ['no operation', fileOf({}), 'HUB_OPERATIONS_FILE: no operation'],
    ['another text than that of the digest', fileOf({ [sha256Hex(OTHER)]: LISTED }), 'is not the SHA-256 of its text'],
    ['no text', fileOf({ [sha256Hex(LISTED)]: 7 }), 'is not the SHA-256 of its text'],
  ])('is not opened from %s', (_, file, fault) => {
    expect(faultsOf(file)).toEqual([expect.stringContaining(fault)]);
  });

  const safelist = openSafelist(listOf(LISTED));
  const codeOf = (body: object): unknown => {
    try {
      return requireOperationRequest(body, safelist).query;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it('takes a listed text, its digest alone, and both together', () => {
    const extensions = byDigest(sha256Hex(LISTED));
    for (const body of [{ query: LISTED }, { extensions }, { query: LISTED, extensions }]) {
      expect(codeOf(body)).toBe(LISTED);
    }
    const parameters = new URLSearchParams({ extensions: JSON.stringify(extensions) });
    expect(requireOperationParameters(parameters, safelist).query).toBe(LISTED);
  });

  it.each([
    ['another text', { query: OTHER }, 'OPERATION_NOT_LISTED'],
    ['a listed text and a blank', { query: `${LISTED} ` }, 'OPERATION_NOT_LISTED'],
    [
      'a listed text and more after it',
      { query: `${LISTED} ${OTHER}`, operationName: 'Other' },
      'OPERATION_NOT_LISTED',
    ],
    ['the digest of another text', { extensions: byDigest(sha256Hex(OTHER)) }, 'OPERATION_NOT_LISTED'],
    [
      'another text with its digest, as clients register one',
      { query: OTHER, extensions: byDigest(sha256Hex(OTHER)) },
      'OPERATION_NOT_LISTED',
    ],
    ['another text under a listed digest', { query: OTHER, extensions: byDigest(sha256Hex(LISTED)) }, 'BAD_REQUEST'],
    ['a name of the object itself', { extensions: byDigest('constructor') }, 'OPERATION_NOT_LISTED'],
    ['the digest in capitals', { extensions: byDigest(sha256Hex(LISTED).toUpperCase()) }, 'OPERATION_NOT_LISTED'],
    ['a digest that is no text', { extensions: byDigest(7) }, 'BAD_REQUEST'],
    ['a digest of another version', { extensions: byDigest(sha256Hex(LISTED), 2) }, 'BAD_REQUEST'],
    ['no digest', { extensions: { persistedQuery: null } }, 'BAD_REQUEST'],
    ['nothing', {}, 'BAD_REQUEST'],
  ])('refuses %s', (_, body, code) => {
    expect(codeOf(body)).toBe(code);
  });
});
