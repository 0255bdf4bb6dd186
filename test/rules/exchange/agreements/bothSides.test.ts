import { bothSides } from '../../../../subgraphs/exchange/rules/agreements/bothSides';

describe('never one person on both sides', () => {
  it('lets pass who has not acted for the other', () => {
    expect(bothSides('li', ['zhang', null])).toEqual({ lawful: true });
  });

  it('refuses who has', () => {
    expect(bothSides('zhang', ['zhang', null])).toMatchObject({
      code: 'ONE_PERSON_BOTH_SIDES',
      facts: { subject: 'zhang' },
    });
  });
});
