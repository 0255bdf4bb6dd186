import { itemCode, type ListedWords, readItem } from '../../../../subgraphs/inspection/rules/library/readItem';

const WORDS: ListedWords = {
  name: '商标违法行为检查',
  part: '商标代理行为的检查',
  nameEn: null,
  kind: null,
  matter: null,
  basis: '《商标法》第十五条',
  object: '商标代理机构',
  ratio: '不超过总数的2%',
  frequency: '每年不超过2次',
  method: '现场检查',
  requirement: '无需专业岗位资格',
};

describe('沪府发〔2020〕7号（十一）: an item of a list', () => {
  it('that is clear is read whole, and its kind is left to a person', () => {
    expect(readItem(WORDS)).toEqual({
      name: '商标违法行为检查：商标代理行为的检查',
      nameEn: null,
      basis: '《商标法》第十五条',
      kind: null,
      objectType: '商标代理机构',
      methods: ['ON_SITE'],
      ratioFloorPpm: null,
      ratioCeilingPpm: 20_000,
      leastPerYear: null,
      mostPerYear: 2,
      inspectorField: null,
      matter: null,
      unclear: [],
    });
  });

  it.each([
    ['ITEM_BASIS_MISSING', { basis: '' }],
    ['ITEM_RATIO_UNCLEAR', { ratio: '根据实际情况确定' }],
    ['ITEM_METHOD_UNCLEAR', { method: '' }],
    ['ITEM_INSPECTOR_UNCLEAR', { requirement: '执法人员' }],
  ])('waits for a person with %s: %j', (part, fault) => {
    expect(readItem({ ...WORDS, ...fault }).unclear).toEqual([part]);
  });

  it('guesses nothing of what is unclear, and needs nobody for how often', () => {
    const item = readItem({ ...WORDS, ratio: '根据实际情况确定', method: '监督抽查', frequency: '根据实际情况确定' });
    expect(item).toMatchObject({ ratioFloorPpm: null, ratioCeilingPpm: null, methods: [], mostPerYear: null });
    expect(item.unclear).toEqual(['ITEM_RATIO_UNCLEAR', 'ITEM_METHOD_UNCLEAR']);
  });

  it('has the name of the item alone where it has no parts', () => {
    expect(readItem({ ...WORDS, part: '' }).name).toBe('商标违法行为检查');
    expect(readItem({ ...WORDS, part: WORDS.name }).name).toBe('商标违法行为检查');
  });

  it('has a code of its department, its number and its place', () => {
    expect(itemCode('SAMR', 3, 2)).toBe('SAMR-03-02');
    expect(itemCode('PUBLIC_SECURITY', 120, 11)).toBe('PUBLIC_SECURITY-120-11');
  });
});
