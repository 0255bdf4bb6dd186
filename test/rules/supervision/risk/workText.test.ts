import { holdsPersonalNumber, workText } from '../../../../kernel/values/work/workText';
import { anotherPerson } from '../../../../subgraphs/supervision/rules/work/anotherPerson';

describe('沪府发〔2020〕7号（十五）: texts about work', () => {
  it.each([
    '来电人电话13812345678反映',
    '138 1234 5678',
    '138-1234-5678',
    '+86 13812345678',
    '１３８１２３４５６７８',
    '座机 021-63215678',
    '02163215678',
    '身份证110101199003070011',
    '11010119900307 0011',
    '310101 19900307 001X',
    '旧证110101900307001',
    'tel13812345678',
    '138.1234.5678',
    '138\u200b12345678',
    '008613812345678',
    'ID110101199003070011',
  ])('do not hold %s', (text) => {
    expect(holdsPersonalNumber(text)).toBe(true);
    expect(() => workText(text, 'summary')).toThrow(
      expect.objectContaining({ code: 'PERSONAL_DATA_IN_TEXT', facts: { field: 'summary' } }),
    );
  });

  it.each([
    '餐饮单位91310115MA1K3B7C6G于2026-11-02 10:30被检查',
    '914403001922038216',
    '线索RC-2026-000012，案件SAMR/2026-17',
    '2026-11-02 至 2026-11-03 共 12 次',
    '罚款 13,800.00 元',
    '餐饮单位91310000MA1391234G',
    'SH12345-20261101-0077',
  ])('may hold %s', (text) => {
    expect(workText(text, 'summary')).toBe(text);
  });

  it('are not empty and not longer than the limit', () => {
    expect(() => workText(' ', 'reason')).toThrow(expect.objectContaining({ code: 'TEXT_EMPTY' }));
    expect(workText('字'.repeat(2_000), 'reason')).toHaveLength(2_000);
    expect(() => workText('字'.repeat(2_001), 'reason')).toThrow(expect.objectContaining({ code: 'TEXT_TOO_LONG' }));
  });

  it('are not shown where they are refused, not even in part', () => {
    expect(() => workText(`13812345678${'字'.repeat(2_000)}`, 'reason')).toThrow(
      expect.objectContaining({ facts: { field: 'reason', length: 2_011, limit: 2_000 } }),
    );
  });
});

describe('上海市分类监管管理办法 24: two persons', () => {
  it('decide: another one than who proposed', () => {
    expect(anotherPerson({ subject: 'wang' }, 'zhang')).toEqual({ lawful: true });
    expect(anotherPerson({ subject: 'wang' }, 'wang')).toMatchObject({ code: 'SAME_PERSON_DECIDES' });
  });
});
