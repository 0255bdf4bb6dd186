import { day } from '../../../kernel/values/day';
import {
  type CategoryPublication,
  categoryPublication,
} from '../../../subgraphs/supervision/rules/categoryPublication';

const published: CategoryPublication = {
  status: 'ASSIGNED',
  category: 'ORDINARY',
  since: day('2026-03-01'),
  published: true,
  publishedOn: day('2026-03-01'),
};
const refused = { code: 'CATEGORY_PUBLICATION_UNFIT', article: '上海市分类监管管理办法 20-2' };

describe('分类监管管理办法 20-2: publication of a category', () => {
  it('accepts a publication on the first day of the category and refuses the day before', () => {
    expect(categoryPublication(published)).toEqual({ lawful: true });
    expect(categoryPublication({ ...published, publishedOn: day('2026-02-28') })).toMatchObject(refused);
  });

  it('refuses a publication without its day', () => {
    expect(categoryPublication({ ...published, publishedOn: null })).toMatchObject(refused);
  });

  it('keeps the day of a publication that was taken back', () => {
    expect(categoryPublication({ ...published, published: false })).toEqual({ lawful: true });
  });

  it.each(['DEFERRED', 'INCOMPLETE'] as const)(
    'refuses to publish what stands on while an evaluation is %s',
    (status) => {
      expect(categoryPublication({ ...published, status })).toMatchObject({ ...refused, facts: { status } });
      expect(categoryPublication({ ...published, status, published: false })).toMatchObject(refused);
      expect(categoryPublication({ ...published, status, published: false, publishedOn: null })).toEqual({
        lawful: true,
      });
    },
  );

  it('refuses to publish where there is no category, and accepts none unpublished', () => {
    expect(categoryPublication({ ...published, category: null })).toMatchObject(refused);
    expect(categoryPublication({ ...published, category: null, published: false })).toMatchObject(refused);
    expect(categoryPublication({ ...published, category: null, published: false, publishedOn: null })).toEqual({
      lawful: true,
    });
  });
});
