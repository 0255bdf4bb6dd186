import fc from 'fast-check';
import { parseUscc } from '../../../kernel/values/uscc';
import { organisationCheckDigit, USCC_ALPHABET, usccCheckDigit } from '../../../kernel/values/usccCheck';

const SEED = { seed: 32_100_2015, numRuns: 300 };
const PAIRS = ['11', '12', '51', '52', '91', '92', '93', 'A1', 'N3', 'Y1'];
const symbol = fc.constantFrom(...USCC_ALPHABET);

/** Codes that pass both checks, of any division and organisation. */
const genuine = fc
  .tuple(
    fc.constantFrom(...PAIRS),
    fc.integer({ min: 100_000, max: 999_999 }),
    fc.array(symbol, { minLength: 8, maxLength: 8 }).map((symbols) => symbols.join('')),
  )
  .map(([pair, division, first8]) => {
    const first17 = `${pair}${division}${first8}${organisationCheckDigit(first8)}`;
    return first17 + usccCheckDigit(first17);
  });

describe('GB 32100-2015: what the check character catches', () => {
  it('accepts every code built by the standard', () => {
    fc.assert(
      fc.property(genuine, (uscc) => expect(parseUscc(uscc)).toMatchObject({ ok: true, uscc, flags: [] })),
      SEED,
    );
  });

  it('catches every single substitution at every place', () => {
    fc.assert(
      fc.property(genuine, (uscc) => {
        for (let at = 0; at < 18; at++) {
          for (const other of USCC_ALPHABET) {
            if (other !== uscc.charAt(at))
              expect(parseUscc(uscc.slice(0, at) + other + uscc.slice(at + 1)).ok).toBe(false);
          }
        }
      }),
      { ...SEED, numRuns: 25 },
    );
  });

  it('catches every transposition of neighbours', () => {
    fc.assert(
      fc.property(genuine, (uscc) => {
        for (let at = 0; at < 17; at++) {
          const [a, b] = [uscc.charAt(at), uscc.charAt(at + 1)];
          if (a !== b) expect(parseUscc(uscc.slice(0, at) + b + a + uscc.slice(at + 2)).ok).toBe(false);
        }
      }),
      { ...SEED, numRuns: 100 },
    );
  });

  it('never changes a code once normalised, and never throws on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), genuine), (raw) => {
        const parsed = parseUscc(raw);
        if (parsed.ok) expect(parseUscc(parsed.uscc)).toMatchObject({ uscc: parsed.uscc, changed: false });
      }),
      { ...SEED, numRuns: 1_000 },
    );
  });

  it('suggests only codes that it would accept without a flag', () => {
    const letters = [...'IOSVZ8B0D', ...USCC_ALPHABET];
    fc.assert(
      fc.property(genuine, fc.nat(17), fc.constantFrom(...letters), (uscc, at, letter) => {
        const parsed = parseUscc(uscc.slice(0, at) + letter + uscc.slice(at + 1));
        if (parsed.ok || parsed.suggestion === undefined) return;
        expect(parseUscc(parsed.suggestion)).toMatchObject({ ok: true, changed: false, flags: [] });
      }),
      SEED,
    );
  });
});
