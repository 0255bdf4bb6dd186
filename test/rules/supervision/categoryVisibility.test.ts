import { categoryVisibility } from '../../../subgraphs/supervision/rules/categoryVisibility';

describe('分类监管管理办法 22: a category is internal until it is published', () => {
  it('refuses the public wherever there is none for it to see', () => {
    expect(categoryVisibility({ publishedOnly: true, visible: 0 })).toMatchObject({
      lawful: false,
      code: 'CATEGORY_INTERNAL',
      article: '上海市分类监管管理办法 22',
    });
  });

  it('shows the public what is published, and departments that there is none', () => {
    expect(categoryVisibility({ publishedOnly: true, visible: 1 })).toEqual({ lawful: true });
    expect(categoryVisibility({ publishedOnly: false, visible: 0 })).toEqual({ lawful: true });
  });
});
