import { requireEntityFact, requireOneOf, requireProvenance, requireText } from '../../../kernel/values/requireRow';

const FACT = {
  uscc: '91310115MA1K3B7C6G',
  sourceDepartment: 'SAMR-310115',
  sourceRecordId: 'r-1',
  observedAt: '2026-05-06T09:00:00+08:00',
};
const codeOf = (work: () => unknown) => {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('what every fact must have before it is stored', () => {
  it('is a known supplier, its number, a moment and a sound code', () => {
    expect(codeOf(() => requireEntityFact(FACT))).toBe('accepted');
  });

  it.each([
    ['UNKNOWN_DEPARTMENT', { sourceDepartment: 'SAMR-999999' }],
    ['TEXT_EMPTY', { sourceRecordId: '' }],
    ['TEXT_LONE_SURROGATE', { sourceRecordId: 'r\ud800' }],
    ['USCC_CHECK_DIGIT', { uscc: '91310115MA1K3B7C60' }],
  ])('is refused with %s: %j', (code, fault) => {
    expect(codeOf(() => requireEntityFact({ ...FACT, ...fault }))).toBe(code);
  });

  it.each(['2024-02-29T00:00:00Z', '2026-05-06T23:59:59.123456+14:00', '2026-05-06T00:00:00-05:30'])(
    'takes %s as a moment',
    (observedAt) => expect(codeOf(() => requireProvenance({ ...FACT, observedAt }))).toBe('accepted'),
  );

  it.each(['', '2026-05-06', '2026-02-29T00:00:00Z', '2026-05-06T24:00:00Z', '2026-05-06T00:00:00', 'infinity'])(
    'refuses %j as a moment',
    (observedAt) => expect(codeOf(() => requireProvenance({ ...FACT, observedAt }))).toBe('INVALID_MOMENT'),
  );

  it('is text with something in it, and one of the values admitted', () => {
    expect(requireText('案由', 'cause')).toBe('案由');
    expect(codeOf(() => requireText('\u3000', 'cause'))).toBe('TEXT_EMPTY');
    expect(requireOneOf('A', ['A', 'B'], 'kind')).toBe('A');
    expect(codeOf(() => requireOneOf('C', ['A', 'B'], 'kind'))).toBe('VALUE_NOT_ADMITTED');
  });
});
