import fc from 'fast-check';
import { type CursorValue, decodeCursor, encodeCursor, pageSize } from '../../../kernel/values/page';

const KEY = 'k'.repeat(32);
const KIND = 'inspections:byDay:3f2a';
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const refused = expect.objectContaining({ code: 'INVALID_CURSOR' });

describe('a page cursor', () => {
  it('brings back the values it was made of', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 5 }), (values: CursorValue[]) => {
        const plain = JSON.parse(JSON.stringify(values)) as CursorValue[];
        expect(decodeCursor(KIND, encodeCursor(KIND, values, KEY), KEY)).toEqual(plain);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is refused after a change of any one character', () => {
    const cursor = encodeCursor(KIND, ['91310000132260250X', 12.5, null, true], KEY);
    for (let at = 0; at < cursor.length; at++) {
      const other = cursor.charAt(at) === 'A' ? 'B' : 'A';
      expect(() => decodeCursor(KIND, cursor.slice(0, at) + other + cursor.slice(at + 1), KEY)).toThrow(refused);
    }
  });

  it.each([
    ['of another list', (c: string) => decodeCursor('inspections:byDay:9999', c, KEY)],
    ['sealed with another key', (c: string) => decodeCursor(KIND, c, 'j'.repeat(32))],
    ['cut short', (c: string) => decodeCursor(KIND, c.slice(0, -4), KEY)],
    ['with something behind', (c: string) => decodeCursor(KIND, `${c}AAAA`, KEY)],
    ['with padding', (c: string) => decodeCursor(KIND, `${c}=`, KEY)],
    ['with a line break', (c: string) => decodeCursor(KIND, `${c}\n`, KEY)],
    ['that is empty', () => decodeCursor(KIND, '', KEY)],
    ['that is a guess', () => decodeCursor(KIND, Buffer.from('["91310000132260250X"]').toString('base64url'), KEY)],
    ['of a megabyte', () => decodeCursor(KIND, 'A'.repeat(1_000_000), KEY)],
  ])('is refused when it is one %s', (_, read) => {
    expect(() => read(encodeCursor(KIND, ['91310000132260250X'], KEY))).toThrow(refused);
  });

  it('is no longer than its values ask for: names of a hundred characters fit well within the limit', () => {
    const values = ['名'.repeat(100), '91310000132260250X', 12.5];
    const cursor = encodeCursor(KIND, values, KEY);
    expect(cursor.length).toBeLessThan(600);
    expect(decodeCursor(KIND, cursor, KEY)).toEqual(values);
  });

  it('is safe in a URL', () => {
    expect(encodeCursor(KIND, ['中文 name?&/+'], KEY)).toMatch(/^[\w-]+$/);
  });
});

describe('the page size', () => {
  it.each([
    [undefined, 20],
    [null, 20],
    [0, 0],
    [1, 1],
    [100, 100],
  ])('%p gives %d', (first, size) => {
    expect(pageSize(first)).toBe(size);
  });

  it.each([
    [-1, 'INVALID_PAGE_SIZE'],
    [1.5, 'INVALID_PAGE_SIZE'],
    [Number.NaN, 'INVALID_PAGE_SIZE'],
    [101, 'PAGE_TOO_LARGE'],
    [1e9, 'PAGE_TOO_LARGE'],
  ])('refuses %p with %s', (first, code) => {
    expect(() => pageSize(first)).toThrow(expect.objectContaining({ code }));
  });

  it('keeps to the limits of its list', () => {
    expect(pageSize(null, { default: 5, max: 10 })).toBe(5);
    expect(() => pageSize(11, { default: 5, max: 10 })).toThrow(
      expect.objectContaining({ facts: { field: 'first', received: '11', limit: 10 } }),
    );
  });
});
