import { codeListCsv } from '../../../subgraphs/exchange/rules/catalogue/codeListCsv';

const line = (row: { code: string; zh: string; en: string; parent?: string; verified?: boolean }): string | undefined =>
  codeListCsv([row]).split('\r\n')[1];

describe('RFC 4180: a code list as CSV', () => {
  it('has a header, a line for each row, and ends every line in CRLF', () => {
    expect(codeListCsv([])).toBe('code,zh,en,parent,from,to,verified\r\n');
    expect(line({ code: '1', zh: '甲', en: 'A', verified: true })).toBe('1,甲,A,,,,true');
  });

  it('quotes commas, quotation marks and line ends', () => {
    expect(line({ code: '1', zh: '甲,乙', en: 'A "B"' })).toBe('1,"甲,乙","A ""B""",,,,');
    expect(codeListCsv([{ code: '1', zh: 'x\ny', en: '' }])).toContain('1,"x\ny",,');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1'])('never starts a formula: %j', (text) => {
    expect(line({ code: '1', zh: text, en: text })).toContain(`1,'${text},'${text}`);
  });
});
