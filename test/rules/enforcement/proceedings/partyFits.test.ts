import { partyFits } from '../../../../subgraphs/enforcement/rules/proceedings/partyFits';

describe('行政处罚法 51, 63: whose sums count', () => {
  it.each([
    ['an individual business', '92310115MA1K3B7C6D', 'CITIZEN', 'ORGANISATION'],
    ['a company', '91310115MA1K3B7C6G', 'ORGANISATION', 'CITIZEN'],
  ] as const)('EN-25: the code tells for %s, and another kind is refused', (_, uscc, party, other) => {
    expect(partyFits(party, uscc)).toEqual({ lawful: true });
    expect(partyFits(other, uscc)).toMatchObject({
      code: 'CASE_PARTY_UNFIT',
      facts: { field: 'party', received: other, expected: party },
    });
  });
});
