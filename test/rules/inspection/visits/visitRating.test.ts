import { visitRating } from '../../../../subgraphs/inspection/rules/visits/visitRating';
import { VISIT_STATES } from '../../../../subgraphs/inspection/rules/visits/visitWords';

const RATING = { satisfaction: 3, state: 'IN_PROGRESS', alreadyRated: false, fromOffice: false } as const;

describe('DR-13: an enterprise rates its visit', () => {
  it('with a whole number from one to five', () => {
    for (const satisfaction of [1, 2, 3, 4, 5])
      expect(visitRating({ ...RATING, satisfaction })).toEqual({ lawful: true });
    for (const satisfaction of [0, 6, 2.5, Number.NaN]) {
      expect(visitRating({ ...RATING, satisfaction })).toMatchObject({ code: 'VISIT_RATING_UNFIT' });
    }
  });

  it('once somebody has come', () => {
    const rated = VISIT_STATES.filter((state) => visitRating({ ...RATING, state }).lawful);
    expect(rated).toEqual(['IN_PROGRESS', 'COMPLETED']);
    expect(visitRating({ ...RATING, state: 'CODED' })).toMatchObject({ code: 'VISIT_RATING_EARLY' });
  });

  it('once, and nobody of an office does', () => {
    expect(visitRating({ ...RATING, alreadyRated: true })).toMatchObject({ code: 'VISIT_RATED' });
    expect(visitRating({ ...RATING, fromOffice: true })).toMatchObject({ code: 'VISIT_RATING_OF_OFFICE' });
  });
});
