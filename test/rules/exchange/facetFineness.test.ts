import { cellColumns, facetFineness } from '../../../subgraphs/exchange/rules/entityIndex/facetFineness';

const refused = { code: 'PROTECTED_FACET_TOO_FINE' };

describe('上海市数据条例 38-40: how finely entities are counted for those who may not see them', () => {
  it('by one dimension with district and state', () => {
    expect(facetFineness(['CREDIT_RISK_CLASS'], ['DISTRICT', 'STATUS'])).toEqual({ lawful: true });
  });

  it('by all that is decided in a matter as by one', () => {
    expect(facetFineness(['MATTER', 'MATTER_INTENSITY'], ['DISTRICT'])).toEqual({ lawful: true });
    expect(cellColumns('MATTER_STATUS')).toEqual(['matter', 'matter_status', 'matter_category']);
    expect(cellColumns('OPEN_CASES')).toEqual(['open_cases']);
  });

  it('not by two at a time, nor beside a trade, a text or a day', () => {
    expect(facetFineness(['CREDIT_RISK_CLASS', 'OPEN_CASES'], [])).toMatchObject(refused);
    for (const other of ['INDUSTRY', 'TEXT', 'PUBLIC_CREDIT_GRADE'] as const) {
      expect(facetFineness(['CREDIT_RISK_CLASS'], [other])).toMatchObject(refused);
    }
  });

  it('not by a part of a cell, whose days or other matters two answers could be held against each other by', () => {
    const judged = (inspected: object) => facetFineness(['LAST_INSPECTION'], ['DISTRICT'], { inspected } as never);
    expect(judged({ from: '2025-01-01', before: '2026-01-01' })).toEqual({ lawful: true });
    for (const part of [
      { before: '2026-03-02' },
      { from: '2026-03-01' },
      { from: '2025-01-01', before: '2026-01-02' },
    ]) {
      expect(judged(part)).toMatchObject(refused);
    }
    const matters = (...names: string[]) => ({ matters: names.map((matter) => ({ matter })) }) as never;
    expect(facetFineness(['MATTER'], [], matters('A'))).toEqual({ lawful: true });
    expect(facetFineness(['MATTER'], [], matters('A', 'B'))).toMatchObject(refused);
  });
});
