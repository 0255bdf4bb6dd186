import { rowCode } from '../../../subgraphs/credit/rules/rowCode';

describe('GB 32100-2015: the code of a register row', () => {
  it('takes a code as printed without a doubt', () => {
    expect(rowCode('91310000132260250X')).toEqual({
      kept: true,
      value: { uscc: '91310000132260250X', received: '91310000132260250X' },
      flags: [],
    });
  });

  it('takes small letters and keeps what was received', () => {
    expect(rowCode('91310000132260250x')).toMatchObject({
      value: { uscc: '91310000132260250X', received: '91310000132260250x' },
      flags: ['CODE_REWRITTEN'],
    });
  });

  it.each([
    ['310100000012349', 'USCC_OLD_REGISTRATION_NUMBER'],
    ['91310000132260250Y', 'USCC_CHECK_DIGIT'],
    ['', 'USCC_EMPTY'],
    ['9.13101E+17', 'USCC_SPREADSHEET_FLOAT'],
  ])('keeps out %p with %s', (text, code) => {
    expect(rowCode(text)).toMatchObject({ kept: false, code, facts: { field: 'uscc', received: text } });
  });

  it('tells nothing of what may be a person: no text of the number in the facts', () => {
    for (const text of ['11010519491231002X', '张三11010519491231002X']) {
      const judged = rowCode(text);
      expect(judged).toMatchObject({ kept: false, code: 'USCC_PERSONAL_ID' });
      expect(JSON.stringify(judged)).not.toContain('19491231');
    }
  });
});
