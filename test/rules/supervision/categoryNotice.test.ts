import { categoryNotice } from '../../../subgraphs/supervision/rules/categoryNotice';

describe('分类监管管理办法 22: what a category may not be used for', () => {
  it('forbids commercial use of a category that is not published, in both languages and by its article', () => {
    expect(categoryNotice(false)).toEqual({
      text: expect.stringMatching(/不得用于.*商业目的/),
      textEn: expect.stringContaining('Not for commercial use'),
      article: '上海市分类监管管理办法 22',
    });
  });

  it('excepts what is published', () => {
    expect(categoryNotice(true)).toBeNull();
  });
});
