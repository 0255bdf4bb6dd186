import { CataloguedError } from '../../../kernel/values/cataloguedError';
import { personalIdLikeness } from '../../../kernel/values/personalId';
import { compareUscc, parseUscc, requireUscc, type UsccRefused } from '../../../kernel/values/uscc';
import { organisationCheckDigit, USCC_ALPHABET, usccCheckDigit } from '../../../kernel/values/usccCheck';

const GENUINE = `91350100M000100Y43 91110108551385082Q 91110000600037341L 914403001922038216 9144030071526726XG
  91440300708461136T 91330100799655058B 91310000132260250X 91310000631696382C 9131000010000595XD 9131000013221158XC
  91100000100003962T 911100001000044477 911000001000013428 911100001000054748 91110000710925462X 91110000710926094P
  91310115MA1H9YGWXX 9144030010001686XA 91440300100012316L 91440300192317458F 91440300192181490G 9152000071430580XT
  12100000400010275N 12100000425006133D 913101151000000670`.split(/\s+/);

const withCheck = (first17: string) => first17 + usccCheckDigit(first17);

function refusal(raw: string): UsccRefused {
  const parsed = parseUscc(raw);
  if (parsed.ok) throw new Error(`${raw} was accepted`);
  return parsed;
}

describe('GB 32100-2015: codes in use', () => {
  it.each(GENUINE)('accepts %s without a flag', (uscc) => {
    expect(parseUscc(uscc)).toMatchObject({ ok: true, uscc, raw: uscc, changed: false, flags: [] });
  });

  it('splits a code into its five parts', () => {
    expect(parseUscc('91310115MA1H9YGWXX')).toMatchObject({
      parts: { authority: '9', category: '1', division: '310115', organisation: 'MA1H9YGWX', check: 'X' },
    });
  });

  it("writes the check character '0' when the sum divides by 31", () => {
    expect(usccCheckDigit('91310115100000067')).toBe('0');
  });

  it('values letters of the organisation code by 36, not by 31 (GB 11714)', () => {
    expect(organisationCheckDigit('MA1H9YGW')).toBe('X');
    expect(organisationCheckDigit('M000100Y')).toBe('4');
    expect(organisationCheckDigit('10000106')).toBe(checkByDefinition('10000106'));
  });

  it('takes a head office registered in Beijing for an entity anywhere: the division is not the district', () => {
    expect(parseUscc('91100000100003962T')).toMatchObject({ ok: true, parts: { division: '100000' } });
  });

  it('accepts the digits of abolished divisions', () => {
    expect(parseUscc(withCheck('91310108100000067'))).toMatchObject({ ok: true, parts: { division: '310108' } });
  });

  it('orders codes by ASCII, the order of the alphabet', () => {
    const symbols = [...USCC_ALPHABET];
    expect([...symbols].reverse().sort(compareUscc)).toEqual(symbols);
    expect([...GENUINE].sort(compareUscc)).toEqual(
      [...GENUINE].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    );
  });
});

/** The check by its definition in GB 11714, written apart from the code under test. */
function checkByDefinition(first8: string): string {
  const sum = [...first8].reduce(
    (total, c, i) => total + Number.parseInt(c, 36) * ([3, 7, 9, 10, 5, 8, 4, 2][i] ?? 0),
    0,
  );
  return '0123456789X'.charAt((11 - (sum % 11)) % 11);
}

describe('flags: accepted all the same', () => {
  it('marks a wrong check of the organisation code', () => {
    expect(parseUscc(withCheck('91310115100000068'))).toMatchObject({ ok: true, flags: ['ORG_CHECK_MISMATCH'] });
  });

  it.each(['95', 'C1', '00', 'Y2'])('marks the unknown category %s', (pair) => {
    expect(parseUscc(withCheck(`${pair}310115100000067`))).toMatchObject({ ok: true, flags: ['UNKNOWN_CATEGORY'] });
  });

  it.each(
    '11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 59 61 62 69 71 72 79 81 89 91 92 93 A1 A9 N1 N2 N3 N9 Y1'.split(
      ' ',
    ),
  )('knows category %s', (pair) => {
    expect(parseUscc(withCheck(`${pair}310115100000067`))).toMatchObject({ ok: true, flags: [] });
  });
});

