import { day } from '../../../../kernel/values/day';
import { recordCounts, recordStands } from '../../../../subgraphs/credit/rules/rating/recordCounts';
import { indicator, record } from './ratingSamples';

const TODAY = day('2026-11-02');

describe('信用修复管理办法 3; 上海市社会信用条例 35, 37: what counts for a rating', () => {
  it.each(['REPAIRED', 'REVOKED', 'LAPSED'])('leaves out a record that is %s', (state) => {
    expect(recordStands(record({ state }), TODAY)).toBe(false);
  });

  it.each(['PUBLISHED', 'OBJECTED', 'NOT_PUBLISHED'])('takes one that is %s', (state) => {
    expect(recordStands(record({ state }), TODAY)).toBe(true);
  });

  it.each(['publicationEndsOn', 'queryEndsOn'])('takes it on the last day of %s and not on the day after', (field) => {
    expect(recordStands(record({ [field]: TODAY }), TODAY)).toBe(true);
    expect(recordStands(record({ [field]: day('2026-11-01') }), TODAY)).toBe(false);
  });

  it('takes nothing that lies ahead', () => {
    expect(recordStands(record({ day: day('2026-11-03') }), TODAY)).toBe(false);
    expect(recordStands(record({ day: TODAY }), TODAY)).toBe(true);
  });

  it('takes an accident while its report stands', () => {
    const accident = { source: 'ACCIDENT', kind: 'FIRE', severity: 'GENERAL' } as const;
    expect(recordStands(record({ ...accident, state: 'STANDS' }), TODAY)).toBe(true);
    expect(recordStands(record({ ...accident, state: 'WITHDRAWN' }), TODAY)).toBe(false);
  });
});

describe('沪府发〔2020〕7号（七）: what an indicator counts', () => {
  it('counts the months of its window, the last day included, and not the day before', () => {
    expect(recordCounts(indicator(), record({ day: day('2025-11-03') }), TODAY)).toBe(true);
    expect(recordCounts(indicator(), record({ day: day('2025-11-02') }), TODAY)).toBe(false);
  });

  it('without a window counts what is in effect on the day', () => {
    const open = indicator({ windowMonths: null });
    expect(recordCounts(open, record({ day: day('2016-01-01') }), TODAY)).toBe(true);
    expect(recordCounts(open, record({ until: TODAY }), TODAY)).toBe(true);
    expect(recordCounts(open, record({ until: day('2026-11-01') }), TODAY)).toBe(false);
  });

  it.each([
    [{ kind: 'HONOUR' }, 'of another kind'],
    [{ source: 'ACCIDENT' }, 'of another source'],
    [{ severity: 'SERIOUS' }, 'of another severity'],
    [{ severity: null }, 'without a severity where one is asked'],
  ] as [object, string][])('leaves out %p: %s', (change) => {
    expect(recordCounts(indicator(), record(change), TODAY)).toBe(false);
  });

  it('takes every severity where it names none', () => {
    expect(recordCounts(indicator({ severities: null }), record({ severity: null }), TODAY)).toBe(true);
  });
});
