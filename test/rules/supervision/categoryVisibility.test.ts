import { categoryVisibility } from '../../../subgraphs/supervision/rules/categoryVisibility';

describe('分类监管管理办法 22: a category is internal until it is published', () => {
  it('refuses, rather than telling of none, where all categories are internal', () => {
    expect(categoryVisibility({ total: 2, visible: 0 })).toMatchObject({
      lawful: false,
      code: 'CATEGORY_INTERNAL',
      article: '上海市分类监管管理办法 22',
    });
  });

  it('shows what is published, and an empty list where there is no category', () => {
    expect(categoryVisibility({ total: 2, visible: 1 })).toEqual({ lawful: true });
    expect(categoryVisibility({ total: 0, visible: 0 })).toEqual({ lawful: true });
  });
});
