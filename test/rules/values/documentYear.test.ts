import { day } from '../../../kernel/values/day';
import { requireDocumentYear } from '../../../kernel/values/work/documentYear';

const refusalOf = (number: string, on: string) => {
  try {
    requireDocumentYear(number, { field: 'decisionNumber', on: day(on) });
    return null;
  } catch (error) {
    const { code, facts } = error as { code: string; facts: object };
    return { code, ...facts };
  }
};

describe('党政机关公文处理工作条例 9: the year in the number of a document', () => {
  it.each([
    ['that of its day', '沪市监浦处〔2026〕17号', '2026-12-31'],
    ['that of its day, on the first of January', '沪市监浦处〔2026〕17号', '2026-01-01'],
    ['the year before', '沪市监浦处〔2025〕999号', '2026-12-31'],
    ['none', '沪市监浦处17号', '2026-01-01'],
  ])('may be %s', (_, number, on) => {
    expect(refusalOf(number, on)).toBeNull();
  });

  it.each([
    ['the year after its day, though by one day', '沪市监浦处〔2027〕1号', '2026-12-31', 2026],
    ['two years before', '沪市监浦处〔2024〕999号', '2026-01-01', 2026],
    ['another century', '沪市监浦处〔2099〕1号', '2026-11-02', 2026],
  ])('is refused with %s', (_, number, on, latest) => {
    const facts = { field: 'decisionNumber', received: number, on, earliest: latest - 1, latest };
    expect(refusalOf(number, on)).toEqual({ code: 'DOCUMENT_YEAR_UNFIT', ...facts });
  });
});
