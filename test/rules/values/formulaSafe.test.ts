import { formulaSafe, isFormula } from '../../../kernel/values/formulaSafe';

describe('a text that a spreadsheet would take for a formula', () => {
  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '＝1+1', '＠A1'])('%j gets an apostrophe', (text) => {
    expect(formulaSafe(text)).toBe(`'${text}`);
  });

  it.each(['', '1+1', ' =1', '上海=1', "'=1"])('%j is left as it is', (text) => {
    expect(isFormula(text)).toBe(false);
    expect(formulaSafe(text)).toBe(text);
  });
});
