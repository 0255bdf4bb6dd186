import { candidatesTold } from '../../../../subgraphs/credit/rules/lists/candidateTold';

const FLAGGED = {
  ...{ number: 'RF-2026-000001', state: 'FLAGGED', visit: 'VS-2026-000001', item: 'AMR-01', code_set: 'ITEM_RESULTS' },
  ...{ codes: ['A', '2', '6'], uscc: '91310000132260250X', authority: 'SAMR-310115', flagged_on: '2026-11-02' },
};
const WITHDRAWN = { number: 'RF-2026-000001', state: 'WITHDRAWN', withdrawn_on: '2026-11-03' };
const event = (data: object | null, about = 'abnormal-candidate', withdrawn = false) => ({
  about,
  withdrawn,
  data: data && JSON.stringify(data),
});

describe('DR-24: what an inspection tells of a candidate', () => {
  it('is whom it could not reach, by references and codes, and that it takes its word back', () => {
    expect(candidatesTold([event(FLAGGED), event(WITHDRAWN)])).toEqual([FLAGGED, WITHDRAWN]);
  });

  it('is nothing in other events, in what was withdrawn and in what tells nothing', () => {
    expect(candidatesTold([event(FLAGGED, 'case-hand-over'), event(FLAGGED, undefined, true), event(null)])).toEqual(
      [],
    );
  });

  it.each([
    ['no number', { number: '' }],
    ['an unknown state', { state: 'LISTED' }],
    ['a code that is none', { uscc: '91310000132260250A' }],
    ['no entity', { uscc: undefined }],
    ['an unknown department', { authority: 'MARS' }],
    ['no visit', { visit: '' }],
    ['codes that are no list', { codes: '6' }],
    ['a day that does not exist', { flagged_on: '2026-02-30' }],
  ])('is nothing with %s', (_, change) => {
    expect(candidatesTold([event({ ...FLAGGED, ...change })])).toEqual([]);
  });

  it('is no end without its day', () => {
    expect(candidatesTold([event({ ...WITHDRAWN, withdrawn_on: null })])).toEqual([]);
  });
});
