import fc from 'fast-check';
import { canonicalDigest, canonicalJson } from '../../../kernel/values/canonicalJson';

/** The same data with the members of every object in the opposite order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, turned(member)]),
  );
};

describe('canonical JSON', () => {
  it('sorts members by code unit and writes nothing between the tokens', () => {
    expect(canonicalJson({ b: [1, null, true], a: { 类: '一', Z: '', '\uffff': 0 } })).toBe(
      '{"a":{"Z":"","类":"一","\uffff":0},"b":[1,null,true]}',
    );
  });

  it('writes a bigint as a text and leaves undefined members out', () => {
    expect(canonicalJson({ a: 12345678901234567890n, b: undefined })).toBe('{"a":"12345678901234567890"}');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, Symbol('a')])('has no word for %p', (value) => {
    expect(() => canonicalJson([value])).toThrow(TypeError);
  });

  it('is JSON of the same data, and the same text whatever the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
        expect(canonicalJson(turned(plain))).toBe(canonicalJson(plain));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('has one SHA-256, known from the text', () => {
    expect(canonicalDigest({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});
