import { documentNumber } from '../../../kernel/values/work/documentNumber';

const codeOf = (text: string) => {
  try {
    return documentNumber(text, 'number');
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('党政机关公文处理工作条例 9: the number of a document', () => {
  it.each([
    '沪市监浦处〔2026〕152026000001号',
    '沪市监浦处[2026]152026000001号',
    '沪市监浦处（2026）152026000001号',
    '沪市监浦处【２０２６】１５２０２６００００01号',
    ' 沪市监浦处 ﹝2026﹞ 152026000001 号 ',
    '沪市监浦处\u200b〔2026〕152026000001号',
    '沪市監浦处〔2026〕152026000001号'.replace('監', '监'),
  ])('is one however it is typed: %j', (text) => {
    expect(documentNumber(text, 'number')).toBe('沪市监浦处〔2026〕152026000001号');
  });

  it.each(['沪府规〔2019〕25号', '沪市监浦处〔2026〕第3号', '沪市监浦处〔2026〕A12-1号', '国市监处〔1999〕1号'])(
    'may be %s',
    (text) => expect(documentNumber(text, 'number')).toBe(text),
  );

  it('has compatibility characters brought to their plain forms', () => {
    expect(documentNumber('\uf9da市监处〔2026〕1号', 'number')).toBe(`${'\uf9da'.normalize('NFKC')}市监处〔2026〕1号`);
    expect(documentNumber('沪\u2f42监处〔2026〕1号', 'number')).toBe('沪文监处〔2026〕1号');
  });

  it.each([
    ['DOCUMENT_NUMBER_UNFIT', '沪市监浦处2026第1号'],
    ['DOCUMENT_NUMBER_UNFIT', '沪市监浦处〔26〕1号'],
    ['DOCUMENT_NUMBER_UNFIT', '沪市监浦处〔2126〕1号'],
    ['DOCUMENT_NUMBER_UNFIT', '沪市监浦处〔2026〕号'],
    ['DOCUMENT_NUMBER_UNFIT', '沪市监浦处〔2026〕1'],
    ['DOCUMENT_NUMBER_UNFIT', '〔2026〕1号'],
    ['DOCUMENT_NUMBER_UNFIT', "沪'; drop table〔2026〕1号"],
    ['DOCUMENT_NUMBER_UNFIT', '沪市监浦处〔2026〕1号〔2026〕1号'],
    ['TEXT_EMPTY', ' '],
    ['TEXT_NUL', '沪市监处〔2026〕\u00001号'],
    ['TEXT_BIDI_CONTROL', '沪市监处〔2026〕\u202e1号'],
    ['TEXT_LONE_SURROGATE', '沪\ud842〔2026〕1号'],
    ['TEXT_TOO_LONG', `${'沪'.repeat(100)}〔2026〕1号`],
  ])('is refused with %s: %j', (code, text) => {
    expect(codeOf(text)).toBe(code);
  });

  it('is refused without being shown where its serial number is that of a citizen', () => {
    expect(() => documentNumber('沪市监处〔2026〕110105194912310021号', 'number')).toThrow(
      expect.objectContaining({ code: 'DOCUMENT_NUMBER_UNFIT', facts: { field: 'number' } }),
    );
    expect(() => documentNumber('沪市监处2026', 'number')).toThrow(
      expect.objectContaining({ facts: { field: 'number', received: '沪市监处2026' } }),
    );
  });
});
