import { CREDIT_CATALOGUE, creditCatalogue } from '../../../subgraphs/credit/rules/creditCatalogue';

describe('社会信用条例 11: what may enter a credit record', () => {
  it('admits every kind of the thirteen classes of the catalogue', () => {
    expect(new Set(CREDIT_CATALOGUE.map(({ catalogueClass }) => catalogueClass)).size).toBe(13);
    for (const { kind } of CREDIT_CATALOGUE) expect(creditCatalogue(kind)).toEqual({ lawful: true });
  });

  it.each(['', 'basic', 'RELIGION', 'TRAFFIC_SCORE'])('refuses %p', (kind) => {
    expect(creditCatalogue(kind)).toMatchObject({ lawful: false, code: 'RECORD_NOT_IN_CATALOGUE', facts: { kind } });
  });
});
