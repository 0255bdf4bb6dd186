import { ratingVisibility } from '../../../subgraphs/credit/rules/ratingVisibility';

describe('who sees a public credit rating', () => {
  it.each(['official', 'application'])('gives it to the %s', (kind) => {
    expect(ratingVisibility(kind)).toEqual({ lawful: true });
  });

  it.each(['public', 'guest', ''])('refuses it by name to the caller of kind %j, on no article of a law', (kind) => {
    expect(ratingVisibility(kind)).toMatchObject({
      code: 'NOT_PUBLIC',
      article: '本项目口径',
      facts: { field: 'publicCreditRating' },
    });
  });
});
