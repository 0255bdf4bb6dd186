import { parseUscc } from '../../../kernel/values/uscc';
import { SAMPLE_CODES, sampleOrganisation, scatter, usccOver } from '../../../tools/generate/sampleUscc';

describe('sample codes', () => {
  it('scatters a range without meeting a number twice or leaving one out', () => {
    for (const size of [31 ** 3, 64 * 126 * 126]) {
      const met = new Uint8Array(size);
      for (let i = 0; i < size; i++) met[scatter(i, size)] = 1;
      expect(met.reduce((sum, each) => sum + each, 0)).toBe(size);
    }
  });

  it('keeps the product of the largest index and the step a whole number', () => {
    expect(Number.isSafeInteger((SAMPLE_CODES - 1) * 17_693_773)).toBe(true);
  });

  it('writes different numbers as different organisation codes of the block MAX, to the last one', () => {
    expect(sampleOrganisation(0)).toBe('MAX00000');
    expect(sampleOrganisation(31)).toBe('MAX00010');
    expect(sampleOrganisation(SAMPLE_CODES - 1)).toBe('MAXYYYYY');
  });

  it('sets both check digits', () => {
    const parsed = parseUscc(usccOver('91', '310115', 'MA1K3B7C'));
    expect(parsed).toMatchObject({ ok: true, uscc: '91310115MA1K3B7C6G', flags: [] });
  });

  it('refuses parts that make no code', () => {
    expect(() => usccOver('91', '31O115', 'MA1K3B7C')).toThrow(expect.objectContaining({ name: 'CataloguedError' }));
  });
});
