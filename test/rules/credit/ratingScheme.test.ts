import { findRatingScheme, RATING_SCHEMES } from '../../../kernel/values/reference/ratingSchemes';
import { ratingScheme } from '../../../subgraphs/credit/rules/ratingScheme';

describe('a grade belongs to its scheme', () => {
  it('admits every grade of every scheme', () => {
    for (const { id, grades } of RATING_SCHEMES) {
      for (const grade of grades) expect(ratingScheme({ schemeId: id, grade })).toEqual({ lawful: true });
    }
  });

  it('refuses a grade of another scale', () => {
    const schemeId = 'ILLUSTRATIVE_2026';
    const known = findRatingScheme(schemeId)?.grades;
    expect(ratingScheme({ schemeId, grade: 'D' })).toMatchObject({ code: 'RATING_NOT_IN_SCHEME', facts: { known } });
  });

  it('refuses a scheme that the hub does not know', () => {
    expect(ratingScheme({ schemeId: 'TAX', grade: 'A' })).toMatchObject({ code: 'RATING_NOT_IN_SCHEME' });
  });

  it('marks the only scheme as an illustration: no national scale was found', () => {
    expect(RATING_SCHEMES.map(({ illustrative }) => illustrative)).toEqual([true]);
  });
});
