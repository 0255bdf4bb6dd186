import { ownResources, partyKeys } from '../../../subgraphs/exchange/rules/accessLog/partyKeys';

describe('the accesses that concern a department', () => {
  it('are its own and those to the resources that it answers for', () => {
    expect(partyKeys('DEVELOPMENT_REFORM')).toEqual(
      expect.arrayContaining(['department:DEVELOPMENT_REFORM', 'resource:credit-record']),
    );
    expect(partyKeys('DEVELOPMENT_REFORM')).not.toContain('resource:enforcement-case');
  });

  it('are for a district office its own and those to the resources of its department', () => {
    const office = partyKeys('SAMR-310115');
    expect(office).toContain('department:SAMR-310115');
    expect(office).not.toContain('department:SAMR');
    expect(office.slice(1)).toEqual(partyKeys('SAMR').slice(1));
  });

  it('are its own alone for one that answers for nothing', () => {
    expect(ownResources('FIRE')).toEqual([]);
    expect(partyKeys('FIRE')).toEqual(['department:FIRE']);
  });
});
