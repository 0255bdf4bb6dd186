import { isSound } from '../../../kernel/values/usccSuggestion';
import { codeRepairs, numberRepairs } from '../../../subgraphs/exchange/rules/reconciliation/codeRepairs';
import { readQuery } from '../../../subgraphs/exchange/rules/reconciliation/readQuery';

/** A published code of a bank. */
const CODE = '9131000010000595XD';
const NUMBER = '310115000012345';
/** The specimen of GB 11643. */
const PERSON = '11010519491231002X';

const reasonOf = (text: string) => {
  const reading = readQuery(text);
  return reading.kind === 'MISTYPED_CODE' ? reading.repairs.find(({ value }) => value === CODE)?.reason : reading.kind;
};

describe('GB 32100: what a row of a list holds', () => {
  it.each([
    ['as printed', CODE],
    ['in small letters', CODE.toLowerCase()],
    ['in full width', '９１３１００００１００００５９５ＸＤ'],
    ['with spaces and hyphens', '91 310000-10000595X-D'],
    ['with a zero-width space and a byte order mark', `\uFEFF9131\u200B000010000595XD`],
    ['with an apostrophe in front', `'${CODE}`],
    ['behind its label', `统一社会信用代码：${CODE}`],
  ])('finds a sound code %s', (_, text) => {
    expect(readQuery(text)).toEqual({ kind: 'CODE', uscc: CODE });
  });

  it.each([
    ['O for 0', '91310000IOO00595XD'.replace('I', '1'), 'REPAIRED_LETTERS'],
    ['a Cyrillic letter', '9131000010000595ХD', 'REPAIRED_LETTERS'],
    ['a Greek letter', '9131000010000595ΧD', 'REPAIRED_LETTERS'],
    ['Z for 2 and S for 5', '9131000010000S9SXD', 'REPAIRED_LETTERS'],
    ['a wrong check character', '9131000010000595XA', 'REPAIRED_CHECK_DIGIT'],
    ['6 for 5', '9131000010000695XD', 'REPAIRED_CONFUSED_SYMBOL'],
    ['a swap of neighbours', '9131000010000559XD', 'REPAIRED_SWAP'],
    ['a character left out', '913100001000059XD', 'REPAIRED_LENGTH'],
    ['a character typed twice', '91310000100005955XD', 'REPAIRED_LENGTH'],
    ['one wrong digit', '9139000010000595XD', 'REPAIRED_SYMBOL'],
  ])('offers the code that was meant for %s, and says which slip it mends', (_, text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it('never takes a mistyped code for a sound one, and offers sound codes only, each once', () => {
    for (let at = 0; at < 18; at++) {
      const text = `${CODE.slice(0, at)}${CODE.charAt(at) === '8' ? '7' : '8'}${CODE.slice(at + 1)}`;
      const reading = readQuery(text);
      expect(reading.kind).toBe('MISTYPED_CODE');
      const values = codeRepairs(text).map(({ value }) => value);
      expect(values).toContain(CODE);
      expect(values.filter((value) => !isSound(value))).toEqual([]);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('offers a certain suggestion where there is one, and no repair for what is two slips away', () => {
    expect(readQuery('9131000010000S9SXD')).toMatchObject({ code: 'USCC_FORBIDDEN_LETTER', suggestion: CODE });
    expect(reasonOf('9137700010000595XD')).toBeUndefined();
  });

  it.each([
    [NUMBER, true],
    [' 3101 1500 0012 345', true],
    ['注册号:310115000012345', true],
    ['310115000012346', false],
  ])('knows an old registration number by its own check digit: %p', (text, isSoundNumber) => {
    expect(readQuery(text)).toMatchObject({ kind: 'OLD_NUMBER', isSound: isSoundNumber });
  });

  it('offers the numbers from which one with a wrong check differs by one slip', () => {
    expect(numberRepairs('310115000012354')).toContainEqual({ value: NUMBER, reason: 'REPAIRED_OLD_NUMBER' });
    expect(readQuery(NUMBER)).toMatchObject({ repairs: [] });
  });

  it.each([
    ['10000595-X', true],
    ['10000595X', true],
    ['100005951', false],
  ])('knows an organisation code: %p', (text, isSoundCode) => {
    expect(readQuery(text)).toMatchObject({ kind: 'ORGANISATION_CODE', isSound: isSoundCode });
  });

  it.each(['交通银行股份有限公司', '3M中国有限公司', 'ABC Trading', '上海360网络有限公司', '12345'])(
    'takes %p for a name',
    (text) => expect(readQuery(text).kind).toBe('NAME'),
  );

  it.each([
    ['', 'RECONCILE_TEXT_EMPTY'],
    ['  ', 'RECONCILE_TEXT_EMPTY'],
    ['（）', 'RECONCILE_TEXT_EMPTY'],
    ['9.13101E+17', 'USCC_SPREADSHEET_FLOAT'],
    ['公'.repeat(201), 'RECONCILE_TEXT_TOO_LONG'],
    ['上海\u0000公司', 'TEXT_NUL'],
    ['上海\uD800公司', 'TEXT_LONE_SURROGATE'],
  ])('refuses %p', (text, code) => {
    expect(readQuery(text)).toEqual({ kind: 'REFUSED', code });
  });

  it('refuses what may be a citizen’s number and repeats nothing of it', () => {
    expect(readQuery(PERSON)).toEqual({ kind: 'REFUSED', code: 'USCC_PERSONAL_ID' });
    expect(readQuery('130503670401001')).toEqual({ kind: 'REFUSED', code: 'USCC_PERSONAL_ID' });
  });
});
