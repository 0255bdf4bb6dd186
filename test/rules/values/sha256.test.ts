import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { openSha256, sha256Bytes, sha256Hex } from '../../../kernel/values/sha256';

const OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('SHA-256', () => {
  it('gives the digest of FIPS 180-2 for "abc", as digits and as bytes', () => {
    expect(sha256Hex('abc')).toBe(OF_ABC);
    expect(Buffer.from(sha256Bytes(Buffer.from('abc')), 'latin1').toString('hex')).toBe(OF_ABC);
  });

  it('takes texts as UTF-8, and pieces as one whole', () => {
    const pieces = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array()));
    fc.assert(
      fc.property(pieces, (all) => {
        const open = openSha256();
        const whole = createHash('sha256');
        for (const piece of all) {
          open.add(piece);
          whole.update(piece);
        }
        expect(open.hex()).toBe(whole.digest('hex'));
      }),
    );
  });
});
