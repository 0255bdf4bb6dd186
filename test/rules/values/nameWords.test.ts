import { foldName, nameWords, searchWords } from '../../../kernel/values/nameWords';

describe('names as they are searched', () => {
  it.each([
    ['上海市商业投资(集团)有限公司', '上海市商业投资（集团）有限公司'],
    ['ＡＢＢ（中国）有限公司', 'abb(中国)有限公司'],
    ['上海１００％果汁_店', '上海100果汁店'],
    ['上海 · 星辰', '上海星辰'],
  ])('%s and %s are one name', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it('are indexed by each pair of neighbours once, rare characters whole', () => {
    expect(nameWords('上海上海𠮷')).toEqual(['上海', '海上', '海𠮷']);
    expect(nameWords('店')).toEqual([]);
  });

  it('are searched by words, whatever separates them', () => {
    expect(searchWords('  商业　（集团） %_ ')).toEqual(['商业', '集团']);
  });
});
