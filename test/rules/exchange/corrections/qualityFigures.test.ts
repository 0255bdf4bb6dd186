import { day } from '../../../../kernel/values/day';
import { admitsPlace } from '../../../../subgraphs/exchange/rules/corrections/admitsPlace';
import { EXPECTED_COLUMNS } from '../../../../subgraphs/exchange/rules/corrections/expectedColumns';
import { qualityFigures } from '../../../../subgraphs/exchange/rules/corrections/qualityFigures';
import { qualityPeriod } from '../../../../subgraphs/exchange/rules/corrections/qualityPeriod';
import { EVENT_FIELDS } from '../../../../subgraphs/exchange/rules/feed/eventFields';

describe('数据质量: figures of a provider', () => {
  it('are shares of what was told, and nothing where nothing was', () => {
    expect(qualityFigures({ recordings: 400, complete: 300, corrections: 2 })).toEqual({
      completeness: 0.75,
      correctionRate: 5,
    });
    expect(qualityFigures({ recordings: 0, complete: 0, corrections: 3 })).toEqual({
      completeness: null,
      correctionRate: null,
    });
  });

  it.each([
    ['one day', '2026-11-02', '2026-11-02', true],
    ['366 days', '2025-11-03', '2026-11-03', true],
    ['367 days', '2025-11-02', '2026-11-03', false],
    ['a day before its first', '2026-11-02', '2026-11-01', false],
  ])('over %s', (_, from, to, fits) => {
    const measure = () => qualityPeriod(day(from), day(to));
    if (fits) expect(measure()).toEqual({ from, to });
    else expect(measure).toThrow(expect.objectContaining({ code: 'QUALITY_PERIOD_UNFIT' }));
  });

  it('expect columns alone that such a record has', () => {
    const unknown = Object.entries(EXPECTED_COLUMNS).flatMap(([about, columns]) =>
      columns.filter((column) => !(column in EVENT_FIELDS[about as keyof typeof EVENT_FIELDS])),
    );
    expect(unknown).toEqual([]);
    expect(Object.keys(EXPECTED_COLUMNS).sort()).toEqual(Object.keys(EVENT_FIELDS).sort());
  });
});

describe('what is said of a fact reaches no further than the fact', () => {
  const PUDONG = { district: '310115', industry: '62' };
  const scope = (part: object) => ({ districts: null, industries: null, usccs: null, ...part });
  it.each([
    ['without a scope everywhere', null, null, true],
    ['in the district', scope({ districts: ['310115'] }), PUDONG, true],
    ['not in another', scope({ districts: ['310101'] }), PUDONG, false],
    ['not where the place is unknown', scope({ districts: ['310115'] }), null, false],
    ['only where all lists admit it', scope({ districts: ['310115'], industries: ['35'] }), PUDONG, false],
    ['by its own code, wherever it is', scope({ usccs: ['X'] }), null, true],
    ['not by another code', scope({ usccs: ['Y'] }), PUDONG, false],
  ])('%s', (_, given, place, admitted) => {
    expect(admitsPlace(given, 'X', place)).toBe(admitted);
  });
});
