import { requireLawful } from '../../../kernel/values/requireLawful';
import { lawful, unlawful } from '../../../kernel/values/verdict';

describe('a verdict that must be lawful', () => {
  it('passes when it is', () => {
    expect(() => requireLawful(lawful)).not.toThrow();
  });

  it('is thrown with code, article, its facts and the place of the row when it is not', () => {
    const verdict = unlawful('CASE_DAYS_UNFIT', '行政处罚法 54', { stage: 'LEAD' });
    expect(() => requireLawful(verdict, { caseNumber: '1', stage: 'overruled' })).toThrow(
      expect.objectContaining({
        name: 'CataloguedError',
        code: 'CASE_DAYS_UNFIT',
        facts: { caseNumber: '1', stage: 'LEAD', article: '行政处罚法 54' },
      }),
    );
  });
});
