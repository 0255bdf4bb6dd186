import { recordKey } from '../../../subgraphs/exchange/rules/feed/recordKey';

const source = { source_department: 'SAMR', source_record_id: 'R-1' };

describe('上海市社会信用条例 37: the key of a fact', () => {
  it.each([
    ['credit-record', { ...source, uscc: 'X' }, 'SAMR/R-1'],
    ['enforcement-penalty', { ...source, sequence: 2 }, 'SAMR/R-1/2'],
    ['enforcement-stage', { ...source, sequence: 3 }, 'SAMR/R-1/3'],
    ['inspection-result', { source_department: 'SAMR', inspection_record_id: 'I-1', item_code: 'C' }, 'SAMR/I-1/C'],
    ['market-entity', { ...source, uscc: 'X' }, 'X'],
    ['supervision-matter', { ...source, code: 'M-1' }, 'M-1'],
  ])('of a %s is what all its changes tell', (about, data, key) => {
    expect(recordKey(about, data)).toBe(key);
  });

  it('is the same before and after the fact is sealed', () => {
    const before = { ...source, decision_number: 'D-1', sequence: 1, kind: 'FINE' };
    expect(recordKey('enforcement-penalty', { ...source, sequence: 1 })).toBe(recordKey('enforcement-penalty', before));
  });
});
