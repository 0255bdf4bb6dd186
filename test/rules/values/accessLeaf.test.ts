import fc from 'fast-check';
import { type Access, accessLeaf } from '../../../kernel/values/accessLeaf';
import { LEAF_BYTES, readAccessLeaf } from '../../../kernel/values/readAccessLeaf';

const ACCESS: Access = {
  time: '2026-11-22T08:00:00.000Z',
  operationId: 'op-1',
  subject: 'integrator-housing',
  kind: 'application',
  department: 'HOUSING',
  purpose: 'permit-renewal',
  agreement: 'A-2026-0001',
  operation: 'ab'.repeat(32),
  case: null,
  asOf: null,
  knownAt: null,
  entities: ['91310115MA1K3B7C6G'],
  fields: ['CreditRecord.id', 'CreditRecord.kind'],
  denied: [],
  outOfScope: [],
  silos: ['credit'],
};
const notCanonical = expect.objectContaining({ code: 'LEAF_NOT_CANONICAL' });

/** Any text that a database can keep. */
const text = fc.string({ unit: 'binary' }).filter((string) => !/\0|\p{Surrogate}/u.test(string));

describe('the leaf of an access', () => {
  it('is one line of JSON with its members in the documented order', () => {
    expect(accessLeaf(ACCESS)).toBe(
      `{"v":1,"time":"2026-11-22T08:00:00.000Z","operationId":"op-1","subject":"integrator-housing","kind":"application",` +
        `"department":"HOUSING","purpose":"permit-renewal","agreement":"A-2026-0001","operation":"${'ab'.repeat(32)}",` +
        `"case":null,"asOf":null,"knownAt":null,"entities":["91310115MA1K3B7C6G"],"fields":["CreditRecord.id","CreditRecord.kind"],"denied":[],` +
        `"outOfScope":[],"silos":["credit"]}`,
    );
  });

  it('is the same however its lists were gathered, and holds each text once', () => {
    const shuffled = { ...ACCESS, fields: ['CreditRecord.kind', 'CreditRecord.id', 'CreditRecord.kind'] };
    expect(accessLeaf(shuffled)).toBe(accessLeaf(ACCESS));
  });

  it('stays on one line whatever a caller calls itself, and reads back as it was', () => {
    fc.assert(
      fc.property(text, fc.uniqueArray(text), (subject, entities) => {
        const leaf = accessLeaf({ ...ACCESS, subject, entities });
        expect(leaf).not.toMatch(/[\n\r\0]/);
        expect(accessLeaf(readAccessLeaf(leaf))).toBe(leaf);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it.each([
    ['a space', (leaf: string) => leaf.replace(',"case"', ', "case"')],
    ['a member more', (leaf: string) => leaf.replace('"case"', '"more":1,"case"')],
    ['a member less', (leaf: string) => leaf.replace('"case":null,', '')],
    ['another version', (leaf: string) => leaf.replace('"v":1', '"v":2')],
    ['an unsorted list', (leaf: string) => leaf.replace('"CreditRecord.id","CreditRecord.kind"', '"b","a"')],
    ['an escape that is not needed', (leaf: string) => leaf.replace('HOUSING', '\\u0048OUSING')],
    ['a time without milliseconds', (leaf: string) => leaf.replace('.000Z', 'Z')],
    ['a day that does not exist', (leaf: string) => leaf.replace('2026-11-22', '2026-02-30')],
    ['the year 0', (leaf: string) => leaf.replace('2026-11-22', '0000-11-22')],
    ['a NUL', (leaf: string) => leaf.replace('op-1', '\\u0000')],
    ['half a surrogate pair', (leaf: string) => leaf.replace('CreditRecord.id', '\\ud800')],
    ['a number for a text', (leaf: string) => leaf.replace('"op-1"', '1')],
    ['a short digest', (leaf: string) => leaf.replace('abab', '')],
    ['a text for a list', (leaf: string) => leaf.replace('"denied":[]', '"denied":""')],
    ['a line feed behind', (leaf: string) => `${leaf}\n`],
    ['nothing in it', () => ''],
    ['null', () => 'null'],
  ])('is refused with %s', (_, change) => {
    const leaf = accessLeaf(ACCESS);
    expect(change(leaf)).not.toBe(leaf);
    expect(() => readAccessLeaf(change(leaf))).toThrow(notCanonical);
  });

  it('is refused above 64 KiB of UTF-8, taken at that', () => {
    const spare = LEAF_BYTES - Buffer.byteLength(accessLeaf({ ...ACCESS, subject: '' }));
    const fits = accessLeaf({ ...ACCESS, subject: `${'名'.repeat(Math.floor(spare / 3))}${'a'.repeat(spare % 3)}` });
    expect(Buffer.byteLength(fits)).toBe(LEAF_BYTES);
    expect(accessLeaf(readAccessLeaf(fits))).toBe(fits);
    const over = fits.replace('"subject":"', '"subject":"a');
    expect(() => readAccessLeaf(over)).toThrow(expect.objectContaining({ code: 'LEAF_TOO_LARGE' }));
  });
});
