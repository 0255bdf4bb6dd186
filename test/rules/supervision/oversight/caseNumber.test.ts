import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { day } from '../../../../kernel/values/day';
import { requireCaseNumber } from '../../../../subgraphs/supervision/rules/oversight/caseNumber';

const TODAY = day('2026-11-02');

function refusal(text: string): CataloguedError {
  try {
    requireCaseNumber(text, TODAY);
  } catch (error) {
    if (error instanceof CataloguedError) return error;
  }
  throw new Error(`${text} was taken`);
}

describe('分类监管管理办法 21: the number of a case', () => {
  it.each([
    ['沪市监案〔2026〕000123号', '沪市监案〔2026〕000123号'],
    ['沪案〔2025〕91310115MA1K3B7C6G-1号', '沪案〔2025〕91310115MA1K3B7C6G-1号'],
    ['沪市监案[2026] 12号', '沪市监案〔2026〕12号'],
    ['沪市监案（2026）12号', '沪市监案〔2026〕12号'],
  ])('%s is taken as %s', (written, taken) => {
    expect(requireCaseNumber(written, TODAY)).toBe(taken);
  });

  it('is of this year or earlier, and not of the next', () => {
    expect(requireCaseNumber('沪市监案〔2026〕1号', TODAY)).toContain('2026');
    expect(refusal('沪市监案〔2027〕1号')).toMatchObject({
      code: 'CASE_NUMBER_INVALID',
      facts: { field: 'caseNumber' },
    });
  });

  it.each([
    '',
    '123',
    '沪市监案2026第12号',
    '〔2026〕12号',
    '沪市监案〔2026〕号',
    '沪市监案〔2026〕12',
    '沪市监案〔26〕12号',
  ])('%p is refused', (text) => {
    expect(refusal(text).code).toBe('CASE_NUMBER_INVALID');
  });

  it('is no number of identity, which is not shown', () => {
    const { facts } = refusal('沪市监案〔2026〕11010519491231002X号');
    expect(JSON.stringify(facts)).not.toContain('11010519491231002X');
  });

  it.each(['沪市监案〔2026〕13812345678号', '张三11010519491231002X', '沪〔13812345678〕1号'])(
    'holds no number that leads to a person, and %s is not shown',
    (text) => {
      expect(refusal(text)).toMatchObject({ code: 'CASE_NUMBER_INVALID' });
      expect(refusal(text).facts).not.toHaveProperty('received');
    },
  );
});
