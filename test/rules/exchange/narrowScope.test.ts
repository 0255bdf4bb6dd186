import { columnType } from '../../../subgraphs/exchange/rules/exports/columnType';
import { keptUntil } from '../../../subgraphs/exchange/rules/exports/exportLimits';
import { exportPurpose } from '../../../subgraphs/exchange/rules/exports/exportPurpose';
import { narrowScope } from '../../../subgraphs/exchange/rules/exports/narrowScope';

const PUDONG = { districts: ['310115'], industries: null, usccs: null };

describe('上海市数据条例 39-2: the scope of an export', () => {
  it('is that of the requester where no trade is asked for', () => {
    expect(narrowScope(PUDONG, null)).toBe(PUDONG);
    expect(narrowScope(null, null)).toBeNull();
  });

  it('is narrowed to the trades asked for, and never widened by them', () => {
    expect(narrowScope(null, ['62'])).toEqual({ districts: null, industries: ['62'], usccs: null });
    expect(narrowScope(PUDONG, ['62'])).toEqual({ ...PUDONG, industries: ['62'] });
    expect(narrowScope({ ...PUDONG, industries: ['51', '62'] }, ['62', '70'])).toMatchObject({ industries: ['62'] });
    expect(narrowScope({ ...PUDONG, industries: ['51'] }, ['62'])).toMatchObject({ industries: [] });
  });
});

describe('上海市数据条例 40: what an export is for', () => {
  it('is the purpose of the agreement, else the department\u2019s own duty', () => {
    expect(exportPurpose({ purpose: 'permit-renewal' })).toBe('permit-renewal');
    expect(exportPurpose(null)).toBe('own-duty');
  });

  it('is kept for 24 hours', () => {
    expect(keptUntil(0)).toBe(86_400_000);
  });
});

describe('the type of a column', () => {
  it.each([
    ['String!', 'TEXT'],
    ['Int', 'INTEGER'],
    ['Boolean!', 'BOOLEAN'],
    ['Date', 'DATE'],
    ['DateTime!', 'MOMENT'],
    ['[String!]!', 'LIST'],
    ['[CaseStageEntry!]', 'TEXT'],
    ['MinorUnits', 'TEXT'],
    [undefined, 'TEXT'],
  ])('of a field of type %s is %s', (fieldType, type) => {
    expect(columnType(fieldType)).toBe(type);
  });
});