describe('what is forgiven', () => {
  const code = '9131000013221158XC';
  it.each([
    ['lower case', '9131000013221158xc'],
    ['full width', '９１３１００００１３２２１１５８ＸＣ'],
    ['spaces between groups', ' 913100 00 13221158 XC\t\n'],
    ['no-break and ideographic spaces', '913100\u00a00013221158\u3000XC'],
    ['hyphens of all kinds', '913100-00‐13221158–X－C'],
    ['zero-width characters and a byte order mark', '\ufeff9131\u200b0000\u200d13221158XC\u2060'],
    ["a spreadsheet's leading apostrophe", "'9131000013221158XC"],
    ['a full-width apostrophe', '＇9131000013221158XC'],
  ])('reads %s', (_, raw) => {
    expect(parseUscc(raw)).toMatchObject({ ok: true, uscc: code, raw, changed: true, flags: [] });
  });
});

describe('what is refused, each with its own code', () => {
  it.each([
    ['nothing', '', 'USCC_EMPTY'],
    ['blanks alone', ' \u200b\u3000', 'USCC_EMPTY'],
    ['17 characters', '91310000132260250', 'USCC_LENGTH'],
    ['19 characters', '91310000132260250XX', 'USCC_LENGTH'],
    ['18 characters and a stray apostrophe behind', "91310000132260250X'", 'USCC_LENGTH'],
    ['a text of a megabyte', '9'.repeat(1_000_000), 'USCC_LENGTH'],
    ['an old registration number', '310100000012349', 'USCC_OLD_REGISTRATION_NUMBER'],
    ['an organisation code', '13226025-0', 'USCC_ORGANISATION_CODE'],
    ['an organisation code ending in x', '10000595x', 'USCC_ORGANISATION_CODE'],
    ["a spreadsheet's number", '9.13101E+17', 'USCC_SPREADSHEET_FLOAT'],
    ["a spreadsheet's number in lower case with a comma", '9,1310115e17', 'USCC_SPREADSHEET_FLOAT'],
    ['Cyrillic letters', '9131000013221158ХС', 'USCC_LOOKALIKE_LETTER'],
    ['a Greek letter', '9131000013221158ΧC', 'USCC_LOOKALIKE_LETTER'],
    ['the letter O for a zero', '9131OOOO13221158XC', 'USCC_FORBIDDEN_LETTER'],
    ['a full stop', '91310000.13221158X', 'USCC_FORBIDDEN_SYMBOL'],
    ['Chinese characters', '统一社会信用代码9131000013', 'USCC_FORBIDDEN_SYMBOL'],
    ['a symbol outside the basic plane', '9131000013221158X𠮷', 'USCC_FORBIDDEN_SYMBOL'],
    ['a control character', '9131000013221158X\u0001', 'USCC_FORBIDDEN_SYMBOL'],
    ['a letter in the division', '91B10000132260250X', 'USCC_DIVISION'],
    ['a wrong check character', '91350100M000100Y44', 'USCC_CHECK_DIGIT'],
    ["a tutorial's invented code", '91310115MA1H8R7C6D', 'USCC_CHECK_DIGIT'],
    ['a NUL', '91310000\u000013221158XC', 'TEXT_NUL'],
    ['half of a surrogate pair', '9131000013221158X\ud83d', 'TEXT_LONE_SURROGATE'],
  ])('refuses %s', (_, raw, code) => {
    expect(refusal(raw).code).toBe(code);
  });

  it('refuses the published counter-example for its Z and does not guess: 2 fails too', () => {
    expect(refusal('91350100M000100Y4Z')).toMatchObject({ code: 'USCC_FORBIDDEN_LETTER', facts: { position: 18 } });
    expect(refusal('91350100M000100Y4Z').suggestion).toBeUndefined();
  });

  it('refuses every symbol outside the alphabet at every place, and says where', () => {
    for (const symbol of 'IOSVZ!@#$%^&*()_+=[]{}|;:",.<>?/~é中') {
      for (let at = 1; at < 18; at++) {
        const code = /[IOSVZ]/.test(symbol) ? 'USCC_FORBIDDEN_LETTER' : 'USCC_FORBIDDEN_SYMBOL';
        const raw = `91310000132260250X`.slice(0, at) + symbol + '91310000132260250X'.slice(at + 1);
        expect(refusal(raw)).toMatchObject({ code, facts: { position: at + 1, symbol } });
      }
    }
  });

  it('tells the check character that the first seventeen ask for', () => {
    expect(refusal('91350100M000100Y44').facts).toMatchObject({ expected: '3', found: '4', position: 18 });
  });
});

