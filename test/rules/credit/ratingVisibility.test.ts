import { ratingVisibility } from '../../../subgraphs/credit/rules/ratingVisibility';

describe('社会信用条例 11: who sees a public credit rating', () => {
  it('gives it to departments', () => {
    expect(ratingVisibility({ isPublic: false })).toEqual({ lawful: true });
  });

  it('refuses it to the public by name', () => {
    expect(ratingVisibility({ isPublic: true })).toMatchObject({
      code: 'NOT_PUBLIC',
      facts: { field: 'publicCreditRating' },
    });
  });
});
