import { isOfOneOffice, isSamePenalty, type KnownPenalty } from '../../../../subgraphs/credit/rules/repair/samePenalty';

const penalty = (change: Partial<KnownPenalty> = {}): KnownPenalty => ({
  uscc: '91310000132260250X',
  kind: 'ADMINISTRATIVE_PENALTY',
  sourceDepartment: 'SAMR-310115',
  sourceRecordId: 'X-1',
  documentNumber: '沪市监浦处〔2026〕7号',
  ...change,
});

describe('上海市社会信用条例 9, 37: two records tell one penalty', () => {
  it.each<[string, Partial<KnownPenalty>]>([
    ['under another number', { sourceRecordId: 'X-2' }],
    ['from another department of the line', { sourceDepartment: 'SAMR', sourceRecordId: 'C-1' }],
    ['with the document written otherwise', { sourceRecordId: 'X-2', documentNumber: '沪市监浦处[2026] ７号' }],
    ['under the number of the document', { sourceRecordId: '沪市监浦处〔2026〕7号', documentNumber: null }],
    [
      'by the decision that made it',
      { documentNumber: '沪市监浦处〔2026〕8号', decisionNumber: '沪市监浦处〔2026〕7号' },
    ],
  ])('%s', (_, change) => {
    expect(isSamePenalty(penalty(), penalty(change))).toBe(true);
    expect(isSamePenalty(penalty(change), penalty())).toBe(true);
  });

  it.each<[string, Partial<KnownPenalty>]>([
    ['of another document', { documentNumber: '沪市监浦处〔2026〕8号' }],
    ['of another entity', { uscc: '91310000132260251X' }],
    ['of another line', { sourceDepartment: 'EMERGENCY' }],
    ['of another kind', { kind: 'JUDICIAL' }],
  ])('but not one %s', (_, change) => {
    expect(isSamePenalty(penalty(), penalty(change))).toBe(false);
  });

  it('nor by numbers of their own alone, which two departments give alike', () => {
    const own = { documentNumber: null, sourceRecordId: '1' };
    expect(isSamePenalty(penalty(own), penalty({ ...own, sourceDepartment: 'SAMR-310112' }))).toBe(false);
  });
});

describe('上海市社会信用条例 9: whose word on a penalty is a word on the same record', () => {
  it.each([
    ['SAMR-310115', 'SAMR-310115', true],
    ['SAMR', 'SAMR-310115', true],
    ['SAMR-310115', 'SAMR', true],
    ['SAMR-310112', 'SAMR-310115', false],
    ['EMERGENCY', 'SAMR-310115', false],
  ])('%s on what %s tells: %p', (one, other, is) => {
    expect(isOfOneOffice(one, other)).toBe(is);
  });
});