describe('suggestions: only what passes both checks', () => {
  it.each([
    ['I and O', '9I3IOOOOI322II58XC', '9131000013221158XC'],
    ['S', '91310000132260250X'.replace('5', 'S'), '91310000132260250X'],
    ['Z', '91310000132260250X'.replaceAll('2', 'Z'), '91310000132260250X'],
    ['V', withCheck('92310115MA1UUUUU').replace(/U/, 'V'), undefined],
    ['Cyrillic', '9131000013221158ХС', '9131000013221158XC'],
    ['a Cyrillic O and a Latin one', '9131О00О13221158XC', '9131000013221158XC'],
    ['8 read as B in the division', '9144030071526726XG'.replace('44', '4A'), undefined],
    ['a B that was an 8', '91350100M0O0100Y43', '91350100M000100Y43'],
    ['a 3 read as 8', '9131000013221158XC'.replace('3221', '8221'), '9131000013221158XC'],
  ])('for %s', (_, raw, suggestion) => {
    expect(refusal(raw).suggestion).toBe(suggestion);
  });

  it('offers nothing when the letters fit but a check does not', () => {
    expect(refusal('9131OOOO13221159XC').suggestion).toBeUndefined();
  });
});

describe('personal data: a citizen identity number (GB 11643)', () => {
  const specimen = '11010519491231002X';

  it('is told apart from a code', () => {
    expect(refusal(specimen)).toEqual({ ok: false, code: 'USCC_PERSONAL_ID', facts: { length: 18 } });
  });

  it('is told apart in lower case, in groups and in its 15-digit form', () => {
    expect(refusal('110105 19491231 002x').code).toBe('USCC_PERSONAL_ID');
    expect(refusal('130503670401001').code).toBe('USCC_PERSONAL_ID');
  });

  it.each([
    ['with a wrong check', '110105194912310021'],
    ['in a 15-digit form that could be a registration number', '110105491231002'],
    ['with a place missing', '11010519491231002'],
    ['with a place too many', '11010519491231002X1'],
    ['with a foreign symbol at the end', '11010519491231002*'],
  ])('is never shown, even %s', (_, raw) => {
    expect(JSON.stringify(refusal(raw))).not.toContain('491231');
  });

  it('is never carried by the error that is thrown', () => {
    const thrown = (() => {
      try {
        return requireUscc(specimen);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(CataloguedError);
    expect(JSON.stringify(thrown) + String(thrown)).not.toContain('194912');
    expect(thrown).toMatchObject({ code: 'USCC_PERSONAL_ID', facts: { field: 'uscc' } });
  });

  it('does not keep out a code that reads like one too, once both checks and the category agree', () => {
    const both = '110101209912311085';
    expect(personalIdLikeness(both)).toBe('CHECKED');
    expect(parseUscc(both)).toMatchObject({ ok: true, flags: [] });
  });
});

describe('requireUscc', () => {
  it('gives the normalised code', () => {
    expect(requireUscc('9131000013221158xc')).toBe('9131000013221158XC');
  });

  it('throws the refusal with field, text and suggestion', () => {
    expect(() => requireUscc('9131OOOO13221158XC', 'input.code')).toThrow(
      expect.objectContaining({
        code: 'USCC_FORBIDDEN_LETTER',
        facts: expect.objectContaining({
          field: 'input.code',
          received: '9131OOOO13221158XC',
          suggestion: '9131000013221158XC',
        }),
      }),
    );
  });
});
